"""What editions say, in Japanese."""

NOTHING = "－"
WITHHELD = "x"
INTERVAL = "{low}～{high}"
UNTIL = "{year}末まで"
EACH_YEAR = "毎年度"
EACH_YEAR_UNTIL = "{year}末まで毎年度"
COMPARATORS = {">=": "以上", "<=": "以下", ">": "超", "<": "未満", "==": ""}
LETTERS = {"A": "達成", "B": "未達成"}
STATES = {
    "no-data": "資料なし",
    "not-comparable": "比べられない",
    "suppressed": "秘匿",
}
SOURCES = {"survey": "住民への調査", "register": "事業の台帳", "reported": "ほかの所属の報告"}
ORIGINS = {
    "survey": "調査",
    "register": "台帳",
    "reported": "報告値",
    "history": "過去の記録",
    "form": "様式の値",
}
WITHHELD_REASON = "人数が少なく、回答した人が分かるおそれがあるため、値を示さない（x は秘匿）。"
CAUTION = "回答者が100人に満たないため、幅をもって見る必要がある。"

YARDSTICKS = {"target": "目標{bar}", "milestone": "今年度の目安{bar}", "last-year": "前年度の{bar}"}
STRENGTH = "{yardstick}に対して{words}（届いている確率は{percent}）。"
STRENGTH_LAST_YEAR = "{yardstick}より良くなった確率は{percent}。"
DISTINGUISHABLE = "差は標本誤差を超えている。"
INDISTINGUISHABLE = "差は標本誤差の範囲にあり、見分けるにはおよそ{n}人の回答が要る。"
INDISTINGUISHABLE_EQUAL = "物差しとちょうど同じで、見分けられない。"
PERCENT = "{number}%"
CERTAIN_LOW, CERTAIN_HIGH = "1%未満", "99%超"
LAST_YEAR_ESTIMATE = "前年度の推定値"
RESIDENTS = "住民全体の推定値（重み付き）は{value}、95％区間は{low}～{high}。"

TRACE_INDICATOR = "指標"
TRACE_COUNTS = "数えた人・分母"
TRACE_COUNTS_OF = "{count} 人 ÷ {base} 人"
TRACE_HOW = "求め方"
TRACE_FILE = "もとのファイル"
TRACE_HASH = "ファイルのハッシュ"
TRACE_RULE = "判定の規則"
TRACE_RULE_OF = "{title}（{id}、{year}から）"
TRACE_RULE_SOURCE = "規則の出どころ"
TRACE_POLICY = "運営方針のデータ"
TRACE_APPROVED = "承認"
TRACE_NOT_RECORDED = "記録なし"

# The form
FORM_NAME = "【共通様式】"
FORM_POLICY = "「目標」「使命」及び「所属運営の基本的な考え方」"
FORM_GOAL, FORM_MISSION = "目標", "使命"
FORM_ISSUES = "重点的に取り組む経営課題"
FORM_RECOGNITION = "課題認識"
FORM_STRATEGIES = "主な戦略\n（課題解決の方策）"
FORM_INDICATORS = "アウトカム\n指標\n（経営課題の解決に向けた進捗度合を示した指標）"
FORM_ACHIEVEMENT = "アウトカム\n指標の\n達成状況\n（定量評価）"
FORM_PREVIOUS = "前年度実績"
FORM_SELF_EVALUATION = "自己評価\n（運営方針全体の定性自己評価）"
FORM_NEXT_DIRECTIONS = "今後の方針"
FORM_STATES = {
    "draft": "（素案）",
    "proposed": "（案）",
    "adopted": "（確定）",
    "revised": "（改定）",
    "evaluated": "（進捗反映）",
    "corrected": "（訂正）",
}
FORM_TITLE = "{year}　{organization}運営方針"
FORM_HEAD = "（所属長 ：{head}）"
FORM_NO_HEAD = "　　　　"
FORM_PRINCIPLES = "{year}\n所属運営の\n基本的な\n考え方"
FORM_ISSUE = "{label}　{title}"
FORM_ISSUE_LABEL = "経営課題{number}"
FORM_SDGS = "関連するSDGs　{goals}"
FORM_SDG = "目標{n}"
FORM_BUDGETS = {"settled": "{year}決算額", "budgeted": "{year}予算額"}
FORM_RESULT_HEADING = "{year}年度実績と達成状況　※A：達成　B：未達成"
FORM_GROUP = "【{label}】"
FORM_THEME = "【{name}】"
FORM_LINKS = "（アウトカム指標{links}）"
FORM_LINK_SEPARATOR = "、"
FORM_MILLIONS, FORM_THOUSANDS, FORM_YEN = "百万円", "千円", "円"
FORM_FIRST_YEAR = "元"

# Counts below the whole
WHOLE = "全体"
HEAD_VALUE = "{title}（{unit}）"
HEAD_NUMBER = "数"
HEAD_SHARE = "割合（{unit}）"
SAID_NOT_COUNTED = "この年度は、まだ数えていません（…）。"
SAID_THINGS = "人についての台帳ではないので、すべての数をそのまま示します。"
SAID_REACHED = "{title}は{value}{unit}です。"
SAID_NONE = "人についての台帳ですが、伏せる必要のある数はありませんでした。"
SAID_WITHHELD = "{cells}の数のうち{hidden}を x（秘匿）としました。"
SAID_WHY = (
    "一人ひとりのことが分かってしまう小さな数（{least}。0と、全員も同じ）と、"
    "ほかの数から引き算でその数を戻せてしまう数です。x がどちらの理由かは書きません。"
)
SAID_WHOLE_ONLY = "こどもの支援などの台帳で、区全体より細かい数は公表しません。"
SAID_ROUNDED = "全体より細かい数は{step}人単位に丸めてあり、合計は合わないことがあります。"
STEP = "人口{until}人未満の地域では{least}人未満"
STEP_LAST = "それより人口の多い地域では{least}人未満"
STEP_NOTHING = "人口{until}人未満の地域ではすべての数"
