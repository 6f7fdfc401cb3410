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
SUB_INDICATORS = "注意: 様式にない指標（{names}）は、今の版ではまだ判定しません。"
REGISTER_FAULT = "注意: {file} {row}行 {field}: {reason}{value}。この行は数えていません。"
REGISTER_FAULTS_MORE = "注意: {file} ほか {count} 行も数えていません。"
REGISTER_HEADING = "注意: {file} の列「{heading}」は台帳の定義にないので、読みませんでした。"

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

TABLES = "調査の集計表を、小さい数を伏せ、全部の表と前の公表を合わせて点検してから書きます。"
TABLES_OUT = "tables.csv、点検の記録を書くフォルダー（空か、前に hoshin が書いたもの）。"
TABLES_LEDGER = "公表台帳のフォルダー。前の公表と照らし、この公表を書き足します（公開しないこと）。"
TABLING = "伏せる数を選び、点検しています"
TABLES_WROTE = "{cells:,} の数のうち {withheld:,} を伏せ、点検に通りました: {folder}\n"
TABLES_ENTRY = "公表台帳（正確な数があるので、公開しないでください）: {file}\n"
TABLES_LOOSENED = (
    "注意: 既定より緩めた規則で公表しました（{names}）。理由と承認者は点検の記録にあります。\n"
)
