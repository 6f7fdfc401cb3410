"""What notation says to officers, in Japanese."""

NOT_TEXT = "文字として読めません（UTF-8 でも CP932 でもありません）。"
NOT_TEXT_CURE = "テキストとして保存し直してください（文字コードは UTF-8）。"
OTHER_ENCODING = (
    "文字コードが {encoding} のようで、読めません（読めるのは UTF-8、UTF-16、CP932 です）。"
)
BROKEN_LETTER = "文字として読めない所があります（ほかは {encoding} です）。"
BROKEN_LETTER_CURE = "その行を元の資料と見比べて直し、UTF-8 のテキストで保存し直してください。"
ROW_PLACE = "{name} {row}行"
NO_COLUMNS = "列がありません: {columns}"
COLUMN_TWICE = "同じ名の列が二つあります: {columns}"
COLUMNS_CURE = "一行目に列の名を書いてください（要る列: {needed}）。"
WIDE_ROW = "見出しより多くの列がある行です。"
WIDE_ROW_CURE = "余分なコンマを消すか、CSV として保存し直してください。"
