"""What the review page builds out of values, in Japanese. Its fixed words stand in its templates."""

YEAR_KIND = "{year} {kind}"
KINDS = {"settled": "決算額", "budgeted": "予算額"}
ORGANIZATIONS = {"ward": "区", "bureau": "局", "city": "市", "other": "その他"}
STATES = {
    "draft": "素案",
    "proposed": "案",
    "adopted": "確定",
    "revised": "改定",
    "evaluated": "進捗反映",
    "corrected": "訂正",
}
SOURCES = {"survey": "住民への調査", "register": "事業の記録", "reported": "ほかの所属の報告"}
QUESTION = "「{text}」"
SOURCE_PARTS = {"kind": "出どころ", "name": "名称", "question": "質問", "among": "対象"}
COMPARATORS = {">=": "以上", "<=": "以下", ">": "超", "<": "未満", "==": "ちょうど"}
UNTIL, EACH_YEAR, EACH_YEAR_UNTIL = "{year}末まで", "毎年度", "{year}末まで毎年度"
LETTERS = {"A": "A 達成", "B": "B 未達成"}
ISSUE = "経営課題{key}"
THEME, NO_THEME = "【{name}】", "（見出しなし）"
INDICATORS_OF_THEME = "アウトカム指標{marks}"
SDG, SEPARATOR = "目標{number}", "、"
PERCENT = "{number}%"
WHOLE = "全体"
