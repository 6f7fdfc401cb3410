"""What a register's workbooks say, in Japanese."""

RECORDS_SHEET, HISTORY_SHEET, GUIDE_SHEET, LISTS_SHEET = "記録", "履歴", "書き方", "一覧"
WRONG_SHEET, WRONG_REASON = "直す行", "戻った理由"
STATE, STATE_DATE, DATE, BY, NOTE = "状態", "状態日", "日付", "担当", "備考"
CORRECTS = "訂正する日付"
REQUIRED, OPTIONAL = "必須", "任意"
YES_NO = ("はい", "いいえ")
AND_MORE = " ほか"
OF_REGISTER = "台帳の利用目的による"
PROMPT_TITLE = "{title}（{need}）"
RECORDS_LEAD = "一行に一件を書きます。濃い見出しは必須、薄い見出しは任意、茶色は個人情報です。"
HISTORY_LEAD = (
    "状態が変わるたびに一行を足します。前の行は書き換えず、誤りは訂正の行を足して直します。"
)
GUIDE_COLUMNS = ("シート", "項目", "必須", "単位", "書き方")
GUIDE_PURPOSE = "利用目的: {purpose}"
GUIDE_RETENTION = "保存期間: {retention}"
GUIDE_OWNER = "所管: {owner}"
RETENTION_UNITS = {"year": "年", "month": "か月"}
GUIDE_LEAD = "見出しの名は変えないでください。行は足りなくなれば、そのまま下に続けられます。"
REFUSED_TITLE, REFUSED = "使えない値", "一覧から選んでください。"
ODD_TITLE, ODD_DATE = "日付の確認", "日付として読めないかもしれません。このまま入れますか。"
NOT_WHOLE, NOT_NUMBER = "整数を入れてください。", "数を入れてください。"
DATE_NOTE = "2024-04-01、2024/4/1、令和6年4月1日、R6.4.1 のどれでも書けます。"
TYPE_NOTES = {
    "date": DATE_NOTE,
    "month": "2024-04、令和6年4月、R6.4 のどれでも書けます。",
    "fiscal-year": "2024、2024年度、令和6年度、R6 のどれでも書けます。",
    "integer": "整数だけを書きます（単位や「約」は付けません）。",
    "decimal": "数だけを書きます（単位や「約」は付けません）。",
    "boolean": "分からないときは空けておきます。",
}
KEY_NOTE = "記録を見分ける番号です。同じものは一つだけにします。"
CHOICES_NOTE = "選べる値: {choices}"
PATTERN_NOTE = "書き方の決まり: {pattern}"
PERSONAL_NOTE = "個人情報です（{purpose}）。台帳の外には出ません。"
SPECIAL_CARE_NOTE = "配慮の要る情報です。小さな数は公表されません。"
STATE_NEEDS = "いまの状態を選びます。"
STATE_DATE_NOTE = "その状態になった日です。"
STATE_REQUIRES = "「{state}」では {fields} が要ります。"
FIRST_STATE = "最初は「{state}」です。"
STEP = "{before} → {after}"
BY_NOTE = "役割（editor 担当、chief 係長、head 課長 など）。人の名は書きません。"
NOTE_NOTE = "自由に書けます。人の名や番号は書きません。"
CORRECTS_NOTE = "訂正のときだけ、置き換える行の日付を書きます。"
