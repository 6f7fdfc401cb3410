"""What the policy package says to officers, in Japanese."""

NOT_JSON = "JSON として読めません。"
NOT_JSON_PLACE = "{name} {line}行 {column}文字目"
NOT_JSON_CURE = "括弧、引用符、コンマの抜けを直すか、hoshin read でもう一度作ってください。"
NOT_A_POLICY = "運営方針のデータ（{schema}）ではありません（schema: {found!r}）。"
NOT_A_POLICY_CURE = "hoshin read で作った JSON を渡してください。"
MISFIT_CURE = "この項目を直してください。形は docs/reference/policy.schema.json にあります。"
TWICE = "指標 {name} が二度あります"
SCHEMA_TITLE = "運営方針 (hoshin/policy/1)"

# A value named by its path
SUBJECT_ISSUE = "経営課題{key}"
SUBJECT_INDICATOR = "指標{key}-{number}"
SUBJECT_ORDINAL = "{number}番目"
SUBJECT_WHOLE = "本文"
SUBJECTS = {
    "result": "実績",
    "verdict": "判定",
    "previous": "前年度",
    "target": "目標",
    "value": "値",
    "unit": "単位",
    "by": "期限",
    "comparator": "以上・以下",
    "source": "出どころ",
    "name": "名",
    "question": "質問",
    "budgets": "予算",
    "yen": "金額",
    "themes": "課題と戦略",
    "indicators": "成果指標",
    "title": "題",
    "state": "段階",
    "goal": "目標の欄",
    "mission": "使命の欄",
    "principles": "基本的な考え方",
    "self_evaluation": "自己評価",
    "next_directions": "今後の方針",
    "organization": "所属",
    "head": "所属長",
    "fiscal_year": "年度",
    "kind": "種類",
    "text": "文",
    "points": "項目",
    "label": "見出し",
    "number": "番号",
    "sdgs": "SDGs",
    "recognition": "課題認識",
    "strategies": "主な戦略",
    "statement": "文",
    "among": "対象",
    "each_year": "毎年度",
    "issues": "経営課題",
}

# A value in the words of the form
YEAR_KIND = "{year} {kind}"
KINDS = {"settled": "決算額", "budgeted": "予算額"}
SOURCES = {"survey": "住民への調査", "register": "事業の記録", "reported": "ほかの所属の報告"}
QUESTION = "「{text}」"
COMPARATORS = {">=": "以上", "<=": "以下", ">": "超", "<": "未満", "==": "ちょうど"}
UNTIL, EACH_YEAR, EACH_YEAR_UNTIL = "{year}末まで", "毎年度", "{year}末まで毎年度"
STATES = {
    "draft": "素案",
    "proposed": "案",
    "adopted": "確定",
    "revised": "改定",
    "evaluated": "進捗反映",
    "corrected": "訂正",
}
