"""What the base says to officers, in Japanese."""

import errno

PLACE = "場所: {where}"
CURE = "対処: {cure}"
PLACE_PAGE, PLACE_LINE, PLACE_CELL = "{page}ページ", "{line}行", "{row}行{column}列"
PLACE_UNITS = {"sheet": "シート「{name}」", "table": "表{name} ", "paragraph": "段落{name}"}
NEAR = "「{near}」の書き違いではありませんか。"
KNOWN = "使えるもの: {known}"
NONE = "なし"
AND_MORE = " ほか"
NOT_A_FISCAL_YEAR = "年度として読めません: {text!r}"
NOT_A_FISCAL_YEAR_CURE = "令和6年度、令和６年度、R6、2024年度、2024 のように書いてください。"

# Files
NO_SUCH_FILE = "ファイルがありません。"
NO_SUCH_FILE_CURE = "名前と場所を確かめてください。"
IS_FOLDER = "ファイルではなくフォルダーです。"
IS_FOLDER_CURE = "その中の様式のファイルを指定してください。"
NO_ORDINARY_FILE = "普通のファイルではありません（パイプ、装置、通信の口など）。"
NO_ORDINARY_FILE_CURE = "中身をいったんファイルに保存し、そのファイルを指定してください。"
UNREADABLE = "ファイルを開けません（{detail}）。"
UNREADABLE_CURE = "読む権限と、ほかのソフトで開いていないかを確かめてください。"
UNREADABLE_WHY = {
    errno.EACCES: (
        "ファイルを読む権限がありません。",
        "読む権限を付けるか、持ち主に頼んで、読める場所に写してください。",
    ),
    errno.EPERM: (
        "ファイルを読む権限がありません。",
        "読む権限を付けるか、持ち主に頼んで、読める場所に写してください。",
    ),
    errno.ENOTDIR: (
        "ファイルがありません（途中の名前がフォルダーではありません）。",
        NO_SUCH_FILE_CURE,
    ),
    errno.ENAMETOOLONG: (
        "ファイルの名前か場所が長すぎて、開けません。",
        "ファイルを短い名前で浅いフォルダーに移して、もう一度指定してください。",
    ),
    errno.EINVAL: (
        "ファイルの名前に使えない文字があります。",
        "名前を付け直して、もう一度指定してください。",
    ),
    errno.ELOOP: (
        "リンクが自分自身に戻っていて、ファイルに行き着きません。",
        "リンクではなく、元のファイルを指定してください。",
    ),
}
TOO_LARGE = "ファイルが大きすぎます（{size} MB、上限 {limit} MB）。"
TOO_LARGE_CURE = "正しいファイルか確かめ、要らない部分を除いてください。"
EMPTY = "ファイルが空です。"
EMPTY_CURE = "保存し直したファイルを渡してください。"
UNWRITABLE = "書けません（{detail}）。"
UNWRITABLE_CURE = "書く権限、空き容量、ほかのソフトで開いていないかを確かめてください。"
NOT_OURS = "ほかのものが入っているフォルダーなので、書きません。"
NOT_OURS_CURE = "空のフォルダーか、前に hoshin が書いたサイトのフォルダーを指定してください。"

# Definitions in TOML
NOT_TOML = "TOML として読めません（{detail}）。"
TOML_LINE = "{line}行 {column}文字目"
TOML_END = "文が終わらないまま、ファイルの終わりになる"
NOT_UTF8 = "{line}行に UTF-8 でない文字がある"
NOT_TOML_CURE = "引用符、括弧、= の前後を確かめてください。"
MISFIT = "値が決まりに合いません: {reason}{more}"
MISFIT_MORE = "（ほか {count} か所）"
MISFIT_CURE = "この項目を直してください。"
UNKNOWN_KEY = "知らない項目です: {key}"
UNKNOWN_KEY_CURE = "{names} 独自の項目は x- で始めてください。"
WHOLE = "(全体)"
BOUNDS = {
    "literal_error": ("expected", "使える値: {bound}"),
    "greater_than": ("gt", "{bound} より大きい値を書いてください。"),
    "greater_than_equal": ("ge", "{bound} 以上の値を書いてください。"),
    "less_than_equal": ("le", "{bound} 以下の値を書いてください。"),
}
REASONS = {
    "missing": "項目がありません",
    "int_type": "整数ではありません",
    "int_parsing": "整数ではありません",
    "int_from_float": "整数ではありません",
    "decimal_type": "数ではありません",
    "decimal_parsing": "数ではありません",
    "float_type": "数ではありません",
    "float_parsing": "数ではありません",
    "string_type": "文字列ではありません",
    "string_too_short": "空です",
    "too_short": "空です",
    "list_type": "並びではありません",
    "dict_type": "項目の組ではありません",
    "literal_error": "使えない値です",
    "greater_than": "小さすぎます",
    "greater_than_equal": "小さすぎます",
    "less_than_equal": "大きすぎます",
    "bool_type": "true か false ではありません",
    "bool_parsing": "true か false ではありません",
    "date_type": "日付（2025-03-31）ではありません",
    "date_from_datetime_parsing": "日付（2025-03-31）ではありません",
    "date_parsing": "日付（2025-03-31）ではありません",
    "finite_number": "有限の数ではありません",
    "model_type": "項目の組ではありません",
    "string_pattern_mismatch": "使えない文字があります",
}
