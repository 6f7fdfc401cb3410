"""What the readers of file formats say about a file that they refuse, in Japanese."""

PART = "{name} の {part}"

# Of any format
TEXT_OF_MANY_LINES = "様式としては長すぎます（上限 {limit:,} 行）。"
LONG_LINE = "様式にしては、とても長い行があります（上限 {limit:,} 字）。"
TOO_LONG_CURE = "運営方針の部分だけを取り出して保存してください。"
TABLES_TOO_DEEP = "表の中の表が多すぎます（{depth} 段の入れ子が幾つもあります）。"
LONG_NUMBER = "数字が {limit} 桁を超えて続いています。様式の数ではありません。"
LONG_NUMBER_CURE = "その所が正しいかを元の資料で確かめ、直して保存し直してください。"

# A title
IMPOSSIBLE_YEAR = "題の「{year}」は、年度として読めません。"
IMPOSSIBLE_YEAR_CURE = "題の年度を、令和6年度か 2024年度 のように直してください。"

# Another reading
READ_BY_WORDS = "表の組み方が分からないので、文字の並びから読みました。全体を確かめてください"
OTHERWISE = "別の読み方では「{value}」となります。どちらが正しいか確かめてください"
OTHERWISE_NOTHING = "別の読み方では、これがありません。この欄のものか確かめてください"
OTHERWISE_MORE = "別の読み方では、ほかに {count} 件あります。抜けがないか確かめてください"
BETWEEN, CUT = " / ", "…"

# What a file holds and does not show
UNSEEN_MORE = "（ほか {count:,} か所）"
UNSEEN_CURE = "隠れた部分が原因かもしれません（{note}）。表示して、保存し直してください。"
HIDDEN_CELL = "隠れた行か列のセルに文字があり、読んでいません: {text}"
HIDDEN_SHEET = "隠れたシートに文字があり、読んでいません: {text}"
LOST_CELL = "文字の一覧にない番号「{text}」のセルで、読めません"
CELL_TWICE = "同じセルが二度書かれています。後のほうだけを読みました: {text}"
HIDDEN_TEXT = "隠し文字があり、読んでいません: {text}"
OTHER_DOCUMENT = "ほかの文書が差し込まれている所で、その中身は読んでいません"

# Zip files of Office
ENCRYPTED_OR_OLD = "パスワードのかかったファイルか、古い形式（.doc、.xls）のファイルです。"
ENCRYPTED_OR_OLD_CURE = "パスワードを外し、.docx か .xlsx で保存し直してください。"
NOT_OFFICE = "Word や Excel のファイル（.docx、.xlsx）ではありません。"
NOT_OFFICE_CURE = "ファイルの種類と拡張子を確かめてください。"
BROKEN = "ファイルが壊れています。"
BROKEN_CURE = "元のソフトで開き、保存し直してください。"
SUSPECT_CURE = "出所を確かめ、元のソフトで開いて保存し直してください。"
TOO_MANY_PARTS = "中の部品が多すぎます（上限 {limit:,} 個）。"
TOO_LARGE_UNPACKED = "展開すると大きすぎます（上限 {limit} MB）。"
TOO_LARGE_CURE = "正しいファイルか確かめ、要らないシート、図、頁を除いてください。"
TOO_DENSE = "異常に圧縮された部品があります（{ratio} 倍、上限 {limit} 倍）。"
SIZE_LIES = "部品の大きさが目次と違います。"
NESTED = "中に別の圧縮ファイルがあります。"
BAD_PATH = "部品の名前が正しくありません。"
DUPLICATE = "同じ名前の部品が二つあります。"
DOCTYPE = "Office の文書にはない宣言（DOCTYPE、ENTITY）があります。"
TOO_DEEP = "入れ子が深すぎます（上限 {limit} 段）。"
TOO_MANY_ELEMENTS = "要素が多すぎます（上限 {limit:,} 個）。"

# Word
NOT_DOCX = "壊れているか、Word の文書（.docx）ではありません。"
NOT_DOCX_CURE = "Word で開き、.docx で保存し直してください。"

# Web pages
NOT_HTML = "ウェブページ（HTML）ではありません。"
NOT_HTML_CURE = "ブラウザーで開き、「ウェブページ、HTML のみ」で保存し直してください。"
PAGE_ARCHIVE = "一つにまとめて保存したページ（.mht、.mhtml、.webarchive）は読めません。"
PLAIN_TEXT = "ウェブページ（HTML）のタグがありません。中身はテキストのようです。"
HTML_UNREADABLE = "文字コードが分からず、ページを読めません。"
HTML_UNREADABLE_CURE = "ブラウザーで文字が正しく出るか確かめ、HTML のみで保存し直してください。"
HTML_TOO_LARGE = "ページが大きすぎます（上限 {limit} MB）。"
HTML_TOO_LARGE_CURE = "運営方針のページか確かめてください。"
HTML_TOO_MANY_TAGS = "タグが多すぎます（上限 {limit:,} 個）。"
HTML_LIMIT = "入れ子が深すぎるか、異常に長い部分があります。"
TABLE_TOO_LARGE = "表が大きすぎます（上限 {columns:,} 列、{limit:,} 欄）。"

# Excel
NOT_XLSX = "壊れているか、Excel のブック（.xlsx）ではありません。"
NOT_XLSX_CURE = "Excel で開き、.xlsx で保存し直してください。"
TOO_MANY_SHEETS = "シートが多すぎます（上限 {limit:,} 枚）。"
TOO_MANY_CELLS = "セルが多すぎます（上限 {limit:,}）。"
TOO_MANY_PARAGRAPHS = "段落が多すぎます（上限 {limit:,}）。"
TOO_MANY_ROWS = "行が多すぎます（上限 {limit:,} 行）。"
TOO_MANY_COLUMNS = "列が多すぎます（上限 {limit:,} 列）。"
TOO_MANY_MERGES = "結合したセルが多すぎるか、広すぎます（上限 {limit:,}）。"
TOO_MUCH_TEXT = "文字が多すぎます（上限 {limit:,} 字）。"
XLSX_TOO_LARGE_CURE = "運営方針のシートだけを残し、使っていない行と列を削除してください。"
TABLE_TOO_LARGE_CURE = "使っていない行と列を削除するか、CSV として保存し直してください。"
CELL_ERROR = "数式が誤りになっています"
CELL_NEVER_COMPUTED = "計算されていない数式です（表計算ソフトで開いて保存してください）"
CELL_MERGED = "上の行と結合したセルです（結合を解いて値を書いてください）"

# Which format a file is
UNKNOWN_FORMAT = "この形式（{ending}）は読めません。"
UNKNOWN_FORMAT_CURE = "次のどれかで保存し直して渡してください: {endings}"
OTHER_CONTENT = "{title}（{ending}）ではありません。中身は{found}です。"
CONTENTS = {
    "OLE": "古い形式の Word か Excel（.doc、.xls）",
    "docx": "Word の文書（.docx）",
    "xlsx": "Excel のブック（.xlsx）",
    "pptx": "PowerPoint の文書（.pptx）",
    "Office": "Office の文書",
    "ODF": "OpenDocument の文書（.odt、.ods）",
    "zip": "圧縮ファイル",
    "packed": "圧縮ファイル",
    "PNG": "画像",
    "JPEG": "画像",
    "GIF": "画像",
    "EXE": "プログラム",
    "RTF": "リッチテキスト",
    "HTML": "ウェブページ",
}
CONTENT_UNKNOWN = "別の形式"
RENAME = "名前の終わりを {ending} に直して、もう一度渡してください。"
UNPACK = "圧縮を解き、中の様式のファイルを渡してください。"
SAVE_AGAIN = "元のソフトで開き、PDF、Word（.docx）、Excel（.xlsx）のどれかで保存し直してください。"
