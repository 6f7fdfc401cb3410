"""What the reader of text says about a file that it refuses, in Japanese."""

TOO_LONG = "様式にしては、とても長い行があります（上限 {limit:,} 字）。"
TOO_LONG_CURE = "運営方針の部分だけを取り出して保存してください。"
NOT_IN_RUNS = "順序の入れ替わった様式としては読み取れません。"
CUT_BY_WORDS = (
    "欄の境目が文書に残っていないため、文の言い方だけで分けました。境目を確かめてください"
)
AMOUNTS_BY_ORDER = (
    "年度と金額が離れて印字されているので、順に組み合わせました。様式と見比べてください"
)
GOALS_BY_ORDER = (
    "SDGsの目標が経営課題から離れて印字されているので、順に組み合わせました。様式と見比べてください"
)
COLUMNS_BY_ORDER = "前年度が先に並ぶ表です。今年度の値と入れ替わっていないか確かめてください"
BEHIND_HEADINGS = (
    "課題の見出しが続けて印字されているので、ここに前の課題の文が混じっていないか確かめてください"
)
MARKS_OUTSIDE = (
    "指標の番号が見出しの括弧の外に印字されています。どの指標を指すか、様式と見比べてください"
)
