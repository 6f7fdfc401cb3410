"""What counts say of themselves, in Japanese."""

# Why a record was not counted
EMPTY = "{field}が空です"
NOT_IN_YEAR = "{year}の出来事ではありません（{day}）"
AFTER_YEAR = "{year}の末より後です（{day}）"
NOT_BEGUN = "{year}の末には、まだ始まっていません"
NOT_BEGUN_IN_YEAR = "{year}に始まったものではありません"
NOT_ENTERED = "{year}に「{state}」になっていません"
NOT_ACTIVE = "{year}に続いていません（{start}～{end}）"
NOT_ACTIVE_BEFORE = "前の年度（{year}）には始まっていません（開始 {start}）"
STILL = "続いている"
NOT_WHERE = "条件（{where}）に合いません"

# How it was counted
WORDS = "台帳「{register}」のうち、{period}記録{among}について、{measure}。"
WORDS_ALWAYS = "時期を問わず、すべての"
WORDS_ENTERED = "{year}（{first}～{last}）に状態が「{state}」になった（何度なっても1件）"
WORDS_DURING = "「{date}」が{year}（{first}～{last}）にある"
WORDS_BEGUN = "最初の状態の日が{year}（{first}～{last}）にある"
WORDS_BY = "「{date}」が{year}の末（{last}）までの"
WORDS_BEGUN_BY = "{year}の末（{last}）までに始まった"
WORDS_ACTIVE = "{year}に続いている"
WORDS_ACTIVE_BOTH = "{before}と{year}のどちらにも続いている"
WORDS_SPAN = "（「{start}」から「{end}」まで。「{end}」が空なら、まだ続いている）"
WORDS_FROM = "（「{start}」から続く）"
WORDS_AMONG = "で、条件（{condition}）に合うもの"
WORDS_RECORDS = "件数を数える"
WORDS_DISTINCT = "「{field}」の異なる値の数を数える"
WORDS_SUM = "「{field}」を合計する"
WORDS_PER = "「{group}」ごとに{measure}。その数が{least}以上の「{group}」がいくつあるかを値とする"
WORDS_PER_BOTH = (
    "「{group}」ごとに{measure}。その数が、この年度も前の年度も{least}以上の「{group}」が"
    "いくつあるかを値とする"
)
WORDS_BY_GROUP = "{groups}ごとに{measure}"
WORDS_STATE_AT = "状態は{last}の終わりのもの。"
WORDS_LATEST = "状態は最も新しいもの。"
WORDS_WITHOUT_EMPTY = "{fields}が空の記録は除く。"
WORDS_RATIO = "「{of}」÷「{to}」（丸めない）。「{of}」：{of_words} 「{to}」：{to_words}"
WORDS_PERCENT = "「{of}」÷「{to}」×100（丸めない）。「{of}」：{of_words} 「{to}」：{to_words}"

# A condition
WORD_STATE = "状態"
AND = "、かつ"
OR = "、または"
NOT = "{said}でない"
ENCLOSED = "（{said}）"
QUOTED = "「{value}」"
YES = "「はい」"
NO = "「いいえ」"
IS_NULL = "空"
IS_EMPTY = "{left}が空"
IS_FILLED = "{left}が空でない"
IS_ONE_OF = "{left}が{values}のどれか"
IS_LIKE = "{left}が「{text}」の形（% は何文字でも、_ は1文字）"
STARTS_WITH = "{left}が「{text}」で始まる"
ENDS_WITH = "{left}が「{text}」で終わる"
CONTAINS = "{left}が「{text}」を含む"
FROM_TO = "{left}が{low}以上{high}以下"
FROM_TO_DATES = "{left}が{low}から{high}まで"
COMPARED = {
    "=": "{left}が{right}",
    "!=": "{left}が{right}でない",
    "<": "{left}が{right}未満",
    "<=": "{left}が{right}以下",
    ">": "{left}が{right}より大きい",
    ">=": "{left}が{right}以上",
}
COMPARED_DATES = {
    "=": "{left}が{right}",
    "!=": "{left}が{right}でない",
    "<": "{left}が{right}より前",
    "<=": "{left}が{right}以前",
    ">": "{left}が{right}より後",
    ">=": "{left}が{right}以後",
}

CANNOT_COUNT = "数え方 {id} を計算できません。"
CANNOT_COUNT_CURE = "where と、足し合わせる項目の値を確かめてください。"
