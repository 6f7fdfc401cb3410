"""What survey says to officers, in Japanese."""

LONELY = "層「{stratum}」の回答者が一人だけなので、標本誤差を計算できません。"
LONELY_CURE = "[design] の strata を、隣の層とまとめた列に替えてください。"
POPULATION_SMALL = (
    "層「{stratum}」の母集団（{population}人）が回答者（{respondents}人）より少ないです。"
)
POPULATION_SMALL_CURE = "列 {column} の値を直してください。"
POPULATION_VARIES = "層「{stratum}」の母集団の値が行によって違います。"
POPULATION_BAD = "母集団に、1 以上の数でない値（空、文字など）があります。"
POPULATION_BAD_CURE = "どの回答者にも、その層（段）の母集団の数を入れてください。"
WEIGHT_MISSING = "重みが空です。"
WEIGHT_BAD = "重みが数ではありません（{value}）。"
WEIGHT_NEGATIVE = "重みが正ではありません（{value}）。"
WEIGHT_CURE = "重みは正の数です。その行を直すか、回答者から除いてください。"
ROW_PLACE = "{name} {row}行 列 {column}"
NO_ANSWERS = "回答が一件もありません。"
NO_ANSWERS_CURE = "回答のファイルを確かめてください。"
NO_COLUMN = "列がありません: {column}"
NO_QUESTION = "質問 {question} が [questions] にありません。"
NOT_CLOSED = '質問 {question} は kind = "{kind}" です。自由に書かれた答えからは割合を求めません。'
NOT_CLOSED_CURE = "single、multiple、number の質問に結びつけてください。"
COUNTS_OUTSIDE = "counts の「{value}」が answers にありません。"
COUNTS_OUTSIDE_CURE = "answers は分母になる答えの全部です。counts の答えも書いてください。"
NO_SUCH_ANSWER = "answers のどの答えも、回答の列 {column} に一つもありません。"
NO_SUCH_ANSWER_CURE = "答えの書き方（全角・半角、空白）を回答のファイルと合わせてください。"
STRATUM_MISSING = "層の列 {column} が空の行があります。"
STRATUM_MISSING_CURE = "どの層の回答者かを書くか、その行を除いてください。"
STRATUM_EMPTY = "層「{stratum}」に回答者が一人もいません（発送 {sent} 人）。"
STRATUM_EMPTY_CURE = (
    "この層を隣の層とまとめた列を strata に使うか、回答のファイルの抜けを確かめてください。"
)
SENT_BAD = "発送数が正の整数ではありません（{value}）。"
SENT_SMALL = "発送数（{sent}）が回答者数（{respondents}）より少ないです。"
SENT_CURE = "sent を確かめてください。"
NO_FILE = "回答のファイルがありません: {file}"
NO_FILE_CURE = "survey.toml の answers を確かめてください。"
NO_ENDS = "fielded は始まりと終わりの二つの日付です。"
DATES_REVERSED = "fielded の終わりが始まりより前です。"
STAGES_DIFFER = "population の列の数（{populations}）が、抽出の段の数（{stages}）と違います。"
STAGES_DIFFER_CURE = "[design] の population に、cluster の段ごとの列を一つずつ書いてください。"
CLUSTER_IN_TWO_STRATA = "調査地点「{cluster}」（列 {column}）が二つ以上の層にあります。"
CLUSTER_IN_TWO_STRATA_CURE = (
    "層ごとに番号を振り直しているときは [design] に nested = true と書いてください。"
)
ONE_UNIT = "抽出単位が全体で一つだけなので、標本誤差を計算できません。"
EXACT_NEEDS_SIMPLE = "exact は、重みの等しい単純無作為抽出のときだけの区間です。"
EXACT_NEEDS_SIMPLE_CURE = "--interval wilson か korn-graubard を使ってください。"
INTERVAL_UNKNOWN = "この区間は知りません: {interval}"
KNOWN = "使えるもの: {known}"
ENGINE_UNKNOWN = "このエンジンは知りません: {engine}"
SPARK_CURE = (
    '`pip install "hoshin[spark]"` で PySpark を、さらに Java 17 以上を入れるか、'
    "--engine duckdb を使ってください（同じ結果になります）。"
)
OUT_UNKNOWN = "この形式のファイルには書けません: {ending}"
MARGIN_TABLE_EMPTY = "合計の表に行がありません。"
MARGIN_TABLE_CURE = "列 {columns} と total を持つ CSV にしてください。"
MARGIN_TWICE = "同じ区分が二度あります: {category}"
NO_MARGINS = '[weighting] method = "{method}" ですが、[[margins]] がありません。'
NO_MARGINS_CURE = "合わせる合計の表を [[margins]] に書いてください。"
ONE_MARGIN = "poststratify の [[margins]] は一つだけです（{count} あります）。"
ONE_MARGIN_CURE = '二つ以上の合計に合わせるときは method = "rake" です。'
MARGIN_VALUE_MISSING = "重みを作るのに使う列 {column} が空の行があります。"
MARGIN_VALUE_MISSING_CURE = "その行の値を書くか、その行を除いてください。"
NOTHING_TO_WEIGH = "重みの作り方が書かれていません（[weighting] method）。"
NOTHING_TO_WEIGH_CURE = (
    'survey.toml に [weighting] method = "rake"（または "poststratify"）と [[margins]] を'
    "書いてください。"
)
WEIGHT_COLUMN_TAKEN = "回答に、もう列 {column} があります。"
WEIGHT_COLUMN_TAKEN_CURE = "その列を除いた、もとの回答のファイルを answers に書いてください。"
OUT_IS_INPUT = "{file} は、この調査の入力のファイルです。上書きはしません。"
OUT_IS_INPUT_CURE = "--out に別の名前を書いてください。"
TRIM_TWO = "trim は下限と上限の二つの数です。"
REPLICATES_NONE = "[design.replicates] columns に当たる列がありません: {columns}"
REPLICATES_BAD = "反復の重みに、0 以上の数でないものがあります。"
REPLICATES_BAD_CURE = "列 {column} を確かめてください。"
REPLICATES_CURE = "[design.replicates] を直してください。"
MARGIN_LACKS = "{margin} に「{category}」の行がありませんが、回答者にはいます。"
MARGIN_LACKS_CURE = (
    "母集団の表にこの区分の行を足すか、回答の書き方（全角・半角、空白）を合わせてください。"
)
TOTAL_BAD = "{margin} の「{category}」の total が 0 以上の数ではありません（{total}）。"
TOTALS_CURE = "母集団の表を直してください。"
TOTAL_ZERO = "{margin} の「{category}」の total は 0 ですが、回答者がいます。"
TOTAL_ZERO_CURE = "母集団の表の total を確かめるか、この区分を隣の区分とまとめてください。"
MARGIN_EMPTY = "{margin} の「{category}」に回答者が一人もいません（total {total}）。"
MARGIN_EMPTY_CURE = "母集団の表と回答の両方で、この区分を隣の区分とまとめてください。"
MARGINS_DIFFER = "母集団の合計が合いません: {first} は {size}、{other} は {total} です。"
MARGINS_DIFFER_CURE = "同じ日・同じ範囲の母集団の表を使ってください。"
MARGIN_PLACE = "{margin} の「{category}」"
NOT_CONVERGED = (
    "重みが母集団の表に合いません（{rounds} 回）。最大のずれは {category} の {percent} % です。"
)
NOT_CONVERGED_CURE = (
    "表どうしが細かい区分で食い違っていないか確かめ、回答者の少ない区分をまとめてください。"
    "収束が遅いだけなら max_iterations を増やしてください。"
)
TRIM_BAD = "trim = [{low}, {high}] は、1 をはさむ下限と上限ではありません。"
TRIM_ALL = "trim = [{low}, {high}] の間に入る重みが一つもありません。"
TRIM_NEGATIVE = "trim = [{low}, {high}] では、0 以下になる重みがあります。"
TRIM_CURE = "平均の重みに対する倍率で、もっと広くとってください（たとえば [0.3, 3.0]）。"
CLASS_SILENT = "無回答の調整で、区分「{name}」に回答した人が一人もいません。"
CLASS_TOO_MANY = "無回答の調整で、区分「{name}」の回答者の重みが、調査した人の重みより大きいです。"
CLASS_MORE = "無回答の調整で、区分「{name}」の回答者（{answered} 人）が、発送した人（{sent} 人）より多いです。"
CLASS_LACKS = "無回答の調整の表に「{name}」の行がありませんが、回答者にはいます。"
CLASS_TWICE = (
    "population から作る重みは、層ごとの無回答をもう含んでいるので、二重の調整になります。"
)
CLASS_TWICE_CURE = (
    "[design] の weight に、発送したときの重み（母集団÷発送数）の列を書くか、"
    "[nonresponse] を消してください。"
)
CLASS_CURE = "この区分を隣の区分とまとめるか、調査した人の表を確かめてください。"
# notes of the estimates: words of the file format, not of a screen
NOTE_NO_SAMPLE = "not a probability sample"
NOTE_EMPTY = "nobody in the base"
NOTE_FEW = "base < 30"
NOTE_NO_VARIATION = "no variation"
NOTE_LONELY = "lonely stratum"
NOTE_NO_DF = "df < 1: no interval"
LENGTHS_DIFFER = "配列の長さがそろっていません: {lengths}"
LENGTHS_DIFFER_CURE = "どの配列も、回答者一人に一つの値です。"
REPLICATES_TYPE = '[design.replicates] の type = "{value}" は知らない種類です。'
REPLICATES_TYPE_CURE = "次のどれかです: {known}"
RSCALES_MISSING = 'type = "jkn" には rscales が要ります。'
RSCALES_MISSING_CURE = "複製の列の順に、層ごとの (n-1)/n を rscales に書いてください。"
RSCALES_BAD = (
    "rscales は 0 以上の数で、複製と同じ数だけ書きます（{given} 個、複製は {replicates} 個）。"
)
RSCALES_CURE = "rscales と columns を確かめてください。"
RHO_BAD = "rho = {value} は 0 以上 1 未満の数ではありません。"
RHO_CURE = '調査の説明書にある Fay の係数を書いてください。係数がなければ type = "brr" です。'
UNIT_LONELY = "層「{stratum}」の抽出単位が一つだけなので、複製を作れません。"
UNIT_LONELY_CURE = "隣の層とまとめた列を strata に使ってください。"
BALANCED_PAIRS = "層「{stratum}」の抽出単位が {units} 個です。BRR は各層に二つのときだけ使えます。"
BALANCED_PAIRS_CURE = "ジャックナイフかブートストラップを使ってください。"
REPLICATE_PLACE = "{number} 番目の複製ウェイト"
RESAMPLE_UNITS = "抽出単位の列（cluster）がないので、反復を作れません。"
RESAMPLE_UNITS_CURE = (
    "調査地点の列を cluster に書いてください。"
    "回答者を直接引いた調査では、回答者番号の列を書きます。"
)
RESAMPLE_JK1 = 'type = "jk1" は、層のない標本のときだけ使えます。'
RESAMPLE_JK1_CURE = '層があるときは type = "jkn" です。'
RESAMPLE_MANY = "反復が大きすぎます（抽出単位 {units} × 反復 {replicates}）。"
RESAMPLE_MANY_CURE = (
    "bootstrap や sdr で replicates を減らすか、線形化（反復なし）を使ってください。"
)
RESAMPLE_SEED = "bootstrap には種（seed）が要ります。"
RESAMPLE_SEED_CURE = (
    "seed = 20240801 のように 0 以上の整数を書いてください。同じ種からは、いつも同じ値が出ます。"
)
RESAMPLE_RHO = 'Fay の係数（rho）は、type = "fay" のときに、そのときだけ書きます。'
RESAMPLE_RHO_CURE = (
    'rho = 0.5 のように 0 より大きく 1 より小さい数を書くか、type = "brr" にしてください。'
)
RESAMPLE_TWICE = "[design.replicates] と [design.resampling] の両方は書けません。"
NO_GROUP = "この区分はありません: {group}"
WAVES_DIFFER = "二つの年の区分が同じではありません。"
WAVES_DIFFER_CURE = "両方に回答者のいる区分だけを、同じ by で求めてください。"
REPLICATES_SHAPE = "反復の重みの形が合いません（{shape}）。"
REPLICATES_SHAPE_CURE = "回答者を行、反復を列とする、0 以上の数の表にしてください。"
QUANTILE_BAD = "分位点の位置は 0 から 1 までの数です（{value}）。"
RULE_BAD = "知らない指定です: {value}"

NO_TABLES = "集計する設問がありません（single か multiple の設問だけを集計します）。"
NO_TABLES_CURE = "[questions.列名] に設問を書いてください。"
RESIDENTS_BAD = "人口ではありません: {value}"
RESIDENTS_BAD_CURE = "population には、0 以上の整数を書いてください。"

# Differences between waves
WAVE_EVERYBODY = "全員"
WAVE_SAMPLES = {True: "無作為抽出", False: "無作為抽出でない"}
WAVE_QUESTIONS = {
    "single": "一つを選ぶ",
    "multiple": "いくつでも選ぶ",
    "number": "数を書く",
    "text": "文を書く",
}
WAVE_BETWEEN = "・"
