"""What the check of prose says to officers, in Japanese."""

UNKNOWN_FIGURE = "印［{mark}］の指標がありません。{cure}"
UNBOUND = "「{words}」がどの指標の数値か分かりません。文の後に [[1-1]] のように印を付けてください。"
NOT_COMPARABLE = "「{words}」を確かめる{what}がありません（{figure}）。"
NOT_COMPARABLE_BREAK = (
    "「{words}」とありますが、{figure} は系列が変わり、前の年度と比べられません。"
)
CONTRADICTION = "「{words}」とありますが、{figure} は{state}です。文か数値を直してください。"
CONTRADICTION_POINTS = (
    "「{words}」は割合の比です。{figure} の差は {points} ポイントなので、"
    "「ポイント」と書いてください。"
)
BY_FORM = "（証拠がないので、様式に印字された数値と比べました）"
STATE_YEAR = "、{year}{value}"
STATE_TARGET = "、目標 {value}{bound}"
STATE_LETTER = "、評価 {letter}"
BOUNDS = {">=": "以上", "<=": "以下", ">": "超", "<": "未満", "==": ""}
WHAT_YEAR = "{year}の数値"
WHAT_TARGET = "目標値"
WHAT_LETTER = "評価"
WHAT_CURRENT = "今年度の数値"
