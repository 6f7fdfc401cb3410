"""What stands in the source and nowhere in the result, doubted where it would belong."""

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal

from hoshin.base import Place
from hoshin.importers.form.captions import is_caption
from hoshin.importers.form.furniture import without_web_furniture
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.line_kinds import is_budget
from hoshin.importers.form.lines import Line, Role
from hoshin.importers.form.named_cells import named_cells
from hoshin.importers.form.sdgs import announced_goals
from hoshin.importers.form.sections import section_of
from hoshin.importers.form.suspicions import signs, texts
from hoshin.importers.form.suspicions.suspicion import Seen, Suspicion
from hoshin.notation import find_money, number

_RUN = 4  # characters in a row that a result must share with a line to cover them
_LEAST = 7  # uncovered characters in a row that are worth a look
_SHOWN = 30
_POWERS = (1, 100, 1_000, 10_000, 1_000_000, 100_000_000)
_MARKS = re.compile("[①-⑳❶-❿]")  # or ①36.8 would be 136.8
_FIGURE = re.compile(
    r"(?<![0-9.,-])[0-9][0-9,]*(?:\.[0-9]+)?(?=[%％一-鿿か])(?!年|月|日|時|分|円|百万|千|万円)"
)
_TEMPLATE = (
    "アウトカム指標の達成状況(定量評価)経営課題の解決に向けた進捗度合を示した指標と実績と達成状況前年度実績"
    "「目標」「使命」及び「所属運営の基本的な考え方」(何をめざすのか)(どのような役割を担うのか)(区・局長の方針)"
    "自己評価及び今後の方針(運営方針全体の定性自己評価)重点的に取り組む主な経営課題課題認識主な戦略(課題解決の方策)"
)
_WORDS = re.compile(
    r"アウトカム指[標数]|達成状況|定[量性]評価|自己評価|自己評定|今後の方針|課題認識|主な戦略|課題解決の方策|経営課題"
    r"|解決に向けた進捗度合を?示した指標|重点的に取り組む|運営方針(?:全体の)?|基本的な考え方|何をめざすのか"
    r"|どのような役割を担うのか|[前当]?年度(?:の)?実績(?:と|値)?|目標値?|使命|決算額|予算額|達成|未達成"
)


def leftover(seen: Seen) -> Iterator[Suspicion]:
    """Prose and figures of the source that no value of the result holds."""
    shared = _runs_of(" ".join(_words(seen)))
    owners = _owners(seen.places)
    lines = without_web_furniture(list(seen.lines))
    plain = [_plain(line.text) for line in lines]
    covered = [_covered(text, shared) for text in plain]
    known = [index for index, line in enumerate(lines) if line.place in owners]
    if not known:
        return
    owner, known_figures = "goal", _figures_of(seen)
    for index in range(known[0], known[-1] + 1):
        line = lines[index]
        owner = owners.get(line.place, owner)
        if owner.startswith("issues/"):
            figures = _lost_figures(line.text, plain[index], covered[index], known_figures)
            if figures:
                part = "budgets" if is_budget(line.text) else "indicators"
                reason = texts.FIGURES_LEFT_OVER.format(text=figures)
                yield Suspicion("/".join([*owner.split("/")[:2], part]), reason, line.place)
        rest = _uncovered(plain[index], covered[index])
        if len(rest) >= _LEAST and not _is_of_template(line, rest):
            reason = texts.LEFT_OVER.format(text=rest[:_SHOWN])
            yield Suspicion(_home(owner), reason, line.place)


def _figures_of(seen: Seen) -> set[Decimal]:
    """Every figure of the result, and the small numbers and years that labels hold."""
    policy = seen.policy
    figures = {Decimal(number) for number in range(32)}
    years = range(policy.fiscal_year - 12, policy.fiscal_year + 16)
    figures |= {Decimal(year) for year in years} | {Decimal(year - 1988) for year in years}
    for each in policy.indicators().values():
        for found in (each.target, each.result, each.previous):
            if found is not None and found.value is not None:
                figures |= {found.value / power for power in _POWERS}  # 12万枚 stands as 120,000
    budgets = (budget.yen for issue in policy.issues for budget in issue.budgets)
    return figures | {Decimal(yen) for yen in budgets if yen is not None}


def _lost_figures(text: str, plain: str, covered: list[bool], known: set[Decimal]) -> str:
    """Money or figures of a line that stand nowhere in the result."""
    if is_budget(text):
        lost = [text[each.start : each.end] for each in find_money(text) if each.yen not in known]
    else:
        signs_left = (sign if not held else "\n" for sign, held in zip(plain, covered, strict=True))
        figures = _FIGURE.findall("".join(signs_left))
        lost = [each for each in figures if number(each) not in known]
    return "、".join(lost)


def _words(seen: Seen) -> Iterator[str]:
    policy = seen.policy
    yield _TEMPLATE
    yield f"{policy.organization.name}運営方針{policy.organization.head or ''}"
    for each in seen.prose:
        yield _plain(each.text)


def _plain(text: str) -> str:
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", _MARKS.sub("\n", text)))


def _runs_of(text: str) -> set[str]:
    return {text[index : index + _RUN] for index in range(len(text) - _RUN + 1)}


def _covered(text: str, shared: set[str]) -> list[bool]:
    found = [False] * len(text)
    for index in range(len(text) - _RUN + 1):
        if text[index : index + _RUN] in shared:
            found[index : index + _RUN] = [True] * _RUN
    return found


def _uncovered(text: str, covered: list[bool]) -> str:
    """The longest run that is not covered, without words of the template."""
    rest = "".join(sign if not known else "\n" for sign, known in zip(text, covered, strict=True))
    rest = _WORDS.sub("\n", rest)
    return max((run.strip("【】()[]<>・:、。") for run in rest.split("\n")), key=len, default="")


def _is_of_template(line: Line, rest: str) -> bool:
    """Labels, money, SDGs, cells and page numbers stand in the result otherwise than as words."""
    text = line.text
    return (
        line.role in (Role.LABEL, Role.MONEY, Role.ROW, Role.ASIDE)
        or section_of(text) is not None
        or signs.is_near_label(text)
        or is_budget(text)
        or is_caption(text)
        or named_cells(text) is not None
        or announced_goals(text) is not None
        or (issue_heading(text) is not None and len(rest) < 2 * _LEAST)
        or signs.is_of_page(text)
        or not re.search(r"[ぁ-ん一-鿿]{4}", rest)
    )


def _owners(places: dict[str, Place]) -> dict[Place, str]:
    found: dict[Place, str] = {}
    for path, place in places.items():
        found.setdefault(place, path)
    return found


def _home(path: str) -> str:
    """Where a text behind a value would stand: in its list; behind a value of an indicator, among them."""
    steps = path.split("/")
    if "indicators" in steps:
        return "/".join(steps[: steps.index("indicators") + 1])
    if steps[-1].isdigit():
        return "/".join(steps[:-1])
    if steps[0] == "issues":
        return "/".join([*steps[:2], "themes"])
    return steps[0]
