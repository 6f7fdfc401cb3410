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

# What a trace says of each published value
ENTRY_COUNT, ENTRY_N = "数えた人", "分母（回答者）"
ENTRY_LIMITS = {"low": "95％区間の下", "high": "95％区間の上"}
ENTRY_OF = "{what}の{part}"
ENTRY_RESIDENTS = "住民全体の推定値"
ENTRY_TARGET, ENTRY_PREVIOUS, ENTRY_YEAR = "目標", "前年度の実績", "{year}の実績"
ENTRY_LETTER, ENTRY_REASON, ENTRY_NOTE = "判定", "判定の理由", "注記"
ENTRY_STRENGTH = "どれほど確かか（回答者の割合）"
ENTRY_RESIDENTS_STRENGTH = "どれほど確かか（住民全体の推定値）"
ENTRY_INDICATORS, ENTRY_LETTERS = "成果指標の数", "判定が {letter} の指標の数"
ENTRY_BUDGET = "経営課題{issue}の{year}の{kind}"
BUDGETS = {"settled": "決算額", "budgeted": "予算額"}
HOW_COUNTED = "回答から数えた"
HOW_WEIGHTED = "重みを付けた割合"
HOW_LIMITS = "標本設計による95％区間"
HOW_TARGET = "運営方針の文「{statement}」による"
HOW_TARGET_FILE = "運営方針に書かれた値"
HOW_PREVIOUS = "前年度の測定"
HOW_SERIES = "その年度の測定"
HOW_JUDGED = "判定の規則を、正確な値に当てはめた"
HOW_COUNTED_UP = "指標ごとの判定を数えた"
TRACE_APPROVED_BY = "{who}（{on}）"

# What changed from one edition to the next
CONTENT = "本文・定義など"
RULE_KEYS = {
    "id": "規則の番号",
    "title": "規則の題",
    "from": "規則の適用年度",
    "source": "規則の出どころ",
    "tests": "規則の手順",
    "words": "規則の手順の説明",
}
