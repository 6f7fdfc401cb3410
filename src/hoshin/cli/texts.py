"""What the command line says, in Japanese."""

APP = "区役所・局の運営方針を、計画から公表まで一本の流れで動かします。"
APP_EPILOG = "終了コード: 0 = 済み、1 = 食い違いなどあり、2 = 入力か呼び方の誤り。"
VERSION = "版を表示して終わります。"

READ = (
    "様式（PDF、Word、Excel など）を読み、JSON を標準出力に、確かめたい箇所を標準エラーに出します。"
)
READ_FILE = "運営方針のファイル（.pdf、.docx、.xlsx、.html、.txt）。"

EVALUATE = "一年の一式（BUNDLE）を測り、指標ごとに判定 A・B とその理由を出します。"
BUNDLE_FOLDER = "bundle.toml のあるフォルダー。"
AS_JSON = "機械が読む JSON で出します。"
EVALUATING = "測って判定しています"
EVALUATION_TITLE = "{organization} {year} 成果指標の判定"
EVALUATION_RULE = (
    "判定の規則: {title}（{year}から）。[ ] は95％信頼区間（回答者の割合の標本誤差）。"
)
COLUMN_RESULT_INTERVAL = "実績 [95％区間]"
COLUMN_REASON = "理由"
FAULT = "食い違い: {indicator} {what}（{year}） 公表 {published}、計算 {computed}\n"
FAULTS = {
    "differs-from-published": "値が公表と違います",
    "letter-differs-from-published": "判定が公表と違います",
}
AGREEMENT = "{same} of {published} verdicts as published\n"
REGISTER_FAULT = "注意: {line}。この行は数えていません。"
REGISTER_FAULTS_MORE = "注意: {file} ほか {count} 行も数えていません。"
REGISTER_WARNING = "注意: {warning}"

RENDER = "公式の様式（共通様式）を、PDF、Word、Excel、HTML のどれかに書きます。"
RENDER_SOURCE = "一式のフォルダー、または policy.json。"
RENDER_TO = "書くファイル。形式は名前の終わりで決まります。"
RENDERING = "様式を組んでいます"
PUBLISH = "公開サイトを、サーバーの要らない静的なファイルとして書きます。"
PUBLISH_OUT = "サイトを書くフォルダー（空か、前に hoshin が書いたもの）。"
PUBLISHING = "サイトを書いています"
PUBLISHED = "{number} 個のファイルを書きました。{page} を開いてください。\n"
SYSTEM_FONTS = (
    "注意: BIZ UDゴシックが見つからないので、様式の PDF はこの機械の書体で組みました。\n"
    "対処: 文字が欠けているときは、書体のフォルダーを HOSHIN_FONTS で指定してください。\n"
)

DEMO = "見本の区の一年を通しで動かし、結果をフォルダーに書きます。"
DEMO_OUT = "結果を書くフォルダー。"

REVIEW_NONE = "確かめたい箇所はありません。"
REVIEW_SOME = "確かめたい箇所が {count} か所{values}あります（確かさの低い順）:"
REVIEW_VALUES = "（{count} 項目）"
REVIEW_LINE = "  {percent:3d}%  {where}  {what}: {reason}"
REVIEW_BETWEEN = "、"
REVIEW_MORE = "  … ほか {count} か所（JSON の review にすべてあります）"
NO_PLACE = "全体"

ERROR = "エラー: {message}"
STREAM_FAILED = (
    "エラー: 結果か知らせを出す先に書けません（{detail}）。\n"
    "対処: 出力先の空き容量と、閉じていないかを確かめて、同じ命令を動かしてください。"
)
INTERRUPTED = "中断しました。書きかけのものは残していません。"
UNEXPECTED = (
    "エラー: hoshin の中で思わぬことが起きました（{kind}: {detail}）。\n"
    "対処: HOSHIN_DEBUG=1 を付けて同じ命令を動かし、出た内容を開発者に知らせてください。"
)

# How the argument parser's English is said here; a word that is not listed passes unchanged.
HELP_WORDS = {
    "Usage:": "使い方:",
    "Options:": "オプション:",
    "Arguments:": "引数:",
    "Commands:": "コマンド:",
    "[OPTIONS]": "[オプション]",
    "COMMAND [ARGS]...": "コマンド [引数]...",
    "Show this message and exit.": "この説明を表示して終わります。",
    "[required]": "[必須]",
    "[default: ": "[既定: ",
}
USAGE_CURE = "対処: `{command} --help` で使い方を見てください。"
NO_SUCH_COMMAND = "エラー: `{name}` という命令はありません。"
NO_SUCH_OPTION = "エラー: `{name}` というオプションはありません。"
MISSING = "エラー: {name} が足りません。"
BAD_VALUE = "エラー: {name} の値が使えません（{detail}）。"
BAD_USAGE = "エラー: 呼び方が違います（{detail}）。"

DEMO_RUNNING = "見本の一年を動かしています"
DEMO_WROTE = "書いたもの: {files}\n"
COLUMN_ID = "番号"
COLUMN_INDICATOR = "成果指標"
COLUMN_PREVIOUS = "前年度"
COLUMN_TARGET = "目標"
COLUMN_VERDICT = "判定"
COMPARATORS = {">=": "以上", "<=": "以下", ">": "超", "<": "未満", "==": ""}
NOTHING = "－"
EACH_YEAR = "毎年度"
UNTIL = "{year}まで"
READ_REVIEW = "元の様式と読んだ値を並べて見せる画面を、このファイルに書きます。"
READING = "様式を読んでいます"
REVIEW_WROTE = "確認の画面: {file}\n"

SURVEY = "区民意識調査: 標本設計、重み、推定。"
ESTIMATE = "調査の割合を、全体と区分ごとに、標本誤差と95％区間を付けて推定します。"
SURVEY_FILE = "調査の定義（survey.toml）。"
ESTIMATE_BY = '区分ける列（"age,sex" は掛け合わせ、"" は全体）。くり返して書けます。'
ESTIMATE_INTERVAL = "区間の種類: wilson、logit、korn-graubard、exact。"
ESTIMATE_ENGINE = "計算するエンジン: duckdb、spark（PySpark と Java 17 以上）。結果は同じです。"
ESTIMATE_OUT = "結果を書くファイル（.csv、.parquet、.json）。"
ESTIMATING = "推定しています"
ESTIMATE_TITLE = "{name} 回答者の割合と、住民全体の推定値"
ESTIMATE_WEIGHTS = {
    "none": "住民全体の推定値は、設計の重みによります。",
    "poststratify": "住民全体の推定値は、母集団の表に合わせた重み（事後層化）によります。",
    "rake": "住民全体の推定値は、母集団の表に合わせた重み（レイキング）により、標準誤差は残差から求めます。",
}
ESTIMATE_NONRESPONSE = "無回答は区分ごとに調整し、その調整そのものの標本誤差は数えていません。"
ESTIMATE_RESAMPLING = {
    "bootstrap": "標準誤差は、抽出単位のブートストラップによります（反復 {replicates}、種 {seed}）。",
    "jk1": "標準誤差は、抽出単位のジャックナイフ（JK1）によります。",
    "jkn": "標準誤差は、抽出単位のジャックナイフ（JKn）によります。",
    "brr": "標準誤差は、層ごとに一方の抽出単位を取る釣り合い半標本（BRR）によります。",
    "fay": "標準誤差は、釣り合い半標本（BRR、Fay の係数 {rho}）によります。",
    "sdr": "標準誤差は、名前の順に隣り合う抽出単位の差（SDR、反復 {replicates} 以上）によります。",
}
ESTIMATE_COLUMNS = {
    "indicator": "番号",
    "n": "n",
    "count": "該当",
    "share_respondents": "回答者",
    "share": "住民（推定）",
    "interval": "95％区間",
    "se": "標準誤差",
    "n_eff": "有効n",
    "note": "注",
}
ESTIMATE_NOTES = {
    "not a probability sample": "無作為抽出でない",
    "nobody in the base": "対象者なし",
    "base < 30": "30人未満",
    "no variation": "全員同じ",
    "lonely stratum": "一人の層あり",
    "df < 1: no interval": "自由度不足",
}
ESTIMATE_WROTE = "{rows} 行を書きました: {file}\n"
WHOLE = "全体"

WEIGH = "調査の重みを定義のとおりに作り、回答に一列足して書き、重みの診断を出します。"
WEIGH_OUT = "回答に重みの列 weight_final を足して書くファイル（.csv、.parquet）。"
WEIGHING = "重みを作っています"
WEIGH_WROTE = "{rows} 人の重みを書きました: {file}\n"
WEIGH_TITLE = "{name} 重みの診断"
WEIGH_METHOD = "作り方"
WEIGH_METHODS = {
    "none": "無回答の調整だけ",
    "poststratify": "母集団の表に合わせた（事後層化）",
    "rake": "母集団の表に合わせた（レイキング）",
}
WEIGH_PEOPLE = "回答者"
WEIGH_PEOPLE_OF = "{n:,} 人（重みの合計 {total:,.1f}）"
WEIGH_RANGE = "重みの範囲"
WEIGH_RANGE_OF = (
    "{minimum:,.4f} – {maximum:,.4f}、平均 {mean:,.4f}（平均の {low:.2f} – {high:.2f} 倍）"
)
WEIGH_KISH = "重みのばらつきの代償"
WEIGH_KISH_OF = "分散が {effect:.3f} 倍（Kish）。{n:,} 人が {n_eff:,.1f} 人分"
WEIGH_TRIMMED = "頭打ち・底上げ"
WEIGH_TRIMMED_OF = "{people:,} 人を {low:,.4f} – {high:,.4f} に収めた"
WEIGH_ROUNDS = "反復"
WEIGH_ROUNDS_OF = "{rounds} 回"
WEIGH_WORST = "最大のずれ"
WEIGH_WORST_OF = "{table} の {category}: {percent}"
WEIGH_FITS = "0%"
WEIGH_CLASSES = "無回答の調整（{table}）"
WEIGH_CLASS_COLUMNS = ("発送", "回答", "倍率")
WEIGH_MARGIN = "母集団の表 {table}"
WEIGH_MARGIN_COLUMNS = ("合計（目標）", "合わせる前", "合わせた後", "ずれ", "回答者")

REGISTER = "台帳: ひな型、記録の確認と取り込み、数と期限。"
REGISTER_LIST = "使える台帳の一覧を出します。"
REGISTER_BUNDLE = "bundle.toml のあるフォルダー（書かなければ、ひとそろいの台帳だけ）。"
REGISTER_PACK = "台帳の定義のひとそろい（pack）。"
REGISTER_LIST_COLUMNS = ("id", "題", "種類", "所管", "数え方", "期限", "個人情報", "記録")
REGISTER_KINDS = {"cases": "案件", "events": "出来事", "aggregates": "集計"}
REGISTER_PERSONAL = "あり"
REGISTER_DEFINITION = "台帳の定義（TOML）。ひとそろいにある台帳は id でも指定できます。"
REGISTER_RECORDS = "記録のファイル（CSV、Excel）。"
REGISTER_HISTORY = "状態の履歴のファイル（CSV、Excel）。"
REGISTER_AREAS = "地域の一覧（areas.csv）。一式の中の台帳なら、書かなくても見つけます。"
REGISTER_TEMPLATE = "台帳の空のひな型を Excel に書きます（見出し、選択肢、書き方つき）。"
TEMPLATE_OUT = "書くファイル（.xlsx）。"
TEMPLATE_WROTE = "ひな型を書きました: {file}\n"
REGISTER_CHECK = "記録を定義と照らし、誤りを一つずつ出します。"
REGISTER_READING = "台帳を読んでいます"
REGISTER_CHECKED = "正しい記録 {right:,} 件、誤り {faults:,} 件\n"
REGISTER_COLUMNS = {
    "state": "状態",
    "state_date": "状態日",
    "date": "日付",
    "by": "担当",
    "note": "備考",
    "person": "担当者",
    "corrects": "訂正する日付",
}
FAULT_LINE = "{file} {row}行 {field}: {reason}{value}"
FAULT_VALUE = "（{value}）"
COUNT = "台帳の記録を、定義にある数え方で数えます。"
COUNT_IDS = "数え方の id。書かなければ、すべて。"
COUNT_YEAR = "年度（2024、R6、令和6年度）。"
COUNT_SUMMARY = "数えた記録と、数えなかった記録の一つ一つは出しません。"
COUNT_HEAD = "■ {title}（{id}） {year}"
COUNT_VALUE = ": {value}"
COUNT_OFFICE = "庁内用: 小さい数も伏せていません。公表は hoshin publish で行ってください。"
COUNT_WORDS = "どう数えたか: {words}"
COUNT_RECORDS = "数えた記録 {counted} 件、数えなかった記録 {excluded} 件"
COUNT_COLUMN_VALUE = "値（{unit}）"
COUNT_COLUMN_NUMBER = "数"
COUNT_COLUMN_REACHED = "届いた"
COUNT_LEFT_OUT = "  数えなかった記録:\n"
COUNT_LEFT_OUT_LINE = "    {key}: {reason}\n"
COUNT_LEFT_OUT_MORE = "    … ほか {count} 件（--json にすべてあります）\n"
STATE_COLUMN = "状態"
REACHED = "○"
GROUP_EMPTY = "（空）"
TRUE = "はい"
FALSE = "いいえ"
DUE = "期限を過ぎた記録と、まもなく期限の記録を出します。"
DUE_ON = "いつの時点で見るか（2025-03-31、令和7年3月31日）。"
DUE_WITHIN = "何日先までの期限を出すか。過ぎたものは必ず出します。"
DUE_TITLE = "■ {title}: {on} 現在の期限"
DUE_OWNER = "（所管 {owner}）"
DUE_COLUMNS = {
    "key": "記録",
    "area": "地域",
    "clock": "期限の名",
    "state": "状態",
    "started": "始まり",
    "deadline": "期限",
    "days": "あと",
    "overdue": "過ぎた",
    "soon": "まもなく",
}
DUE_OVER = "{days}日超過"
DUE_LEFT = "{days}日"
DUE_TODAY = "今日"
DUE_NONE = "{on} から {within} 日以内に期限を迎える記録も、過ぎた記録もありません。\n"
BAD_DAY = "日付として読めません（{value}）。"
BAD_DAY_CURE = "2025-03-31 のように書いてください。"
REGISTER_LOAD = (
    "記録を一式に取り込みます。正しい行は番号で足すか改め、誤った行は理由を付けて返します。"
)
REGISTER_ID = "台帳の id。"
LOAD_DRY_RUN = "何が変わるかを出すだけで、書きません。"
LOAD_UNKNOWN = "注意: 列「{heading}」は台帳の定義にないので、取り込みません。\n"
LOAD_ADDED_KEY = "追加 {key}\n"
LOAD_CHANGED_KEY = "変更 {key}（{fields}）\n"
LOAD_WOULD = "取り込むと: 追加 {added:,}、変更 {changed:,}、同じ {same:,}、戻り {refused:,}\n"
LOAD_DONE = "取り込みました: 追加 {added:,}、変更 {changed:,}、同じ {same:,}、戻り {refused:,}\n"
LOAD_HISTORY = "履歴: 追加 {added:,}、同じ {same:,}\n"
LOAD_WRONG = "戻った行: {file}（直して、もう一度取り込めます）\n"
CHECK = "文章と数値の食い違い、担当や目標のない指標などを探します。"
CHECKING = "確かめています"
CHECKED = "直すべきもの {failing} 件、確かめたいもの {others} 件\n"
CHECK_KIND = "\n■ {kind}（{count} 件）\n"
CHECK_SENTENCE = "  {sentence}\n"
CHECK_MESSAGE = "    → {message}\n"
CHECK_KINDS = {
    "contradiction": "文章が数値と食い違う",
    "unknown-figure": "印の指標がない",
    "differs-from-published": "様式の数値と違う",
    "letter-differs-from-published": "様式の判定と違う",
    "unbound-number": "どの指標の数値か分からない",
    "not-comparable": "比べる数値がない",
    "no-owner": "担当がない",
    "no-target": "目標がない",
    "no-deadline": "目標の年度がない",
    "deadline-past": "目標の年度が過ぎた",
    "unit-differs": "単位が違う",
    "no-data": "今年度の実績がない",
    "stale": "証拠が判定する年度より古い",
    "no-strategies": "経営課題に戦略がない",
    "no-activity": "戦略に取組がない",
    "no-measure": "戦略・取組を測る指標がない",
    "absent-indicator": "戦略の挙げる指標がない",
    "unknown-strategy": "結ぶ戦略が見つからない",
    "no-strategy": "戦略に結ばれていない指標",
    "undeclared-break": "系列の切れ目の疑い（質問・分母・方法の違い）",
    "possible-break": "系列の切れ目の疑い（値の大きな動き）",
    "incomplete-break": "系列の切れ目の記録が足りない",
}

REPLAY = "知られている規則のすべてで様式を判定し直し、印字された判定と合うかを数えます。"
REPLAY_BUNDLES = "bundle.toml のあるフォルダー（いくつでも）。"
REPLAY_TITLE = "規則ごとの、印字された判定との一致"
REPLAY_COLUMNS = ("所属", "年度", "規則", "一致", "不一致", "判定できず", "印字なし")
REPLAY_RULE = "「{rule}」"
REPLAY_NOT_JUDGED = "{organization} {year} {indicator}: {rules}では判定できず。{reason}\n"
REPLAY_DIFFERENCE = (
    "{organization} {year} {indicator}: 様式 {published}、「{rule}」では {letter}。{reason}\n"
)

TRACE = "公表した数値の出どころを、数えた人・質問・ファイル・規則までたどります。"
TRACE_SITE = "hoshin publish で書いたサイトのフォルダー。"
TRACE_FIGURE = "数値の名（例: sumiyoshi/2024/2-4、…/2-4/low）。"
TRACE_NONE = "公表した数値に {figure} はありません。{cure}\n"
TRACE_INCOMPLETE = "{figure} の出どころが欠けています: {what}\n"
TRACE_BETWEEN = "、"
TRACE_PARTS = {
    "value": "値",
    "way": "もとのファイルまでの道",
    "file": "ファイルのハッシュ",
    "reason": "判定の理由",
    "rule": "判定の規則",
    "policy": "運営方針のハッシュ",
    "input": "一式のファイルの表にあるハッシュ",
    "basis": "質問・選択肢・重み、または数え方",
    "counts": "数えた人と分母",
    "approval": "承認の欄",
}
TRACE_HEAD = "■ {figure}　{value}\n"
TRACE_ROW = "  {label}: {text}\n"
TRACE_ROWS = {
    "statement": "指標",
    "counts": "数えた人／分母",
    "target": "目標",
    "previous": "前年度",
    "verdict": "判定",
    "reason": "理由",
    "rule": "規則",
    "from": "規則の始まった年度",
    "source": "規則の出どころ",
    "how": "計算",
    "file": "ファイル",
    "hash": "ハッシュ",
    "policy": "運営方針",
    "label": "何の数か",
    "override": "人が定めた判定",
    "of": "もとの数",
    "options": "選択肢",
    "weights": "重み",
    "approval": "承認",
}
TRACE_NOT_RECORDED = "記録なし"
TABLES = "調査の集計表を、小さい数を伏せ、全部の表と前の公表を合わせて点検してから書きます。"
TABLES_OUT = "tables.csv、点検の記録を書くフォルダー（空か、前に hoshin が書いたもの）。"
TABLES_LEDGER = "公表台帳のフォルダー。前の公表と照らし、この公表を書き足します（公開しないこと）。"
TABLING = "伏せる数を選び、点検しています"
TABLES_WROTE = "{cells:,} の数のうち {withheld:,} を伏せ、点検に通りました: {folder}\n"
TABLES_ENTRY = "公表台帳（正確な数があるので、公開しないでください）: {file}\n"
TABLES_LOOSENED = (
    "注意: 既定より緩めた規則で公表しました（{names}）。理由と承認者は点検の記録にあります。\n"
)

# Change from last year, below its figure in the table of verdicts
CHANGED, WITHIN_ERROR, ASKED = "差あり", "誤差内", "?"
CHANGE_LEGEND = (
    "\n前年度の下の、差あり：標本誤差を超える。誤差内：上がったとも下がったともいえない。"
    "?：大きいので、測り方が変わっていないかを確かめる。"
)
PUBLISH_FREEZE = "公表した版を、一式の editions/ にも凍結して残します。"
PUBLISHED_EDITION = "{id} 第{number}版{state}\n  版の記録: {head}\n  内容: {content}\n"
PUBLISHED_UNCHANGED = "（前と同じ内容なので、そのまま）"

VERIFY = "サイトか一式を確かめます: ファイルのハッシュ、版の鎖、出どころ、数字の再計算。"
VERIFY_PLACE = "hoshin publish で書いたフォルダー、または凍結した版のある一式のフォルダー。"
VERIFY_FROM = "サイトの数字を計算し直す一式。くり返して書けます。"
VERIFY_HEAD = "別に控えておいた版の記録のハッシュ（sha256:…）。その版がここにあるか確かめます。"
VERIFYING = "確かめています"
VERIFY_FIGURES_ONLY = (
    "注意: プログラム・計算の部品・書体が公表したときと違う（{what}）ので、"
    "数字だけを比べ、ファイルどうしは比べていません。\n"
)
VERIFIED_FILES = "ファイル {files} 個を、記録したハッシュと比べました。\n"
VERIFIED_EDITION = "{edition} を計算し直しました。\n"
VERIFIED_ALL = "数字 {figures} 個を比べ、ファイル {files} 個を書き直して比べました。\n"
VERIFIED_FIGURES = "数字 {figures} 個を比べました。\n"
VERIFIED_NOTHING = "数字は計算し直していません（--from で一式を指定すると計算し直します）。\n"
VERIFIED_HEAD = "{edition} の控え: {head}\n"
VERIFIED_WELL = "食い違いはありません。\n"
VERIFIED_BADLY = "食い違いが {count} か所あります:\n"
VERIFIED_DIFFERENCE = "  {message}\n"
