"""What editions say, in Japanese."""

NOTHING = "－"
WITHHELD = "x"
INTERVAL = "{low}～{high}"
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

# Breaks of a series
BREAK_BETWEEN = "、"
BREAK_KINDS = {
    "wording": "質問文",
    "options": "選択肢",
    "counting": "数える答え",
    "base": "分母",
    "mode": "調査の方法",
    "frame": "対象の選び方",
    "jump": "値の大きな動き",
    "other": "その他",
    "none": "切れ目でない",
}
BREAK_DECLARED = "{year}から、前の年度と比べられない: {reason}"
BREAK_DECLARED_KIND = "{year}から、前の年度と比べられない（{kinds}）: {reason}"
BREAK_SIGNED = "（記録: {signed}）"
BREAK_UNSIGNED = "（記録した人と日付はない）"
BREAK_SUSPECTED = (
    "{year}は、前の年度と比べられない疑いがある（{kinds}）: {reason}"
    "（切れ目かどうかは、まだ決めていない）"
)
BREAK_JUMP = "{year}は、{reason}（質問や調べ方が変わっていないか、まだ確かめていない）"
# How sure a figure is: rows beside the strength
CERTAINTY_BAR = "物差しとの差"
CERTAINTY_RESIDENTS = "住民全体では（参考）"
CERTAINTY_KIND = "数の性質"
CERTAINTY_CHANCE = "偶然の幅"
CERTAINTY_CHANGE = "前年度との差"
CERTAINTY_QUESTION = "担当への問い"
CERTAINTY_RESPONSE = "回収率"
CERTAINTY_UNHEARD = "答えなかった人"
UNCERTAINTIES = {
    "enumeration": "対象をすべて数えた数なので、標本誤差はなく、区間は付けない。",
    "n-unknown": "何人の答えによる割合かが分からないので、標本誤差は示せない。",
    "no-probability-sample": "無作為に選んだ人への調査ではないので、標本誤差は示せない。",
}
CHANGE = "{before}から{now}へ、差は{exact}{difference}ポイント（95％区間は{low}～{high}ポイント）。"
CHANGE_EXACT = "丸める前の値で"
CHANGE_UP = "差は標本誤差を超えており、上がったといえる。"
CHANGE_DOWN = "差は標本誤差を超えており、下がったといえる。"
CHANGE_WITHIN = "差は標本誤差の範囲にあり、上がったとも下がったともいえない。"
TOGETHER_TOO = "前年度と比べた{number}指標をまとめて見ても、そういえる（ホルムの方法）。"
TOGETHER_NOT = (
    "ただし、前年度と比べた{number}指標をまとめて見ると、そこまではいえない（ホルムの方法）。"
)
CHANGE_DETECTABLE = "この２回の調査で５回に４回は見分けられるのは、{detectable}ポイントからの変化。"
CHANGE_NONE = "前年度と同じ値。"
CHANGE_UNMEASURED = (
    "差は{difference}ポイント。回答者数の分からない年度があるので、標本誤差を超えているかはいえない。"
    "無作為抽出の調査でも、この差を見分けるには各年度およそ{n}人の回答が要る。"
)
PLUS, MINUS = "＋", "－"
BREAK_QUESTION = (
    "前年度からの変化は、標本誤差を考えて小さく見ても{points}ポイントを超える。質問文、選択肢、"
    "答え方（郵送・ウェブなど）、対象の人は前年度と同じか。違うなら、系列の切れ目として記録する。"
)
RESPONSE = "{sent}人に送り、{back}人から返ってきた（回収率{rate}）。"
RESPONSE_BASE = "この値は、送った人の{heard}に当たる{answered}人の答え。"
RESPONSE_PART = "この値は、そのうち対象に当てはまる{answered}人の答え。"
RESPONSE_UNKNOWN = "{back}人が答えた。何人に送ったかが分からないので、回収率は示せない。"
UNHEARD = "答えなかった人（対象の人の回収率も全体と同じとみる）"
UNHEARD_PEOPLE = "この問いに答えなかった{people}人"
FLIP = (
    "{who}のうち{part}が、この値に数える答えなら、規則の判定は{letter}だった（答えた人では{now}）。"
)
FLIP_NOBODY = (
    "{who}に、この値に数える人がいなければ、規則の判定は{letter}だった（答えた人では{now}）。"
)
FLIP_NEVER = "{who}がどう答えていたとしても、判定は変わらない。"
FLIP_AMOUNT = "{people}人（{share}）"
FLIP_AT_LEAST, FLIP_AT_MOST = "{amount}以上", "{amount}以下"
FLIP_BETWEEN, FLIP_EXACTLY, FLIP_ALL = "{least}から{most}まで", "ちょうど{amount}", "全員"
UNHEARD_BOUNDS = "全員が答えていたときの割合は、{low}から{high}までのどこかにある。"
CHANCES = {
    "events": "偶然に左右される出来事の数とみると、起こる数の見込みは{low}～{high}（95％の正確な区間）。",
    "trials": "{trials}のうち{count}を一つずつの偶然とみると、割合の見込みは{low}～{high}（95％）。",
}
CHANCE_BEYOND = "前年度の{before}との差は、偶然の幅を超えている。"
CHANCE_WITHIN = "前年度の{before}との差は、偶然の幅に収まる。"
CHANCE_CAUTION = (
    "まとまって起こるものでは、本当の幅はこれより広い。判定は、数えた数そのもので行う。"
)
LAST_YEAR_FIXED = "前年度は回答者数が分からないので、誤差がないものとして比べた。"
RESPONSE_RATE = "回収率{rate}"
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
SAID_LOOSENED = "既定より緩めた規則: {names}。理由: {reason}。承認: {people}。"
SAID_ROUNDED = "全体より細かい数は{step}人単位に丸めてあり、合計は合わないことがあります。"
STEP = "人口{until}人未満の地域では{least}人未満"
STEP_LAST = "それより人口の多い地域では{least}人未満"
STEP_NOTHING = "人口{until}人未満の地域ではすべての数"
# What a trace says of each published value
ENTRY_COUNT, ENTRY_N = "数えた人", "分母（回答者）"
ENTRY_LIMITS = {"low": "95％区間の下", "high": "95％区間の上"}
ENTRY_OF = "{what}の{part}"
ENTRY_RESIDENTS = "住民全体の推定値"
ENTRY_TARGET, ENTRY_PREVIOUS, ENTRY_YEAR = "目標", "前年度の実績", "{year}の実績"
ENTRY_LETTER, ENTRY_REASON, ENTRY_NOTE = "判定", "判定の理由", "注記"
ENTRY_STRENGTH = "どれほど確かか（回答者の割合）"
ENTRY_RESIDENTS_STRENGTH = "どれほど確かか（住民全体の推定値）"
ENTRY_INDICATORS, ENTRY_SUBS = "成果指標の数", "下位の指標の数"
ENTRY_LETTERS = "{what}（判定 {letter}）"
ENTRY_MILESTONE = "{year}の目安"
ENTRY_RATE = "回収率"
ENTRY_BREAK = "{year}の前の切れ目"
ENTRY_LOOSE, ENTRY_TABLES = "結び付いていないものの数", "内訳の表の数"
ENTRY_CELL, ENTRY_CELLS, ENTRY_GROUP = "{head} {value}", "、", "／"
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
HOW_ENTERED = "担当部署の登録（bundle.toml）"
HOW_CERTAIN = "標本誤差などの計算。判定には使わない"
HOW_SUSPECTED = "公表している年度の値と調査の定義の比較"
HOW_OUTLOOK = "公表している年度の値だけから求めた"
HOW_GATED = "公表前の点検の結果"
HOW_LOOSE = "運営方針と登録の突き合わせ"
ENTRY_OUTLOOK = {
    "per-year": ("1年当たりの動き", "公表している年度の値に当てた直線の傾き"),
    "per-year-interval": ("1年当たりの動きの95％区間", "公表している年度の値に当てた直線の傾き"),
    "needed": ("目標までに1年当たり要る伸び", "公表している値と目標の差を、残る年数で割った"),
    "forecast": ("{year}の見込み", "公表している年度の値に当てた直線の延長"),
    "forecast-low": ("{year}の見込みの95％の幅の下", "公表している年度の値に当てた直線の延長"),
    "forecast-high": ("{year}の見込みの95％の幅の上", "公表している年度の値に当てた直線の延長"),
}
ENTRY_OUTLOOK_SAID = {
    "moved": "これまでの動き",
    "needed": "目標までに要る伸び",
    "ahead": "このまま続いたとき",
}
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
