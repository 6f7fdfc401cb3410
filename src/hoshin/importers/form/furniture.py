"""What belongs to a web page and not to the form on it."""

import re

from hoshin.importers.form.lines import Line, Role

_FURNITURE = re.compile(
    r"^(?:ページの先頭(?:です|へ.*)?。?|メニューの終端です。?|スマートフォン表示用の情報(?:の終端)?です。?"
    r"|ページ番号[：:]?\s*[0-9０-９]*|.*(?:別ウィンドウで開く|新しいウィンドウで開きます?)[）)]?"
    r"|.*Adobe.*(?:Reader|サイト).*|PDFファイルを閲覧.*|.*(?:クリエイティブ・?コモンズ).*|におけるCC-BY.*"
    r"|で提供いたします。?|オープンデータを探す.*|.*[（(](?:PDF|Excel|Word|CSV)(?:形式)?[,、，].*[KMkm]B[）)]"
    r"|.*電話\s*[：:]?\s*[0-9０-９(（][0-9０-９()（）\-－]{6,}.*"
    r"|ダウンロードファイル|添付ファイル|.*(?:PDF|Excel|Word|CSV)(?:形式|ファイル)?[：:、,，\s]*[0-9.,]+\s*[KMkm][Bb].*"
    r"|.{0,40}[0-9０-９]{2,4}[-－][0-9０-９]{2,4}[-－][0-9０-９]{4}[)）]?|.*[0-9.]+\s*[KMkm]B[)）]?"
    r"|[（(]?(?:電話|ファックス|FAX)(?:番号)?\s*[）):：].*"
    r"|(?:トップページ|ホーム|現在位置)\s*[>＞›».*].*|(?:更新日|最終更新日|公開日)\s*[：:]?.*"
    r"|[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日|SNSリンク.*|印刷する?|シェア(?:する)?|ツイート|本文へ(?:移動)?)$"
)
_REST = re.compile(
    r"^(?:探している情報が見つからない.*|このページ(?:の|に関する|について|は).*(?:作成者|問合?い?合?わ?せ|お問い).*"
    r"|(?:この(?:記事|ページ).{0,12})?(?:お?問い?合わ?せ先?|作成者・問合せ先|担当部署)\s*[：:]?.{0,30}"
    r"|(?:関連(?:ページ|リンク|情報|ファイル)|ダウンロード|添付(?:ファイル|資料)?|ご意見.*|PDFファイルの閲覧.*))$"
)


def without_web_furniture(lines: list[Line]) -> list[Line]:
    """Lines without those of the page around the form; all behind the address of its makers goes too."""
    kept: list[Line] = []
    for index, line in enumerate(lines):
        may_be = line.role is Role.OPEN and len(line.text) <= 120
        plain = line.text.strip("【】［］[]■◆● 　") or line.text
        if may_be and 4 * index > len(lines) and len(line.text) <= 60 and _REST.match(plain):
            break
        if not (may_be and _FURNITURE.match(plain)):
            kept.append(line)
    return kept
