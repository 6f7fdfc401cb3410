"""What clocks say to officers, in Japanese."""

RETENTION = "保存期間"
RETENTION_OF = "保存期間（{field}）"
CANNOT_TELL = "期限を計算できません。"
CANNOT_TELL_CURE = "日付の項目の値を確かめてください。"
