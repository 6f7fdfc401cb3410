"""What the base says to officers, in Japanese."""

PLACE = "場所: {where}"
CURE = "対処: {cure}"
NOT_A_FISCAL_YEAR = "年度として読めません: {text!r}"
NOT_A_FISCAL_YEAR_CURE = "令和6年度、令和６年度、R6、2024年度、2024 のように書いてください。"
