"""What the review page builds out of values, in Japanese. Its fixed words stand in its templates."""

ORGANIZATIONS = {"ward": "区", "bureau": "局", "city": "市", "other": "その他"}
SOURCE_PARTS = {"kind": "出どころ", "name": "名称", "question": "質問", "among": "対象"}
LETTERS = {"A": "A 達成", "B": "B 未達成"}
ISSUE = "経営課題{key}"
THEME, NO_THEME = "【{name}】", "（見出しなし）"
INDICATORS_OF_THEME = "アウトカム指標{marks}"
SDG, SEPARATOR = "目標{number}", "、"
PERCENT = "{number}%"
WHOLE = "全体"
