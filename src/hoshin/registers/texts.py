"""What registers say to officers, in Japanese."""

NO_FIELD = "{key} の「{field}」という項目が [fields] にありません。"
PERSONAL = "個人情報の項目「{field}」は {key} に使えません。"
PERSONAL_CURE = "数える決まりには、個人を示さない項目を使ってください。"
PURPOSE = "個人情報の項目があるのに purpose（利用目的）がありません。"
PURPOSE_CURE = "[register] に purpose（と retention）を書いてください。"
NEEDS_KEYS = "数え方 {id} には {keys} が要ります。"
NEEDS_KEYS_CURE = "REGISTER の決まりに沿って書き足してください。"
UNKNOWN_COUNT = "数え方 {id} がありません。"
WHEN = (
    "「{text}」は使えません。使えるもの: during-year、as-of-year-end、always、entered:状態、"
    "active-in-year、active-both-years、reached-both-years"
)
WHAT = "「{text}」は使えません。使えるもの: records、distinct:項目、sum:項目"
WITHIN = "「{text}」は期間ではありません。30 days、12 months、5 years のように書いてください"
RETENTION = "「{text}」は保存期間ではありません。5 years、6 months のように書いてください"
NO_STATE_TABLE = "知らない項目です: {key}。{near}"
NO_DATE_KEY = 'kind = "{kind}" の台帳に date（年度を決める項目）がありません。'
NO_DATE_KEY_CURE = "[register] の date に、日付・年月・年度の項目の名を書いてください。"
WRONG_TYPE = "{key} の「{field}」は型（{type}）が合いません。"
WRONG_TYPE_CURE = "使える型: {types}"
TWICE = "{key} に「{name}」が二つあります。"
TWICE_CURE = "一つずつ違うものにしてください。"
FIELD_AND_STATE = "「{name}」が項目の名でも状態の名でもあります。"
RESERVED = "「{name}」という名の項目は作れません。"
SAME_BUT_CASE = "項目「{one}」と「{other}」は、大文字と小文字しか違いません。"
OTHER_NAME_CURE = "項目に別の名を付けてください。"
NO_CHOICES = "項目「{field}」に choices（選べる値）がありません。"
NO_CHOICES_CURE = "choices に値を並べてください。"
LIST_WITHOUT_TYPE = "項目「{field}」（{type}）に {list} は書けません。"
LIST_WITHOUT_TYPE_CURE = 'type = "{type}" にするか、この並びを消してください。'
NO_STATE = "{key} の「{state}」という状態が [states] にありません。"
NO_SUCH_VALUE = "where の {column} に「{value}」という値はありません。"
NO_STATE_OR_FIELD = "{key} の「{name}」という状態も項目もありません。"
CLOCK_END = "期限 {id} には within と until のどちらか一つが要ります。"
CLOCK_END_CURE = 'within = "12 months" か until = "2027-03-31" のように、一つだけ書いてください。'
PER_AND_BY = "数え方 {id} に per と by の両方があります。"
PER_AND_BY_CURE = "どちらか一つにしてください。"
RATIO_KEYS = "割合の数え方 {id} に、ほかの項目（{keys}）があります。"
RATIO_KEYS_CURE = "割合には id、title、unit、ratio だけを書いてください。"
RATIO_PART = "ratio の {key} の「{id}」という数え方がありません。"
RATIO_OF_RATIO = "ratio の {key} の「{id}」は、それ自体が割合です。"
RATIO_OF_RATIO_CURE = "割合でない数え方を二つ指定してください。"
RATIO_GROUPS = "ratio の「{of}」と「{to}」は by が違います。"
RATIO_GROUPS_CURE = "両方の by を同じにしてください。"
NO_HEADING = "見出しの行が見つかりません（要る項目: {fields}）。"
NO_HEADING_CURE = "一行に、項目の名か題をすべて書いてください。"
ROW_PLACE = "{name} {row}行"
WIDE_ROW = "見出しより多くの列があります"

HEADING_TWICE = "「{heading}」の列が二つあります。"
HEADING_TWICE_CURE = "どちらかの列を消すか、見出しを変えてください。"
BAD_CSV = "引用符が閉じていないか、引用符の後に余分な文字があります。"
BAD_CSV_CURE = "その行の引用符を直すか、表計算ソフトで CSV として保存し直してください。"
NO_STATES = "この台帳に状態（[states]）がないので、履歴は読めません。"
NO_STATES_CURE = "--history を外すか、定義に [states] を書いてください。"
HISTORY_INCOMPLETE = "初めての履歴に、前からある記録 {count} 件の状態がありません。"
HISTORY_INCOMPLETE_CURE = "前からある記録の状態も、最初から履歴に書いてください。"
STATE_HEADING, STATE_DATE_HEADING, DATE_HEADING = "状態", "状態日", "日付"
BY_HEADING, NOTE_HEADING, PERSON_HEADING, CORRECTS_HEADING = (
    "担当",
    "備考",
    "担当者",
    "訂正する日付",
)

# Warnings
UNKNOWN_HEADING = "{name} の列「{heading}」は台帳の定義にないので、読みませんでした。"
AREAS_OPEN = (
    "項目 {field} の地域の一覧がないので、どの名前も通します（areas か --areas で与えてください）。"
)
TWELVE_DIGITS = (
    "項目 {field} は 12 桁の番号です。個人番号でなければ not_my_number に理由を書いてください。"
)

# Faults of a row
REQUIRED = "空です"
NOT_DATE = "日付として読めません"
NOT_INTEGER = "整数として読めません"
NOT_DECIMAL = "数として読めません"
NOT_BOOLEAN = "はい・いいえとして読めません"
NOT_CHOICE = "選べる値ではありません"
NOT_AREA = "地域の一覧にありません"
NOT_PATTERN = "書き方の決まりに合いません"
NOT_FISCAL_YEAR = "年度として読めません"
ENDS_BEFORE = "終わりが始まりより前です"
KEY_TWICE = "同じ番号の行が前にあります"
NOT_MONTH = "年月として読めません"
NOT_STATE = "状態の一覧にありません"
TOO_FINE = "小数は 9 桁までです"
FORMULA_ERROR = "数式が誤りになっています"
STATE_REQUIRES = "空です（状態「{state}」では要ります）"
STATE_DIFFERS = "履歴の最後の状態（{state}）と違います"
NO_HISTORY = "履歴にこの記録の状態がありません"
NO_RECORD = "この番号の記録がありません"
NOT_INITIAL = "最初の状態は「{state}」です"
NOT_STEP = "「{before}」から「{after}」には移れません"
NOT_BY = "{by} にはできない変更です（できる役割: {known}）"
NOT_ROLE = "役割（editor、chief、head、reviewer、council、administrator）ではありません"
CORRECTS_NOTHING = "訂正する日付の状態がありません"
MY_NUMBER = "個人番号（マイナンバー）かもしれない 12 桁の数字があります"

# Counts below the whole, for publication
NO_GROUPS = "数え方 {id} には区分がないので、内訳を公表できません。"
NO_GROUPS_CURE = "by か per のある数え方か、それらの割合を選んでください。"
NOT_PEOPLE = "数え方 {id} は、人数や件数を足し上げるものではないので、内訳を公表できません。"
NOT_PEOPLE_CURE = "件数（records）か、整数の合計（sum:）の数え方を選んでください。"
PICKS_AREAS = "数え方 {id} は一部の地域だけを数えるので、内訳を公表できません。"
PICKS_AREAS_CURE = "条件（where）で地域を選ばず、by か per で地域ごとに分けてください。"
STATE_COLUMN = "状態"
YES = "はい"
NO = "いいえ"
NEGATIVE = "数え方 {id} の合計に、0 より小さいものがあります。人数を守れるか確かめられません。"
NEGATIVE_CURE = "負の数の記録を直すか、この数え方を [[breakdowns]] から除いてください。"
