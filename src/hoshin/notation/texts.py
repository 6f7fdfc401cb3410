"""What notation says to officers, in Japanese."""

NOT_TEXT = "文字として読めません（UTF-8 でも CP932 でもありません）。"
NOT_TEXT_CURE = "テキストとして保存し直してください（文字コードは UTF-8）。"
