"""What belongs to a web page and not to the form on it."""

import re
from collections import Counter
from dataclasses import replace

from hoshin.importers.form.decoration import MARKS, PAIRS
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.label_lines import label_and_content, section_begun
from hoshin.importers.form.lines import Line, Role
from hoshin.importers.form.sections import Section, section_of

_SWITCH = (  # of a part that a page folds: 開く／閉じる, すべて表示, もっと見る
    r"[＋+－\-▼▲▽△▶◀]?[\s　]*(?:(?:(?:この)?(?:内容|詳細|項目|一覧|メニュー)|すべて|全て|全部)を?)?"
    r"(?:開く|ひらく|閉じる|とじる|表示(?:する)?|非表示(?:にする)?|折りたたむ|展開(?:する)?"
    r"|もっと見る|続きを(?:読む|見る))[\s　]*[＋+－\-▼▲▽△]?"
)
_FURNITURE = re.compile(
    r"^(?:[-－‐―]\s*[0-9０-９]{1,3}\s*[-－‐―]|ページの先頭(?:です|へ.*)?。?|メニューの終端です。?|スマートフォン表示用の情報(?:の終端)?です。?"
    r"|ページ番号[：:]?\s*[0-9０-９]*|.*(?:別ウィンドウで開く|新しいウィンドウで開きます?)[）)]?"
    r"|.*Adobe.*(?:Reader|サイト).*|PDFファイルを(?:閲覧|ご覧).*|.*(?:クリエイティブ・?コモンズ).*|におけるCC-BY.*"
    r"|[^。、]{0,40}(?:ページ|頁|サイト|リンク先?|ホームページ)(?:を|から|で|に)(?:ご覧|ご参照|ご確認|お進み)[^。]{0,8}(?:ください|下さい)。?"
    r"|で提供いたします。?|オープンデータを探す.*|.*[（(](?:PDF|Excel|Word|CSV)(?:形式)?[,、，].*[KMkm]B[）)]"
    r"|.*電話\s*[：:]?\s*[0-9０-９(（][0-9０-９()（）\-－]{6,}.*"
    r"|.*(?:PDF|Word|Excel)[^。]{0,12}(?:ファイル|形式|文書).*(?:ソフト|ビューア|リーダー|必要).*"
    r"|(?:(?:この)?(?:ページ|頁)の?)?(?:先頭|トップ|一番上|上部?)(?:へ|に)(?:戻る|もどる|移動(?:する)?)?|〒\s*[0-9０-９]{3}[-－‐][0-9０-９]{4}.*"
    r"|ダウンロードファイル|添付ファイル|.*(?:PDF|Excel|Word|CSV)(?:形式|ファイル)?[：:、,，\s]*[0-9.,]+\s*[KMkm][Bb].*"
    r"|.{0,40}[0-9０-９]{2,4}[-－][0-9０-９]{2,4}[-－][0-9０-９]{4}[)）]?|.*[0-9.]+\s*[KMkm]B[)）]?"
    r"|[（(]?(?:電話|ファックス|FAX)(?:番号)?\s*[）):：].*"
    r"|(?:トップページ|ホーム|現在位置)\s*[>＞›».*].*|(?:更新日|最終更新日|公開日|公表日|掲載日)(?:$|[\s：:0-9０-９令平].*)"
    r"|[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日|SNSリンク.*|印刷する?|本文へ(?:移動)?"
    rf"|{_SWITCH}(?:[\s　／/・|｜]+{_SWITCH})*)$"
)
_REST = re.compile(
    r"^(?:探している情報が見つからない.*|この(?:ページ|頁|情報|記事)(?:の|に関する|について|は|へ).*(?:作成者|問合?い?合?わ?せ|お問い).*"
    r"|(?:この(?:記事|ページ|頁).{0,12})?(?:お?問い?合わ?せ先?|作成者・問合せ先|担当部署)\s*[：:]?.{0,30}"
    r"|(?:改[訂定]|更新|変更|訂正|修正)(?:の?履歴|箇所|のお知らせ|一覧).{0,20}|正誤表.{0,20}|お?問い?合わ?せ.{0,4}|過去の.{0,20}|(?:前|これまで|他|その他)の.{0,6}年度の.{0,20}|.{0,8}年度以前の.{0,20}"
    r"|このページの(?:担当|内容|情報).{0,40}|.{0,30}(?:ご?意見|感想).{0,12}(?:お?聞かせ|お寄せ)(?:ください|下さい).{0,4}"
    r"|(?:SDGs|ＳＤＧｓ|持続可能な開発目標)(?:[（(][^（()）]{1,20}[)）])?(?:について|とは)[？?]?"
    r"|以上(?:です|(?:、|です。?)?(?:よろしく|宜しく)お願い.{0,12})。?"  # of a letter that holds the form
    r"|.{0,20}役に立ちましたか.{0,20}|(?:この(?:情報|ページ)を.{0,12})?アンケート(?:にご協力.{0,12})?"
    r"|(?:この|こんな)(?:ページ|記事)[をも](?:見|ご覧|読)[^。]{0,30}|よく(?:見|読ま|閲覧さ)れ.{0,12}|(?:あわせて|合わせて)(?:読|見|ご覧).{0,12}"
    r"|(?:おすすめ|オススメ|人気)の?.{0,4}(?:ページ|記事|情報)|最近.{0,4}(?:見|閲覧し)た(?:ページ|記事)"
    r"|(?:関連(?:ページ|リンク|情報|ファイル)|ダウンロード|添付(?:ファイル|資料)?|ご意見.*|PDFファイルの閲覧.*))$"
)
_FOOT = re.compile(
    r"^このページの?(?:内容|情報|記事)?(?:に関する|について)?の?.{0,4}(?:作成者|お?問い?合わ?せ)"
)
_SHARED = re.compile(  # buttons of a page, as entries of a list too
    r"^[・･•]?\s*(?:この(?:ページ|記事)を(?:シェア|共有|ポスト|紹介)する?(?:[\s　・]+\S{1,12}){0,5}"
    r"|(?:この(?:ページ|記事)を)?"
    r"(?:フェイスブック|ツイッター|ライン|エックス|はてな(?:ブックマーク)?|メール|Facebook|Twitter|Threads|LINE|X)"
    r"(?:[でにへ](?:シェア|送る|投稿|ポスト|ツイート|共有).{0,4}|のシェアボタン)"
    r"|(?:ポスト|シェア|ツイート|いいね)(?:する|！|!)?|(?:リンク|URL)をコピー(?:する)?)$",
    re.IGNORECASE,
)
# Who made a page, below its last part: 総務課　企画担当, 内線1234
_MADE_BY = re.compile(
    rf"^(?![{re.escape(MARKS)}])(?=.{{2,40}}$)(?:"
    r"[^。、「」]*(?:役所|役場|局|室|部|課)[\s　]*[^。、\s]{0,10}(?:課|係|担当|グループ|室)(?:[\s　（(].*)?"
    r"|[^。、「」]{1,12}課|.*(?:内線|電話|TEL|FAX|ファックス|E-?mail|メール|所在地)"
    r"\s*[：:]?\s*[0-9０-９(（A-Za-z].*)$"
)

# A file offered behind a sentence: …訂正しました。正誤表（PDF形式, 84.20KB）
_FILE_BEHIND = re.compile(r"(?<=。)[^。]{0,60}[0-9.,]+\s*[KMkm][Bb]\s*[）)]?\s*$")
_PAGE = r"[-－―]?\s*[0-9０-９]{1,3}\s*(?:[/／]\s*[0-9０-９]{1,3}|[-－―])?"
_YEAR = r"(?:令和|平成)\s*(?:[0-9０-９]{1,2}|元)\s*年度"
_OFFICE = r"[^。、：:\s　]{1,12}[区局市室町村会]"
_RUNNING = re.compile(  # 水辺局　令和７年度運営方針　3 / 5
    rf"^(?:{_PAGE}[\s　]+)?(?:{_OFFICE}[\s　]*{_YEAR}|{_YEAR}[\s　]*(?:{_OFFICE})?)[\s　]*運営方針"
    rf"(?:[（(【][^（()）【】]{{1,8}}[)）】])?(?:[\s　]+{_PAGE})?$"
)
_TITLE = re.compile(rf"^{_OFFICE}[\s　]*運営方針$")  # the same, without its year
_LEAST_CONTENTS = 3


def is_of_page(text: str) -> bool:
    """Whether a line belongs to the page around the form.

    >>> is_of_page("・Facebookでシェア"), is_of_page("ポストする"), is_of_page("・地域で共有する")
    (True, True, False)
    """
    plain = _bare(text)
    return len(text) <= 120 and bool(_FURNITURE.match(plain) or _SHARED.match(plain))


def ends_form(text: str) -> bool:
    """Whether a line heads what stands below a form on its page: 関連リンク, お問い合わせ."""
    return len(text) <= 60 and bool(_REST.match(_bare(text)) or _MADE_BY.match(text))


def _bare(text: str) -> str:
    return text.strip(f"{PAIRS}■◆●▲△▼□◇○▶★ 　") or text


def without_web_furniture(lines: list[Line]) -> list[Line]:
    """Lines without those of the page around the form; all behind the address of its makers goes too."""
    kept: list[Line] = []
    whole = without_running_titles(without_contents(lines))
    last = max((place for place, line in enumerate(whole) if _is_box(line)), default=-1)
    for index, line in enumerate(whole):
        may_be = line.role is Role.OPEN
        if may_be and (without := _FILE_BEHIND.sub("", line.text)) != line.text:
            line = replace(line, text=without)
        plain = _bare(line.text)
        ends = may_be and index > last and 4 * index > len(lines) and len(line.text) <= 60
        if ends and _REST.match(plain):
            break
        if not (may_be and is_of_page(line.text)):
            kept.append(line)
    while kept and kept[-1].role is Role.OPEN and _MADE_BY.match(kept[-1].text):
        kept.pop()
    return kept


def without_foot(lines: list[Line]) -> list[Line]:
    """Lines down to the one that names who made the page, in the lower half of it."""
    below = range(len(lines) // 2, len(lines))
    end = next((place for place in below if _FOOT.match(_bare(lines[place].text))), len(lines))
    return lines[:end]


def without_running_titles(lines: list[Line]) -> list[Line]:
    """Lines without the title that pages repeat at their head or foot, below the first box of an issue."""
    first = next((place for place, line in enumerate(lines) if _is_box(line)), len(lines))
    if not any(_RUNNING.match(line.text) for line in lines[:first]):
        return lines  # the form's own title may stand anywhere in a torn text
    titles = Counter(line.text for line in lines[first:] if _TITLE.match(line.text))
    return [
        line
        for place, line in enumerate(lines)
        if place < first
        or line.role is not Role.OPEN
        or not (_RUNNING.match(line.text) or titles[line.text] > 1)
    ]


def _is_box(line: Line) -> bool:
    """Whether a line is the label of an issue's box: what stands above it is within the form."""
    return section_begun(line) in (Section.RECOGNITION, Section.STRATEGIES)


def without_contents(lines: list[Line]) -> list[Line]:
    """Lines without a table of contents: three or more in a run, each of which comes again below."""
    plain = [_folded(line.text) for line in lines]
    last = {text: index for index, text in enumerate(plain)}
    end = next(
        (index for index, line in enumerate(lines) if line.role is not Role.OPEN), len(lines)
    )
    start = 0
    while start < end:
        stop = start
        while stop < end and _comes_again(plain, last, stop):
            stop += 1
        announced = sum(_announces(line.text) for line in lines[start:stop])
        if stop - start >= _LEAST_CONTENTS and announced >= _LEAST_CONTENTS - 1:
            return lines[:start] + lines[stop:]
        if announced or (stop == start and _named(lines[start].text)):
            break  # the form itself
        start = max(stop, start + 1)
    return lines


def _comes_again(plain: list[str], last: dict[str, int], index: int) -> bool:
    text = plain[index]
    if len(text) < 2:
        return False
    parts = [part for part in re.split(r"[・、/／]", text) if part]
    below = plain[index + 1 :]
    named = {section_of(part) for part in parts} - {None}
    if named and last[text] <= index and not named <= {_named(line) for line in below}:
        return False  # the form's own label, whose word stands in other lines below
    return last[text] > index or (
        len(text) <= 40 and all(any(part in line for line in below) for part in parts)
    )


def _named(text: str) -> Section | None:
    """The part that a line is the label of, alone or before its content."""
    found = label_and_content(text)
    return section_of(text) or (found[0] if found else None)


def _announces(text: str) -> bool:
    plain = re.sub(r"^[0-9０-９]{1,2}[.．、)）]\s*", "", text)
    return section_of(plain) is not None or issue_heading(plain) is not None


def _folded(text: str) -> str:
    plain = re.sub(r"^[0-9０-９]{1,2}(?:[.．、)）]|[\s　]+(?=\D))", "", text[:120])
    return re.sub(r"[\s【】＜＞■◆●]", "", plain).lstrip("・")
