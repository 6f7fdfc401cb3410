"""What survey says to officers, in Japanese."""

LONELY = "層「{stratum}」の回答者が一人だけなので、標本誤差を計算できません。"
LONELY_CURE = "[design] の strata を、隣の層とまとめた列に替えてください。"
POPULATION_SMALL = (
    "層「{stratum}」の母集団（{population}人）が回答者（{respondents}人）より少ないです。"
)
POPULATION_SMALL_CURE = "列 {column} の値を直してください。"
POPULATION_VARIES = "層「{stratum}」の母集団の値が行によって違います。"
POPULATION_BAD = "母集団が正の整数ではありません（{value}）。"
WEIGHT_MISSING = "重みが空です。"
WEIGHT_BAD = "重みが数ではありません（{value}）。"
WEIGHT_NEGATIVE = "重みが正ではありません（{value}）。"
WEIGHT_CURE = "重みは正の数です。その行を直すか、回答者から除いてください。"
ROW_PLACE = "{name} {row}行 列 {column}"
NO_ANSWERS = "回答が一件もありません。"
NO_ANSWERS_CURE = "回答のファイルを確かめてください。"
NO_COLUMN = "列がありません: {column}"
NO_QUESTION = "質問 {question} が [questions] にありません。"
NOT_SINGLE = (
    '質問 {question} は kind = "{kind}" です。割合は single の質問からだけ求めます（今の版）。'
)
NOT_SINGLE_CURE = "kind を確かめてください。"
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
NOT_YET = "{key} = {value} は、今の版ではまだ計算できません。"
NOT_YET_CURE = (
    "この項目を除くと、層別無作為抽出として計算します。設計が違うときは次の版をお待ちください。"
)
NO_FILE = "回答のファイルがありません: {file}"
NO_FILE_CURE = "survey.toml の answers を確かめてください。"
NO_ENDS = "fielded は始まりと終わりの二つの日付です。"
DATES_REVERSED = "fielded の終わりが始まりより前です。"
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
CLASS_CURE = "この区分を隣の区分とまとめるか、調査した人の表を確かめてください。"
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
