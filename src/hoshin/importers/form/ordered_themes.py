"""Names of themes in lines one below the other: in brackets, behind a mark, or told by what stands below."""

import re

from hoshin.importers.form.bare_names import BareName
from hoshin.importers.form.decoration import MARKS, undecorated
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.lines import Line, Role
from hoshin.importers.form.links import LETTERED, PLAIN_NUMBER, linked_numbers
from hoshin.importers.form.ordered_sheets import Sheets
from hoshin.importers.form.pieces import BULLET, Kind
from hoshin.importers.form.sections import Section, section_of
from hoshin.notation import half_width, split_enumerator
from hoshin.notation.enumerators import CIRCLED

ONE_INDICATOR = re.compile(
    rf"^[■□◆◇●○【]?\s*(?:アウトカム)?指標\s*({CIRCLED}|[0-9０-９]{{1,2}}(?!年|[0-9０-９]))"
    r"\s*】?\s*[:：　]?\s*(.*)$",
    re.DOTALL,
)
NUMBERED = re.compile(
    r"^(?:[（(]([0-9０-９]{1,3}|[ⅰ-ⅻ])[)）]|([0-9０-９]{1,2})"
    r"(?:[.．、　 ]\s*(?=\D)|[．、]\s*(?=[0-9０-９]+[一-鿿])))\s*(.+)$",
    re.DOTALL,
)
_FIGURE = re.compile(r"[0-9０-９]\s*(?:[%％件人台回本棟校]|か所|世帯|団体|地域|以[上下内])")
# What a theme's heading says of its indicators: （アウトカム指標①）, →指標①②, ※指標1・3
_OWN = rf"[0-9０-９]{{1,2}}\s*[-－‐―]\s*(?:[（(][0-9０-９]{{1,2}}[)）]|[0-9０-９]{{1,2}}|{CIRCLED})"  # 1-(2)
_LINKS = (
    rf"(?:[（(［\[〔【]?\s*[→⇒➡⇨▶▷>＞※]*\s*(?:アウトカム|成果|関連)?指標[：:]?\s*{_OWN}"
    rf"(?:[、,，・及びと\s　]*(?:指標)?{_OWN})*\s*[）)］\]〕】]?"
    rf"|[（(［\[〔【]?\s*[→⇒➡⇨▶▷>＞※]*\s*(?:アウトカム|成果)?{LETTERED}\s*[）)］\]〕】]?"
    r"|[（(［\[〔【]?\s*[→⇒➡⇨▶▷>＞※]*\s*(?:(?:(?:アウトカム|成果|関連)?指標|アウトカム)[：:]?\s*)?"
    rf"(?:{CIRCLED}|(?:(?<=指標)|(?<=指標[：:]))[\s　]*{PLAIN_NUMBER})"
    rf"(?:[、,，・及びとび\s　]*(?:指標)?(?:{CIRCLED}|{PLAIN_NUMBER}))*"
    r"(?:に(?:対応|関連|関係)(?:する)?)?\s*[）)］\]〕】]?)"
)
THEME = re.compile(
    rf"^(?:(?:(?:(?:アウトカム)?指標)?{CIRCLED}|[■◆●▼◎□◇▶]|[（(][0-9０-９]{{1,2}}[)）]|[0-9０-９]{{1,2}}[.．、])\s*)?"
    r"(?:【([^【】]*)】|[＜<〈《≪［\[〔]([^＜<〈《≪＞>〉》≫［\[〔］\]〕]*)[＞>〉》≫］\]〕])[\s　]*"
    rf"((?:{_LINKS}\s*)+|(?:[（(][^（()）]*[)）]\s*)+)?$"
)
LINKED = re.compile(rf"^([^（()）]+?)()[\s　]*({_LINKS})$")
_LINKS_ALONE = re.compile(
    rf"^[・※\s　]*(?:(?:関連|対応)(?:する)?(?:アウトカム)?指標\s*[：:　]?\s*)?{_LINKS}$"
)
_MARKED_NAME = re.compile(rf"^[{re.escape(MARKS)}][\s　]*[^。、：:]{{2,40}}$")
_FRAMES = re.escape("【】＜＞<>〈〉《》≪≫［］[]〔〕")
# A name that only its mark sets off from the bullets below: (1)X, ▼X, （X）
_NAMED_THEME = re.compile(
    r"^(?:[（(][0-9０-９ア-ン]{1,2}[)）]|[0-9０-９ア-ンA-ZＡ-Ｚ]{1,2}[.．、)）\s　]|[▼▽■□◆◇●○〇◯◎▶▷★☆])"
    rf"[\s　]*([^。、]{{2,40}}?)[\s　]*({_LINKS})?$"
    rf"|^[（(]([^（()）。、0-9０-９]{{2,20}})[)）][\s　]*({_LINKS})?$"
    rf"|^[「『]([^「」『』。、]{{2,30}})[」』][\s　]*({_LINKS})?$"
)
# A name of which half of the bracket is lost, or that no sign sets off but the indicators it names
_HALF_FRAMED = re.compile(
    rf"^[【＜<〈《［\[〔]([^{_FRAMES}（()）。、]{{2,40}}?)[\s　]*({_LINKS})?$"
    rf"|^([^{_FRAMES}（()）。、]{{2,40}}?)[】＞>〉》］\]〕][\s　]*({_LINKS})?$"
    rf"|^[「『]?(?![・･])([^{_FRAMES}（()）。、「」『』]{{2,40}}?)[」』]?[\s　]*((?=[^①-⑳]*指標){_LINKS})$"
)
_VERB = re.compile(r"[うくぐすつぬぶむるた]$")


class Themes(Sheets):
    """Finds the names of themes, and what they say of indicators."""

    def _links_alone(self, line: Line) -> bool:
        """→アウトカム指標①②, below the entries of a theme: they are its indicators."""
        links = linked_numbers(line.text) if _LINKS_ALONE.match(line.text) else []
        for piece in reversed(self.pieces) if links else ():
            if piece.kind is Kind.HEADING:
                return False
            if piece.kind in (Kind.THEME, Kind.LABEL):
                text = piece.text if piece.kind is Kind.THEME else ""
                name = text[: text.rindex("】") + 1] if "】" in text else ""
                shown = "".join(f"・{number}" for number in links)
                if name:
                    self.open = self._add(Kind.THEME, line, f"{name}（指標{shown[1:]}）")
                else:
                    piece.links += links
                return True
        return False

    def _named_theme(self, line: Line) -> str | None:
        """A theme's name printed without brackets, above bullets with another mark."""
        found = _NAMED_THEME.match(line.text) or _HALF_FRAMED.match(line.text)
        place = self._index(line) + 1
        if bare := self._bare(line):
            return f"【{bare.name}】{bare.links}"
        if self._holds_boxes(line, place):
            return f"【{undecorated(line.text)}】"
        if found is None or place >= len(self.lines) or line.role is Role.ROW:
            return None
        below = self.lines[place].text
        mark = BULLET.match(below)
        if mark is None or line.text.startswith(mark[0].strip()) or _FIGURE.search(line.text):
            return None
        number = count_of(told[1] or told[2]) if (told := NUMBERED.match(line.text)) else 0
        counts = 1 < number == self.theme + 1
        parts = [each for each in found.groups() if each]
        if _VERB.search(parts[0]) and not counts:
            return None  # what is to be done, with more on it below: no name
        if (
            section_of(below)
            or issue_heading(below)
            or ONE_INDICATOR.match(below)
            or THEME.match(below)
        ):
            return None  # what stands below is no bullet of a list
        self.theme = number
        return f"【{parts[0]}】" + "".join(f"（{links}）" for links in parts[1:])

    def _bare(self, line: Line) -> BareName | None:
        """The name that a bare line of 課題認識 or 主な戦略 is for certain, or by where it stands."""
        within = self.section in (Section.RECOGNITION, Section.STRATEGIES)
        return self.bare_names.get(self._index(line)) if within else None

    def _opens_theme(self, line: Line) -> bool:
        """Whether a name stands right above 課題認識, below the results of the theme before it."""
        below = self.lines[self._index(line) + 1 :][:1]
        named = THEME.match(line.text) or _MARKED_NAME.match(line.text)
        if not named or not below or line.role is not Role.OPEN:
            return False
        told = below[0].section if below[0].role is Role.LABEL else section_of(below[0].text)
        return told is Section.RECOGNITION

    def _holds_boxes(self, line: Line, below: int) -> bool:
        """Whether a marked name stands right above 課題認識: each theme has boxes of its own then."""
        if self.section not in (Section.ISSUES, Section.STRATEGIES) or below >= len(self.lines):
            return False
        named = _MARKED_NAME.match(line.text) and not line.text.startswith(("・", "･"))
        return bool(named) and section_of(self.lines[below].text) is Section.RECOGNITION


def count_of(mark: str) -> int:
    """The number that a mark stands for."""
    if "ⅰ" <= mark <= "ⅻ":
        return ord(mark) - ord("ⅰ") + 1
    return split_enumerator(mark)[0] or int(half_width(mark))
