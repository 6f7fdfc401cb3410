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
NO_AREAS = "地域の一覧がありません。"
NO_AREAS_CURE = "areas.csv（列 area）の名と場所を確かめてください。"
TEMPLATE_NOT_XLSX = "ひな型は Excel（.xlsx）に書きます。"
TEMPLATE_NOT_XLSX_CURE = "--out に .xlsx で終わる名を書いてください。"
NOT_A_BUNDLE = "一式のフォルダーではありません（bundle.toml がありません）。"
NOT_A_BUNDLE_CURE = "bundle.toml のあるフォルダーを指定してください。"
LOAD_INSIDE = "取り込むファイルが一式の中にあります。"
LOAD_INSIDE_CURE = "一式の外に置いてください（戻る行を、その隣に書くためです）。"
CAME_BACK = "{field}: {reason}"
BETWEEN_REASONS = "、"

# What `hoshin check` finds beside the prose
DIFFERS = "{figure} の{year}は、様式では {published}、証拠から数えると {computed} です。"
NO_TARGET = "{figure} の目標値か、以上・以下の別がありません。"
NO_DEADLINE = "{figure} の目標の年度がありません。"
DEADLINE_PAST = "{figure} の目標の年度は過ぎています。"
UNIT_DIFFERS = "{figure} は、実績と目標の単位が違います。"

# What `hoshin trace` says
NO_TRACE = "出どころ（trace.json）がありません。"
NO_TRACE_CURE = "hoshin publish で書いたサイトのフォルダーを指定してください。"
BAD_TRACE = "出どころ（trace.json）が壊れています。"
BAD_TRACE_CURE = "hoshin publish でサイトを書き直してください。"

# What hangs loose in a plan
LOOSE_ENDS = {
    "no-strategies": "経営課題{issue}「{subject}」に、戦略がありません。",
    "no-activity": "経営課題{issue} の戦略「{subject}」に、取組が書かれていません。",
    "no-measure": "経営課題{issue} の「{subject}」を測る指標がありません。"
    "bundle.toml の指標の strategy で結ぶか、指標を設けてください。",
    "absent-indicator": "経営課題{issue} の戦略「{subject}」が挙げる指標 {detail} がありません。",
    "unknown-strategy": "{figure} の strategy「{detail}」にあたる戦略が policy.json にありません。",
    "no-strategy": "{figure}「{subject}」は、どの戦略にも結ばれていません。"
    "bundle.toml に strategy（経営課題の番号/戦略の見出し）を書いてください。",
    "no-owner": "{figure} の担当がありません。bundle.toml の [indicators] に owner を書いてください。",
    "no-data": "{figure} の今年度の実績がありません。",
    "stale": "{figure} の証拠は{newest}までで、判定する年度より古いものです。",
}
ELLIPSIS = "…"
# Breaks of a series
BREAK_SHOWN = {
    "wording": "質問文が「{before}」から「{after}」に変わっている",
    "options": "選択肢が「{before}」から「{after}」に変わっている",
    "counting": "数える答えが「{before}」から「{after}」に変わっている",
    "base": "分母が「{before}」から「{after}」に変わっている",
    "mode": "調査の方法が「{before}」から「{after}」に変わっている",
    "frame": "調査の対象の選び方が「{before}」から「{after}」に変わっている",
}
BREAK_BETWEEN = "、"
UNDECLARED_BREAK = (
    "{figure} の{year}は、前の調査と{reason}。切れ目かどうかを決め、bundle.toml の break に"
    '種類・理由・名・日付を書いてください（切れ目でなければ kind = "none"）。'
)
POSSIBLE_BREAK = (
    "{figure} の{year}は、{reason}。質問や調べ方が変わっていないか確かめ、bundle.toml の break に"
    '書いてください（切れ目でなければ kind = "none"）。'
)
INCOMPLETE_BREAK = "{figure} の{year}の切れ目に、種類・記録した人・日付のどれかがありません。"
# Editions: publishing them again, correcting them, freezing them
NO_NOTE = "{id} の第{number}版から内容が変わっています。版は書き換えません。"
NO_NOTE_CURE = (
    "bundle.toml に [[corrections]] を足し、on（日）・by（誰が）・reason（何をなぜ直したか）を"
    "書くと、次の版になります。"
)
NOTES_CHANGED = (
    "公表した訂正の記録（{count} 件）が、bundle.toml の [[corrections]] にそのままありません。"
)
NOTES_CHANGED_CURE = "公表した記録は直さず、新しい記録をその後に足してください。"
OTHER_CONTENT = "{by} が承認した内容ではありません（今の内容: {content}）。"
OTHER_CONTENT_CURE = (
    "承認を受け直し、bundle.toml の [approval] の content と on を書き換えてください。"
)
SITE_ALTERED = "サイトが、公表したときから変わっています（{name} など {count} か所）。"
SITE_ALTERED_CURE = "hoshin verify で確かめ、控えから戻すか、別のフォルダーに書いてください。"
BAD_FROZEN = "凍結した版として読めません。"
BAD_FROZEN_CURE = "控えから戻してください。hoshin は凍結した版を書き換えません。"
FROZEN_ALREADY = "第{number}版が、別の内容で凍結されています。"
FROZEN_ALREADY_CURE = (
    "前に公表したサイトを --out に指定し、[[corrections]] を足して次の版にしてください。"
)

# What `hoshin verify` says
NOT_A_SITE = "hoshin が書いたサイト（hoshin-site.json）でも、一式（bundle.toml）でもありません。"
NOT_A_SITE_CURE = (
    "hoshin publish で書いたフォルダーか、bundle.toml のあるフォルダーを指定してください。"
)
UNREADABLE_SITE = "サイトのファイルを読めません（{detail}）。"
BAD_HEAD = "版の記録のハッシュではありません（{head}）。"
BAD_HEAD_CURE = "sha256: に続く 64 桁を、控えたとおりに書いてください。"
NOT_ON_SITE = "この一式（{id}）の版は、サイトにありません。"
NOT_ON_SITE_CURE = "サイトにあるのは {known} です。その一式を指定してください。"
NOTHING_FROZEN = "この一式に、凍結した版がありません。"
NOTHING_FROZEN_CURE = (
    "hoshin publish に --freeze を付けて公表するか、"
    "hoshin verify SITE --from BUNDLE としてください。"
)
NONE = "なし"
DISCREPANCIES = {
    "file-changed": "ファイル {name} が変わっています（記録 {published}、今 {found}）。",
    "file-missing": "ファイル {name} がありません。",
    "file-unlisted": "ファイル {name} は、公表したものの中にありません。",
    "manifest": "{name} が、サイトの全ファイルの表として読めません。",
    "record": "{name} が、版の記録と合いません。",
    "chain": "版の鎖が切れています（{edition} {name}: 前の版の記録 {published}、今 {found}）。",
    "ledger": "{name} が名指す公表台帳の記録 {published} が、一式の ledger にありません。"
    "控えから戻すまで、次の公表は前の公表と照らせません。",
    "head": "控えたハッシュ {name} の版が、ここにありません。",
    "trace": "{name} の出どころが欠けています（{found}）。",
    "figure": "{name}: 公表 {published}、再計算 {found}。",
    "sentence": "{name}: 公表「{published}」、再計算「{found}」。",
    "input": "ファイル {name} が、公表したときのものと違います（公表 {published}、今 {found}）。",
    "rule": "判定の規則の {name} が違います（公表 {published}、今 {found}）。",
    "approval": "承認の記録が違います（公表 {published}、今 {found}）。",
    "content": "公表した内容が違います（公表 {published}、今 {found}）。",
    "file-differs": "{name} を書き直すと、公表したものと一致しません（公表 {published}、今 {found}）。",
}
RULES_OUTSIDE = "公表の規則（[disclosure] の rules）が一式の外にあります。"
RULES_OUTSIDE_CURE = "規則のファイルを一式のフォルダーに入れ、その名を書いてください。"
# The end of a ledger: an entry that an earlier release names
END_GONE = (
    "公表台帳に、前の公表（{release}）の記録 {entry} がありません。"
    "このままでは、前の公表と突き合わせずに公表することになります。"
)
END_GONE_CURE = (
    "{entry} を控えから {ledger} に戻してください。"
    "公表しなかった試しの出力なら、{release} を消してください。"
)
EDITION_END_GONE_CURE = "{entry} を、控えか前に公表した一式から {ledger} に戻してください。"
