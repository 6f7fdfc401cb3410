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
NOTE_CUMULATIVE = (
    "累計の実績は年とともに減ることがないので、前年度を上回っても、目標に届く速さとは限らない。"
)
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

# What each test of the vocabulary does, for the manual page
TESTS = {
    "each-year-target": "毎年度の目標があれば、達していればA、達していなければB",
    "entered-milestone": "その年度の目安が定められていれば、達していればA、達していなければB",
    "linear-milestone": (
        "最初の実績から期限の目標までを結ぶ直線の、その年度の値に達していればA、達していなければB。"
        "一度達した目標はそのまま。最初の実績か期限がないとき、ちょうどの数が目標のときは次へ"
    ),
    "target-met": "最終の目標に達していればA、達していなければ次へ",
    "better-than-last-year": "前年度より良ければA、良くなければB。比べられる前年度がなければ次へ",
    "no-last-year-is-A": "比べられる前年度の実績がなければA",
}

# Examples of a rule
EXAMPLE_CASE, EXAMPLE_YEAR, EXAMPLE_TARGET, EXAMPLE_BY = "場合", "年度", "目標", "期限"
EXAMPLE_MILESTONE, EXAMPLE_FIRST, EXAMPLE_PREVIOUS = "目安", "最初の実績", "前年度"
EXAMPLE_RESULT, EXAMPLE_BREAK, EXAMPLE_LETTER = "実績", "系列の切れ", "判定"
EXAMPLE_REASON, EXAMPLE_NOTE = "理由", "注記"
EXAMPLE_HEADINGS = (
    EXAMPLE_CASE,
    EXAMPLE_YEAR,
    EXAMPLE_TARGET,
    EXAMPLE_BY,
    EXAMPLE_MILESTONE,
    EXAMPLE_FIRST,
    EXAMPLE_PREVIOUS,
    EXAMPLE_RESULT,
    EXAMPLE_BREAK,
    EXAMPLE_LETTER,
    EXAMPLE_REASON,
    EXAMPLE_NOTE,
)
EXAMPLE_PLACE = "規則 {rule} の例の{number}行目"
EXAMPLE_UNKNOWN = "判定の規則の例に、知らない見出しがあります: {name}"
EXAMPLE_UNKNOWN_CURE = "使える見出し: {known}"
EXAMPLE_RAGGED = "判定の規則の例の行に、見出しと違う数のます目があります"
EXAMPLE_RAGGED_CURE = "縦線（|）で区切るます目を、見出しと同じ数にしてください。"
EXAMPLE_UNREAD = "判定の規則の例に、読めないます目があります: {text}"
EXAMPLE_UNREAD_CURE = (
    "様式のとおりに書いてください"
    "（例: 55%以上、毎年度 10件以上、43.9%、352/450、令和10年度、令和5年度 20%）。"
)

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
    "level": "目標{aim}の境目とちょうど同じ値で、まだ達していない。",
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
# Exact intervals of counts
CHANCE_PLACE = "bundle.toml [indicators.{indicator}] chance"
NO_CHANCE = {
    "events": 'chance = "events" は、件数（0 以上の整数）の指標だけに使えます。',
    "trials": 'chance = "trials" は、台帳の件数どうしの比（%）の指標だけに使えます。',
}
NO_CHANCE_CURE = "chance を消すか、docs/explanation/strength.md を見て選び直してください。"
