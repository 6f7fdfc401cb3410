"""What exporters say, in Japanese. The pages' own words stand in their templates."""

FORM_NOT_SET = "様式を組めませんでした（{detail}）。"
FORM_NOT_SET_CURE = "運営方針の文に特殊な文字がないか確かめてください。"
NO_GLYPH = "この機械の書体にない文字があります: {text}"
NO_GLYPH_CURE = "別の字に替えるか、その字のある書体のフォルダーを HOSHIN_FONTS で指定してください。"
CHART_ALT = "{title}の推移。{points}。目標は{aim}（{deadline}）。"
CHART_ALT_POINT = "{year} {value}"
CHART_TARGET = "目標 {aim}"
YEAR_SHORT = "{era}{number}"
YEAR_FIRST = "元"
CSV_YEAR, CSV_VALUE, CSV_UNIT = "年度", "値", "単位"
CSV_LOW, CSV_HIGH, CSV_N = "区間下限", "区間上限", "回答者数"
CSV_ORIGIN, CSV_BREAK, CSV_ID = "出どころ", "系列の切れ目", "指標"
CSV_TITLE, CSV_TARGET, CSV_DEADLINE = "題", "目標", "期限"
CSV_PREVIOUS, CSV_LETTER, CSV_REASON, CSV_NOTICE = "前年度", "判定", "理由", "注意"
HTML_NUMBER, HTML_RESULT, HTML_ACHIEVEMENT = "番号", "実績", "達成状況"
OFFICE_CHARACTER = "Word・Excelのファイルに書けない文字があります（U+{code}）。"
OFFICE_CHARACTER_WHERE = "様式の文「{text}」の □ のところ"
OFFICE_CHARACTER_CURE = "その文字を消すか打ち直して、もう一度書き出してください。"
OFFICE_PLACEHOLDER = "□"
XLSX_SHEET = "様式"

# The logic model
LOGIC_TITLE = "経営課題{key}「{title}」の論理モデル"
LOGIC_DESC = (
    "経営課題から戦略、取組、下位の指標、成果指標へのつながり。図のあとに同じ内容の箇条書きがある。"
)
LOGIC_TIERS = ("戦略", "取組", "下位の指標", "成果指標")
LOGIC_ISSUE = "経営課題{key}"
LOGIC_UNCLAIMED = "結ぶ戦略の記載がない成果指標"
LOGIC_UNCLAIMED_SUBS = "結ぶ戦略の記載がない下位の指標"
LOGIC_NO_STRATEGIES = "戦略の記載がない"
LOGIC_NO_HEADING = "（見出しのない戦略）"
LOGIC_NO_ACTIVITY = "取組の記載がない"
LOGIC_NO_MEASURE = "測る指標がない"
LOGIC_RESULT, LOGIC_AIM, LOGIC_OWNER = "実績 {value}", "目標 {aim}", "担当 {owner}"
LOGIC_MILESTONE = "今年度の目安 {aim}"
LOGIC_NO_OWNER = "未登録"
LOGIC_NOTHING = "－"

# Pages of the tier below the form
CSV_OWNER, CSV_STRATEGY, CSV_MILESTONE = "担当", "戦略", "今年度の目安"
CSV_BETWEEN = "、"
SITE_GROUP = "経営課題{key}　{name}"
SITE_ISSUE = "経営課題{key}"
SITE_NO_STRATEGY = "戦略に結ばれていない指標"
SITE_UNTIED = "どの経営課題にも結ばれていない指標"
SITE_NEWEST = "（{newest}まで）"
SITE_SAID = "（{said}）"
SITE_LOOSE = {
    "no-strategies": ("戦略のない経営課題", "経営課題を解決するための戦略が書かれていません。"),
    "no-activity": ("取組のない戦略", "戦略の見出しの下に、何をするかが書かれていません。"),
    "no-measure": ("測る指標のない戦略・取組", "進み具合を測る指標が一つも結ばれていません。"),
    "absent-indicator": (
        "戦略が挙げている、ない指標",
        "戦略の挙げた番号の指標が様式にありません。",
    ),
    "unknown-strategy": (
        "結ぶ戦略が見つからない指標",
        "結ぶとされた戦略が、運営方針にありません。",
    ),
    "no-strategy": ("戦略に結ばれていない指標", "どの戦略の進み具合を測るのかが決まっていません。"),
    "no-owner": ("担当の決まっていない指標", "どの課が受け持つかが登録されていません。"),
    "no-data": ("今年度の実績がない指標", "この年度の実績の資料がないため、判定していません。"),
    "stale": ("証拠が古い指標", "実績のもとになった資料が、評価する年度より前のものです。"),
}
# What else stands on a chart
CHART_ALT_BETWEEN = "、"
CHART_ALT_BREAK = "{year}の前に系列の切れ目がある。"
CHART_ALT_SUSPICION = "{year}の前に切れ目の疑いがある。"
CHART_ALT_WAY = "{since}の実績から{by}の目標{aim}まで、点線を引いている。"
CHART_ALT_FORECAST = "このまま続いたときの見込みは{year}に{value}、灰色の幅は{low}～{high}。"
CHART_BREAK = "切れ目"
CHART_SUSPICION = "切れ目？"
CHART_FORECAST = "見込み {value}"
CSV_BREAK_KIND, CSV_BREAK_BY, CSV_BREAK_ON = (
    "切れ目の種類",
    "切れ目を記録した人",
    "切れ目を記録した日",
)
CSV_BREAK_SUSPECTED = "切れ目の疑い"
# What stands over the pages of a replaced edition: a rule of the style sheet
PAST_BANNER = (
    'body::before { content: "これは訂正の前の版です。今の版は「運営方針の点検」からご覧ください。";'
    " display: block; padding: 0.75rem 1rem; background: #6b3900; color: #fff; font-weight: 700; }\n"
)
