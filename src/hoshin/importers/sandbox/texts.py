"""What the limited child process says to officers, in Japanese."""

NAMES = {
    "memory": "メモリー",
    "cpu": "CPU時間",
    "network": "通信",
    "core": "異常終了時の記録",
    "files": "開けるファイルの数",
    "written": "書けるファイルの大きさ",
}
UNSET = (
    "この機械では掛けられない制限があるので（{names}）、時間だけ{seconds}秒までとして読みました。"
)

TOO_LONG = "読み取りが終わらないので、打ち切りました（上限 {seconds} 秒）。"
TOO_LONG_CURE = "元のソフトで開いて保存し直すか、要るページだけのファイルにして渡してください。"
TOO_MUCH_MEMORY = "読み取りにメモリーを使いすぎるので、打ち切りました（上限 {limit} MB）。"
TOO_MUCH = "読み取りにメモリーか時間を使いすぎるので、打ち切りました。"
TOO_DEEP = "ファイルの中の入れ子が深すぎるので、打ち切りました。"
TOO_LONG_ANSWER = "読み取った結果が大きすぎるので、打ち切りました（上限 {limit} MB）。"
STOPPED = "ファイルが壊れているか、読めない作りなので、読み取りが途中で止まりました。"
SAVE_AGAIN_CURE = (
    "元のソフトで開いて保存し直すか、別の形式（PDF、Word、Excel、テキスト）で渡してください。"
)
NOT_STARTED = "読み取りのためのプロセスを始められません（{detail}）。"
STATUS = "終了コード {status}"
NO_READER = "読み取りの部品が足りません"
GARBLED = "読み取りのためのプロセスの返事が壊れています。"
DEBUG_CURE = "もう一度試し、直らなければ HOSHIN_DEBUG=1 を付けて動かして、出た内容を開発者に知らせてください。"
