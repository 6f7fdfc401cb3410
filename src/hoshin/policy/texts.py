"""What the policy package says to officers, in Japanese."""

NOT_JSON = "JSON として読めません。"
NOT_JSON_PLACE = "{name} {line}行 {column}文字目"
NOT_JSON_CURE = "括弧、引用符、コンマの抜けを直すか、hoshin read でもう一度作ってください。"
NOT_A_POLICY = "運営方針のデータ（{schema}）ではありません（schema: {found!r}）。"
NOT_A_POLICY_CURE = "hoshin read で作った JSON を渡してください。"
MISFIT = "値が決まりに合いません: {reason}{more}"
MISFIT_MORE = "（ほか {count} か所）"
MISFIT_CURE = "この項目を直してください。形は docs/reference/policy.schema.json にあります。"
WHOLE = "(全体)"
TWICE = "指標 {name} が二度あります"
SCHEMA_TITLE = "運営方針 (hoshin/policy/1)"

REASONS = {
    "missing": "項目がありません",
    "int_type": "整数ではありません",
    "int_parsing": "整数ではありません",
    "int_from_float": "整数ではありません",
    "decimal_type": "数ではありません",
    "decimal_parsing": "数ではありません",
    "string_type": "文字列ではありません",
    "string_too_short": "空です",
    "list_type": "並びではありません",
    "literal_error": "使えない値です",
    "greater_than_equal": "小さすぎます",
    "less_than_equal": "大きすぎます",
    "bool_type": "true か false ではありません",
    "bool_parsing": "true か false ではありません",
    "finite_number": "有限の数ではありません",
    "model_type": "項目の組ではありません",
}
