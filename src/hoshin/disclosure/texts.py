"""What the release of tables says, in Japanese."""

TOO_MANY = "{topic} の集計表は掛け合わせが多すぎて（{size:,}）、安全かどうか確かめられません。"
TOO_MANY_CURE = "掛け合わせる列を減らすか、区分をまとめてください。"
TOO_FINE = (
    "{topic} の集計表は細かすぎます（小さい数が {cells:,}）。確かめ終わるまで何分もかかります。"
)
TOO_FINE_CURE = (
    "掛け合わせる列を減らすか、区分（年齢階級など）をまとめてください。"
    "ほとんどが x になる表は、出しても読めません。"
)
LADDER = "ladder は人口 0 から始めて、小さい順に書いてください。"
LOOSENED = (
    "{names} は既定より緩い設定です。理由（reason）と承認者二人（approved_by）を書いてください。"
)
AND = "、"
NO_LEDGER = "公表台帳はフォルダーですが、ここにあるのはファイルです。"
NO_LEDGER_CURE = "--ledger には、公表の記録を入れるフォルダーを指定してください。"
BAD_ENTRY = "公表台帳の記録を読めません。前の公表と照らせないので、公表できません。"
BAD_ENTRY_CURE = "この記録を控えから戻してください。消すと、前の公表との引き算を防げません。"
ENTRY_GONE = "公表台帳の記録がありません（{name} が、これより後の公表です）。"
MEANWHILE = (
    "同じデータの別の公表が、同時に行われました。互いに照らしていないので、公表していません。"
)
MEANWHILE_CURE = "ほかの公表が終わってから、もう一度行ってください。"
COLUMN_GONE = "{topic} は前に「{column}」別に公表しましたが、今のデータにその列がありません。"
COLUMN_GONE_CURE = "回答にその列を残してください。前の公表との差を確かめるのに要ります。"
FAILED = "公表できません。何も書いていません。"
PLACE = "{topic}（{group}）"
WHOLE = "全体"
BASE_NAME = "回答者数"
LATE = "  {place}: 前の公表と {people} 人だけ違い、引き算でその人の答えが分かります。"
LATE_REST = (
    "  {place}: 見せた内訳を引いた残りが前の公表と {people} 人だけ違い、その人のことが分かります。"
)
LATE_CURE = (
    "対処: 遅れて届いた回答は、前に公表した数との差がすべて"
    " 0 人か {least} 人以上になるまで待ってください。"
)
NARROW = "  {place}: 伏せても、ほかの数から幅 {width} 人まで絞れます（{asked} 人以上が必要）。"
NARROW_CURE = (
    "対処: 掛け合わせを減らすか区分をまとめてください。前の公表で見せた数は、もう伏せられません。"
)
MORE = "  … ほか {count} か所"
REPORT_TITLE = "# 公表前の点検"
REPORT_RESULT = (
    "数 {cells:,} のうち {withheld:,} を伏せました"
    "（小さいもの {small:,}、計算で分かってしまうもの {further:,}）。"
)
REPORT_PROMISE = (
    "伏せた数は、公表した表と前の公表をすべて合わせて計算しても、{width} 人より狭くは絞れません"
    "（表を丸める前の正確な数を知る人に対しても）。"
)
REPORT_WHY = (
    "1〜{small} 人の数、全員が同じ答えの区分を伏せ、それだけでは引き算で戻せるので、"
    "ほかの数も要るだけ伏せました。`x` がどちらの理由かは書きません。"
)
REPORT_LOOSENED = "**既定より緩めた規則: {names}。理由: {reason}。承認: {people}。**"
REPORT_SYMBOLS = "`x` 秘匿、`-` 該当なし、`0` 人、`…` 未集計。"
REPORT_HEADS = "| 設問 | 表 | 数 | うち x |"
REPORT_CAUTION = "注意: 回答者が {base} 人と少ない"
# The end of a ledger
REPORT_LEDGER = (
    "公表台帳: この公表は {entries} 件目、{entry}（{hash}）。"
    "この記録が台帳にないうちは、次の公表を断ります。"
)
