"""What exporters say, in Japanese. The pages' own words stand in their templates."""

FORM_NOT_SET = "様式を組めませんでした（{detail}）。"
FORM_NOT_SET_CURE = "運営方針の文に特殊な文字がないか確かめてください。"
NO_GLYPH = "この機械の書体にない文字があります: {text}"
NO_GLYPH_CURE = "別の字に替えるか、その字のある書体のフォルダーを HOSHIN_FONTS で指定してください。"
CHART_ALT = "{title}の推移。{points}。目標は{aim}（{deadline}）。"
CHART_ALT_POINT = "{year} {value}"
CHART_TARGET = "目標 {aim}"
YEAR_SHORT = "{era}{number}"
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

# What stands over the pages of a replaced edition: a rule of the style sheet
PAST_BANNER = (
    'body::before { content: "これは訂正の前の版です。今の版は「運営方針の点検」からご覧ください。";'
    " display: block; padding: 0.75rem 1rem; background: #6b3900; color: #fff; font-weight: 700; }\n"
)
