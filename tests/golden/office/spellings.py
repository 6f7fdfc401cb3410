"""The same Word or Excel form as another office would spell it: one habit changed, all else as it was."""

import html
import io
import re
import zipfile
from collections.abc import Callable

Change = Callable[[str], str]
_LABELS = (
    "課題認識",
    "主な戦略",
    "アウトカム指標の達成状況",
    "自己評価",
    "今後の方針",
    "目標",
    "使命",
)
_RADICALS = str.maketrans("方月日目", "⽅⽉⽇⽬")
_ISSUE = re.compile(r"^経営課題\s*([1-5１-５])(?:　|\s)+(?=\S)")
_THEME = re.compile(rf"^【((?!経営|令和|{'|'.join(_LABELS)})[^】]*)】")
_LINKS = re.compile(r"[（(]アウトカム指標([①-⑤、・]+)[）)]$")
_MARK = re.compile(r"^([①-⑤])(?=.)")
_HEAD = re.compile(r"^（(?:所属長|区長|局長)\s*[：　]\s*(\S+　\S+)）$")
_TEXT = re.compile(r"(<(w:t|t)(?: [^>]*)?>)([^<]*)(</\2>)")


def respelt(content: bytes, change: Change) -> tuple[bytes, int]:
    """The file with every line of its text changed, and how many texts that touched."""
    touched = 0

    def text(found: re.Match[str]) -> str:
        nonlocal touched
        before = html.unescape(found[3])
        after = "\n".join(change(line) if line else line for line in before.split("\n"))
        touched += after != before
        return f"{found[1]}{html.escape(after, quote=False)}{found[4]}"

    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as source,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        for name in source.namelist():
            part = source.read(name)
            if name.startswith(("word/document", "xl/sharedStrings", "xl/worksheets/")):
                part = _TEXT.sub(text, part.decode("utf-8")).encode("utf-8")
            made.writestr(name, part)
    return buffer.getvalue(), touched


def _label(spell: Callable[[str], str]) -> Change:
    return lambda line: spell(plain) if (plain := re.sub(r"\s", "", line)) in _LABELS else line


def _bullet(mark: str) -> Change:
    return lambda line: re.sub(r"^・", mark, line)


def _theme(form: str) -> Change:
    return lambda line: _THEME.sub(form, line)


def _issue(form: str) -> Change:
    return lambda line: _ISSUE.sub(form, line)


def _mark(spell: Callable[[int], str]) -> Change:
    return lambda line: _MARK.sub(lambda found: spell("①②③④⑤".index(found[1]) + 1), line)


def _nothing(word: str) -> Change:
    return lambda line: word if line.strip() == "－" else line


def _head(form: str) -> Change:
    return lambda line: _HEAD.sub(form, line)


def _issue_number(digits: str) -> Change:
    """The number of every issue, also where the closing part names it."""
    return lambda line: re.sub(
        r"^(【?経営課題)\s*([1-5１-５])(?!-)", lambda found: found[1] + digits[int(found[2])], line
    )


CHANGES: dict[str, Change] = {
    "labels in 【】": _label("【{}】".format),
    "labels in ＜＞": _label("＜{}＞".format),
    "labels with ◆": _label("◆{}".format),
    "labels with ■ and a blank": _label("■ {}".format),
    "labels with a colon": _label("{}：".format),
    "labels spaced out": _label(lambda label: "　".join(label) if len(label) < 5 else label),
    **{
        f"bullets {mark.strip()}": _bullet(mark) for mark in ("○", "● ", "- ", "• ", "･", "▪ ", "◇")
    },
    **{f"bullets {mark.strip()}": _bullet(mark) for mark in ("➢ ", "✓ ", "‣ ", "　・　")},
    "themes in ＜＞": _theme(r"＜\1＞"),
    "themes in 《》": _theme(r"《\1》"),
    "themes in 〔〕": _theme(r"〔\1〕"),
    "themes in ［］": _theme(r"［\1］"),
    "themes with ■": _theme(r"■【\1】"),
    "links behind an arrow": lambda line: _LINKS.sub(r"　→アウトカム指標\1", line),
    "links as 指標": lambda line: _LINKS.sub(r"（指標\1）", line),
    "links in half width": lambda line: _LINKS.sub(r"(アウトカム指標 \1)", line),
    "issues 【経営課題N】X": _issue(r"【経営課題\1】"),
    "issues with a colon": _issue(r"経営課題\1："),
    "issues ［経営課題N］X": _issue(r"［経営課題\1］"),
    "issues 経営課題（N）X": _issue(r"経営課題（\1）"),
    "issues with ■": lambda line: re.sub(r"^(【?経営課題)", r"■\1", line),
    "issues in circles": _issue_number("〇①②③④⑤"),
    "issues in Roman numbers": _issue_number("〇ⅠⅡⅢⅣⅤ"),
    "marks (1)": _mark("({})".format),
    "marks 1．": _mark("{}．".format),
    "marks 指標①": lambda line: _MARK.sub(r"指標\1　", line),
    "marks ❶": _mark(lambda number: "❶❷❸❹❺"[number - 1]),
    "no value ―": _nothing("―"),
    "no value -": _nothing("-"),
    "no value なし": _nothing("なし"),
    "no value ／": _nothing("／"),
    "no value as an empty cell": _nothing(""),
    "letters in full width": lambda line: {"A": "Ａ", "B": "Ｂ"}.get(line.strip(), line),
    "letters as words": lambda line: {"A": "達成", "B": "未達成"}.get(line.strip(), line),
    "head as 所属長名": _head(r"所属長名：\1"),
    "head in 【】": _head(r"【所属長　\1】"),
    "取組む": lambda line: line.replace("重点的に取り組む", "重点的に取組む"),
    "compatibility kanji in labels": _label(lambda label: label.translate(_RADICALS)),
    "brackets in half width": lambda line: (
        line.translate(str.maketrans("（）：", "():")) if len(line) < 45 else line
    ),
}
