"""The same pasted page as another browser, tool or office would have given it; its policy stays the same."""

import html
import re
from collections.abc import Callable

_BULLET = re.compile(r"^\s*(?:[・•○]|-(?=\s))\s*(?=\S)")
_OFFICE = r"(?:区|局|室|市|局・室|教育委員会事務局)"
_LABEL = re.compile(
    rf"^[【<＜〈■●]?\s*((?:{_OFFICE}の)?(?:目標|使命)(?:[(（][^)）]*[)）])?"
    r"|課題認識|主な戦略(?:[(（]課題解決の方策[)）])?|アウトカム指標"
    r"|アウトカム指標の達成状況(?:[(（]定量評価[)）])?|自己評価(?:[(（].*評価[)）])?|今後の方針)[】>＞〉]?$"
)
_ABOVE = ("ページの先頭です", "本文へスキップ", "トップページ", "区政情報")
_BELOW = (
    "添付ファイル",
    "運営方針(PDF形式, 92.62KB)",
    "探している情報が見つからない",
    "このページの作成者・問合せ先",
    "企画課 電話: 06-0000-1234 ファックス: 06-0000-1235",
    "メール送信フォーム",
)


def _lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").split("\n")


def without_blank_lines(text: str) -> str:
    return "\n".join(line for line in _lines(text) if line.strip())


def with_blank_lines(text: str) -> str:
    return "\n\n".join(line for line in _lines(text) if line.strip())


def with_bullet(mark: str) -> Callable[[str], str]:
    return lambda text: "\n".join(_BULLET.sub(mark, line) for line in _lines(text))


def with_labels(frame: str) -> Callable[[str], str]:
    def change(line: str) -> str:
        found = _LABEL.match(line.strip())
        return frame.format(found[1]) if found else line

    return lambda text: "\n".join(map(change, _lines(text)))


def with_furniture(text: str) -> str:
    return "\n\n".join((*_ABOVE, text, *_BELOW))


VARIANTS: dict[str, Callable[[str], str]] = {
    "no blank lines": without_blank_lines,
    "blank lines": with_blank_lines,
    "bullet •": lambda text: with_blank_lines(with_bullet("  • ")(text)),
    "bullet -": lambda text: without_blank_lines(with_bullet("- ")(text)),
    "bullet ・": with_bullet("・"),
    "bullet ○": with_bullet("○　"),
    "label 【】": with_labels("【{}】"),
    "label ＜＞": with_labels("＜{}＞"),
    "label ■": with_labels("■{}"),
    "bare label": with_labels("{}"),
    "furniture": with_furniture,
}


def as_page(text: str) -> bytes:
    """The lines as a web page: lists, rows of a table, paragraphs."""
    parts: list[str] = []
    for line in filter(str.strip, _lines(text)):
        cells = "</td><td>".join(html.escape(cell.strip()) for cell in line.split("\t"))
        if "\t" in line:
            parts.append(f"<table><tr><td>{cells}</td></tr></table>")
        elif _BULLET.match(line):
            parts.append(f"<ul><li>{html.escape(_BULLET.sub('', line).strip())}</li></ul>")
        else:
            parts.append(f"<p>{cells}</p>")
    body = "\n".join(parts).replace("</ul>\n<ul>", "").replace("</table>\n<table>", "")
    return f'<!DOCTYPE html><meta charset="utf-8"><div id="main">{body}</div>'.encode()
