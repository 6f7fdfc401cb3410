"""What use cases say to officers, in Japanese."""

TWO_SOURCES = "指標 {name} の{year}の値が二か所にあります（{one} と {other}）。"
TWO_SOURCES_CURE = "どちらか一方を除いてください。同じ値は一度だけ書きます。"
UNKNOWN_TARGET = "この形式（{suffix}）には、まだ書けません。"
UNKNOWN_TARGET_CURE = "--to に次のどれかで終わる名を指定してください: {known}"
EDITION_TWICE = "同じ所属と年度（{id}）の一式が二つあります。"
EDITION_TWICE_CURE = "一つにするか、bundle.toml の id を別のものにしてください。"
REVIEW_NOT_HTML = "確認の画面は HTML で書きます。"
REVIEW_IS_SOURCE = "読む様式と同じファイルには書きません。"
REVIEW_NOT_HTML_CURE = "--review に .html で終わる別の名を指定してください。"

# What `hoshin check` finds beside the prose
DIFFERS = "{figure} の{year}は、様式では {published}、証拠から数えると {computed} です。"
NO_OWNER = "{figure} の担当がありません。bundle.toml の [indicators] に owner を書いてください。"
NO_TARGET = "{figure} の目標値か、以上・以下の別がありません。"
NO_DEADLINE = "{figure} の目標の年度がありません。"
DEADLINE_PAST = "{figure} の目標の年度は過ぎています。"
UNIT_DIFFERS = "{figure} は、実績と目標の単位が違います。"
NO_DATA = "{figure} の今年度の実績がありません。"
STALE = "{figure} の今年度の実績がありません（過年度の実績はあります）。"

# What `hoshin trace` says
NO_TRACE = "出どころ（trace.json）がありません。"
NO_TRACE_CURE = "hoshin publish で書いたサイトのフォルダーを指定してください。"
BAD_TRACE = "出どころ（trace.json）が壊れています。"
BAD_TRACE_CURE = "hoshin publish でサイトを書き直してください。"
