"""What query says to officers, in Japanese."""

NO_HEADING = "見出しの行がありません。"
NO_HEADING_CURE = "一行目に列の名を書いてください。"
HEADING_TWICE = "同じ名の列が二つあります: {name}"
HEADING_TWICE_CURE = "列の名を一つずつ違うものにしてください。"
HEADING_EMPTY = "名のない列があります（左から {column} 列目）。"
HEADING_EMPTY_CURE = "名を書くか、列を消してください。"
RAGGED = "列の数が見出しと違う行か、閉じていない引用符があります。"
RAGGED_PLACE = "{name} {line}行"
RAGGED_CURE = (
    "その行のコンマと引用符を直すか、表計算ソフトで CSV（UTF-8）として保存し直してください。"
)
UNREADABLE = "データとして読めません（{detail}）。"
UNREADABLE_CURE = "CSV（UTF-8 か CP932）か Parquet として保存し直してください。"
NOT_READ = "条件として読めません: {text}"
NOT_READ_CURE = "例: child = '就学前' and age in ('20-29', '30-39')"
NOT_ALLOWED = "条件に使えないものがあります（{what}）: {text}"
NOT_ALLOWED_CURE = (
    "使えるのは比較、and、or、not、in、between、is null と、列の名、'文字'、数だけです。"
)
UNKNOWN_COLUMN = "条件の列がありません: {name}"
UNKNOWN_COLUMN_CURE = "ある列: {known}"
NO_PYSPARK = "PySpark がありません。"
NO_JAVA = "Java がありません。"
OLD_JAVA = "Java {version} では Spark が動きません。"
OTHER_SPARK = "このプロセスでは、別の Spark が動いています。"
OTHER_SPARK_CURE = "その Spark を止めてから、やり直してください。"
NO_CONDITION = "条件（比較）になっていません: {text}"
