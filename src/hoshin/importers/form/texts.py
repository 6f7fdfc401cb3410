"""What the reader of extracted text says about its doubts, in Japanese."""

# Refusals
NO_TITLE = "運営方針の題（令和○年度　○○区運営方針）が見つかりません。"
NO_TITLE_CURE = (
    "共通様式の運営方針か確かめてください。別の文書か、題が画像になっているかもしれません。"
)
NO_ISSUES = "経営課題が一つも見つかりません。"
NO_ISSUES_CURE = "共通様式の運営方針か、途中で切れていないかを確かめてください。"

TOO_LONG = "様式にしては長すぎます（行が多すぎるか、とても長い行があります）。"
TOO_LONG_CURE = "運営方針の部分だけを取り出して保存してください。"

SECOND_FORM = (
    "この後に別の様式（{year}　{organization}運営方針）が続いています。読んだのは初めの様式だけです"
)
TITLE_INFERRED = "題が印字されていないので、ほかの箇所の語から決めました"

# Page and layout
FURNITURE = "資料番号などとして本文から除きました: {text}"
NOTE_ASIDE = "注などとして本文から除きました: {text}"
JOINED_OVER_GAP = "空行をはさむ行を、続きの文として読みました"
BOX_ABOVE_LABEL = "見出しより上にあった文です。この欄の文かどうか確かめてください"
OUTSIDE_CELL = "欄の外の文字かもしれません: {text}"
NAME_AWAY_FROM_SEAT = (
    "氏名が職名から離れて印字されているので、ほかに名らしい語がないことから組み合わせました"
)
SEAT_WITHOUT_NAME = "所属長の職名はありますが、氏名が見つかりません"
NO_CELL = "「{label}」の欄が見つかりません"

# State
STATE_EVALUATED = "段階を示す語がなく、実績が印字されていることから決めました"
STATE_ADOPTED = "段階を示す語がなく、実績がまだないことから決めました"

# Issues
NO_HEADING = "経営課題の見出しが見つかりません"
NUMBER_TWICE = "経営課題{number}が二度あるので、空いている番号を付けました"
NUMBER_COUNTED = "経営課題の番号が印字されていないので、順に数えました"
HEADING_BY_ORDER = "見出しと本文が離れているので、順に組み合わせました"
GROUP_WITHOUT_ISSUE = "経営課題{number}がないので、置き場のない文です: {text}"
NEXT_WITHOUT_LABEL = "見出しがないまま経営課題の番号が戻ったので、ここから今後の方針としました"
GROUP_TOLD_TWICE = "同じ経営課題が今後の方針に二度あるので、先のものを自己評価としました"

# Budgets
BUDGET_WITHOUT_YEAR = "金額の年度が読めません"
BUDGET_BY_ORDER = "年度と金額が離れているので、順に組み合わせました"
BUDGET_WITHOUT_AMOUNT = "金額が見つかりません"
BUDGET_OPEN = "{label}は「{text}」と印字されているので、金額のない年度として入れていません"
BUDGET_YEAR_UNREAD = "年度が読めません: {text}"

# Themes
THEME_ALONE = "{part}に同じ見出しがありません"
LINK_WITHOUT_INDICATOR = "指標{number}が見つかりません"

# Statements
INDICATOR_TWICE = "指標{number}が二度あります: {text}"
NAME_BY_PLACE = "印のない行を、下の項目の見出しと読みました"
SEVERAL_FIGURES = "文の中のどの数字がこの年度の実績か、決まりません: {text}"
POINTS_NOT_AS_MANY = "項目の数が、文にある数と合いません"
POINTS_BY_LINES = "印のない行が続くので、一行ずつの項目としました"
OWNER_IS_A_ROOM = "「{owner}」がほかの所属か、この所属の室か、書かれていません"
NO_INQUIRY = "調査の名が書かれていません"
MONITORS_OF_THE_CITY = (
    "市政モニターへの調査は、この所属が行ったものか他の所属によるものか確かめてください"
)
UNBALANCED_QUOTES = "かぎ括弧が閉じていません"
NO_DEADLINE = "期限の年度が書かれていません"
RELATIVE_TARGET = "前年度などとの比べ方で書かれ、目標の数がありません"
NO_TARGET_VALUE = "目標の数が読めません"
COMPARATOR_BY_SENSE = "以上・以下が書かれていないので、文の意味から決めました"

# Results
RESULT_YEAR_DIFFERS = "実績の見出しの年度（{year}年度）が題と違います"
RESULT_OF_NOBODY = "どの指標の結果か分かりません: {text}"
PAIRED = "表の並びが崩れているため、番号・単位・順序・判定から「{text}」を組み合わせました"
COLUMNS_TURNED = (
    "見出しでは前年度の実績が先ですが、行が崩れています。「{text}」の年度を確かめてください"
)
LAST_YEARS = "まだ評価していない段階なので、「{text}」を前年度の実績と読みました"
RESULT_PRINTED_AS = "結果が「{text}」と印字されています"
LETTER_PRINTED_AS = "判定が「{text}」と印字されています"
LETTER_TOLD = "判定の文字がないので、{words}という言葉から決めました"
CELL_NOT_UNDERSTOOD = "結果の欄の「{text}」が読めません"
NOT_OF_THE_POLICY = "運営方針のデータに置き場のない欄の文です: {text}"
UNIT_ASSUMED = "単位が印字されていないので、目標の単位（{unit}）としました"
UNIT_DIFFERS = "単位（{unit}）が目標の単位（{wanted}）と違います"
