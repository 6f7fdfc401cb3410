"""What use cases say to officers, in Japanese."""

UNKNOWN_FORMAT = "この形式（{suffix}）はまだ読めません。"
UNKNOWN_FORMAT_CURE = "PDF などから取り出したテキスト（.txt）にして渡してください。"
TWO_SOURCES = "指標 {name} の{year}の値が二か所にあります（{one} と {other}）。"
TWO_SOURCES_CURE = "どちらか一方を除いてください。同じ値は一度だけ書きます。"
