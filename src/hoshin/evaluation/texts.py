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
