"""What a verdict says, in Japanese: sentences that can be read aloud to a resident."""

# Clauses: {value}, {bar} are printed figures with unit, {aim} the target with its word
EACH_YEAR_MET = "実績{value}は、毎年度の目標{aim}に達している。"
EACH_YEAR_MISSED = "実績{value}は、毎年度の目標{aim}に達していない。"
MILESTONE_MET = "実績{value}は、今年度の目安{bar}に達している。"
MILESTONE_MISSED = "実績{value}は、今年度の目安{bar}に達していない。"
TARGET_MET = "実績{value}は、{by}目標{aim}に達している。"
TARGET_NOT_YET = "実績{value}は、{by}目標{aim}には届いていない"
BETTER = "前年度の{bar}{beyond}。"
NOT_BETTER = "前年度の{bar}{not_beyond}。"
NO_LAST_YEAR = "比べられる前年度の実績がないため、達成とする。"
BUT = "が、"
AND = "うえ、"
RESULT_IS = "実績{value}は、"
BY_YEAR = "{year}末の"
ABOVE, BELOW = "を上回った", "を下回った"
NOT_ABOVE, NOT_BELOW = "を上回らなかった", "を下回らなかった"
COMPARATORS = {">=": "以上", "<=": "以下", ">": "超", "<": "未満", "==": ""}

UNDECIDED = "この規則では判定できない。"
NO_DATA = "実績の資料がないため、判定していない。"
NO_TARGET = "目標の数がないため、判定していない。"
UNIT_DIFFERS = "実績の単位（{unit}）が目標の単位（{wanted}）と違うため、判定していない。"
SUPPRESSED = "回答者が少なく公表できないため、判定していない。"
OVERRIDDEN = "規則では{computed}だが、{by}が{on}に{letter}とした（理由: {reason}）。"

NOTE_PRINTS_AS_BAR = "印字では{bar}と同じになるが、正確な値（{exact}）は届いていない。"
NOTE_BREAK = "前年度との間で系列が切れている（{reason}）ため、前年度とは比べていない。"
NOTE_NO_PREVIOUS_SOURCE = "前年度の実績は、様式に印字された値による。"

# Strength: lower bound of the probability, words
STRENGTH = (
    (0.95, "達成は確実"),
    (0.80, "達成の見込みが高い"),
    (0.20, "判定困難（誤差の範囲）"),
    (0.05, "未達成の見込みが高い"),
    (0.0, "未達成は確実"),
)

# Rules
UNKNOWN_TEST = "判定の規則に、知らない手順があります: {name}"
UNKNOWN_TEST_CURE = "使える手順: {known}"

# Series
BREAK_REASONS = "、"
JUMP = "{year}から{points}ポイント動いていて、標本誤差だけでは説明できない"

# The trend and what is to be expected
OUTLOOK_POINTS = "ポイント"
OUTLOOK_RANGE = "～"
OUTLOOK_END = "。"
OUTLOOK_AFTER_BREAK = "{year}に系列が切れているので、それより前の年度は使わない。"
OUTLOOK_AFTER_SUSPICION = "{year}に切れ目の疑いがあるので、それより前の年度は使わない。"
OUTLOOK_NO_FIGURE = "比べられる実績がないので、動きは言えない。"
OUTLOOK_ONE_YEAR = "比べられる実績は{year}だけなので、動きは言えない。"
OUTLOOK_SPAN = "{first}から{last}まで（実績のある{count}年度）は、"
OUTLOOK_MOVES = {  # of a share and of anything else: up, down
    True: ("1年に平均{rate}上がっている", "1年に平均{rate}下がっている"),
    False: ("1年に平均{rate}増えている", "1年に平均{rate}減っている"),
}
OUTLOOK_MUST = {
    True: ("1年に{rate}上げる", "1年に{rate}下げる"),
    False: ("1年に{rate}増やす", "1年に{rate}減らす"),
}
OUTLOOK_FLAT = "平均すると動いていない"
OUTLOOK_RATE_INTERVAL = "（95％区間は{interval}）。"
OUTLOOK_NEEDED = {
    "needed": "目標{aim}まであと{gap}で、{by}に届くには{must}必要がある。",
    "reached": "目標{aim}に達しているので、要る伸びはない。",
    "each-year": "毎年度の目標{aim}に達している。毎年度の目標なので、期限までに要る伸びはない。",
    "each-year-missed": "毎年度の目標{aim}に{gap}届いていない。来年度には、この差を埋める必要がある。",
    "deadline-past": "目標{aim}に{gap}届かないまま、期限の{by}を迎えた。",
    "no-deadline": "目標{aim}まであと{gap}だが、目標の年度がないので、1年に要る伸びは言えない。",
}
OUTLOOK_FAST = "これまでの動きは、それに足りている"
OUTLOOK_SLOW = "これまでの動きは、それに足りていない"
OUTLOOK_PACE_UNCLEAR = "が、区間の幅を考えると確かではない。"
OUTLOOK_FORECAST = "このまま続けば、{year}の実績は{value}（95％の予測区間は{low}～{high}）。"
OUTLOOK_FORECAST_SAMPLING = (
    "このまま続けば、{year}の実績は{value}（標本誤差だけを考えた95％の幅は{low}～{high}）。"
)
OUTLOOK_HELD = "直線を延ばすとありえない値になるので、ありうる端の値で止めた。"
OUTLOOK_CHANCES = {
    "reached": "予測区間のどこでも目標{aim}に届いている。",
    "missed": "予測区間のどこでも目標{aim}に届いていない。",
    "open": "目標{aim}に届くかどうかは、これだけでは言えない。",
}
OUTLOOK_CAVEATS = {
    "two-years": "2年度だけでは年ごとの揺れが分からないので、実際の幅はこれより広い。",
    "three-years": "3年度だけによるので、区間は広い。",
}
OUTLOOK_NO_FORECAST = {
    "no-figure": "{year}の見込みも言えない。",
    "one-year": "{year}の見込みも言えない。",
    "two-years-no-error": "2年度だけで、標本誤差も分からないので、{year}の見込みは言えない。",
    "far": "{year}は遠すぎるので、見込みは言わない。",
    "impossible": "直線を延ばすとありえない値になるので、{year}の見込みは言えない。",
}
