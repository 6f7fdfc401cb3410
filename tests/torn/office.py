"""Forms as an office lays them out by hand in a word processor: ruled tables, labels on the left.

`write_forms` makes .docx files of known policies in several layouts; an office suite makes PDFs of them.
"""

import subprocess
from pathlib import Path
from typing import Any

from hoshin.exporters.form_docx import form_docx
from hoshin.exporters.form_xlsx import form_xlsx
from hoshin.policy import Policy
from hoshin.publication import form_of_policy
from hoshin.publication.form import FormContent, FormIssue, FormTheme
from tests.office import SOFFICE, office_environment
from tests.torn.material import DAY, sample_policies

LAYOUTS = ("middle", "top", "upright", "nested")
LABELS = {
    "principles": "令和{year}年度\n所属運営の\n基本的な\n考え方",
    "strategies": "主な戦略\n（課題解決の方策）",
    "indicators": "アウトカム指標\n（経営課題の解決に向けた進捗度合を示した指標）",
    "achievement": "アウトカム指標の達成状況\n（定量評価）",
    "evaluation": "自己評価\n（運営方針全体の定性自己評価）",
}


def write_forms(
    folder: Path, names: tuple[str, ...] = (), layouts: tuple[str, ...] = LAYOUTS
) -> dict[str, Policy]:
    """NAME.docx and NAME.xlsx in the folder: our own exporters' and those laid out by hand."""
    written = {}
    for name, policy in sample_policies():
        if names and name not in names:
            continue
        content = form_of_policy(policy)
        (folder / f"{name}-word.docx").write_bytes(form_docx(content, as_of=DAY))
        (folder / f"{name}-excel.xlsx").write_bytes(form_xlsx(content, as_of=DAY))
        written[f"{name}-word"] = written[f"{name}-excel"] = policy
        for layout in layouts:
            _Form(content, policy, layout).document.save(str(folder / f"{name}-{layout}.docx"))
            written[f"{name}-{layout}"] = policy
    return written


def as_pdfs(folder: Path, profile: Path) -> None:
    """A PDF of every form in the folder, printed by the office suite."""
    forms = sorted(map(str, [*folder.glob("*.docx"), *folder.glob("*.xlsx")]))
    home = f"-env:UserInstallation={profile.as_uri()}"
    command = [
        str(SOFFICE),
        home,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        *forms,
    ]
    profile.mkdir(parents=True, exist_ok=True)
    fonts = office_environment(profile)
    subprocess.run(command, check=True, capture_output=True, timeout=400, env=fonts)


class _Form:
    """One document of ruled tables."""

    def __init__(self, content: FormContent, policy: Policy, layout: str) -> None:
        from docx import Document

        self.document: Any = Document()
        self.layout = layout
        self._set_font()
        year = policy.fiscal_year - 2018
        for text in (content.title, content.head, content.notice):
            if text:
                self.document.add_paragraph(text)
        self.document.add_paragraph("「目標」「使命」及び「所属運営の基本的な考え方」")
        points = [f"{at}　{text}" for at, text in enumerate(policy.principles.points, 1)]
        front = [
            ("目標", [policy.goal or ""]),
            ("使命", [policy.mission or ""]),
            (LABELS["principles"].format(year=year), [policy.principles.text or "", *points]),
        ]
        self._table(front)
        self.document.add_paragraph("重点的に取り組む経営課題")
        for issue in content.issues:
            self._issue(issue, year)
        self._closing(content)

    def _set_font(self) -> None:
        from docx.oxml.ns import qn

        style = self.document.styles["Normal"]
        style.font.name = "BIZ UDGothic"
        style.element.rPr.rFonts.set(qn("w:eastAsia"), "BIZ UDGothic")

    def _closing(self, content: FormContent) -> None:
        own = content.self_evaluation, content.next_directions
        names = [LABELS["evaluation"], "今後の方針"]
        if self.layout == "upright":
            names = ["\n".join(name) for name in ("自己評価", "今後の方針")]
        rows = zip(names, own, strict=True)
        self._table([(name, _themes(themes)) for name, themes in rows])

    def _issue(self, issue: FormIssue, year: int) -> None:
        from docx.shared import Mm

        self.document.add_paragraph(issue.heading)
        if issue.sdgs:
            self.document.add_paragraph(issue.sdgs)
        if issue.budgets:
            budgets = self.document.add_table(1, len(issue.budgets), style="Table Grid")
            for cell, text in zip(budgets.rows[0].cells, issue.budgets, strict=True):
                cell.text = text
        boxes = [
            ("課題認識", _themes(issue.recognition)),
            (LABELS["strategies"], _themes(issue.strategies)),
            (LABELS["indicators"], list(issue.statements)),
        ]
        head = [f"{year}年度実績と達成状況　※A：達成　B：未達成", "", "", "前年度実績"]
        rows = [[each.mark, each.result, each.letter, each.previous] for each in issue.rows]
        if self.layout != "nested":
            rows = [[each.mark + each.result, each.letter, each.previous] for each in issue.rows]
            head = [head[0], "", head[3]]
        table = self._table([*boxes, (LABELS["achievement"], [])])
        inner = table.rows[-1].cells[1].add_table(len(rows) + 1, len(head))
        inner.autofit = False
        widths = (14, 40, 20, 40) if self.layout == "nested" else (54, 20, 40)
        for column, width in zip(inner.columns, widths, strict=True):
            column.width = Mm(width)
        for cells, texts in zip(inner.rows, [head, *rows], strict=True):
            for cell, text, width in zip(cells.cells, texts, widths, strict=True):
                cell.text, cell.width = text, Mm(width)

    def _table(self, boxes: list[tuple[str, list[str]]]) -> Any:
        from docx.enum.table import WD_ALIGN_VERTICAL
        from docx.shared import Mm

        table = self.document.add_table(len(boxes), 2, style="Table Grid")
        table.autofit = False
        for column, share in zip(
            table.columns, (0.1, 0.9) if self.layout == "upright" else (0.2, 0.8), strict=True
        ):
            column.width = Mm(round(150 * share))
        for row, (label, lines) in zip(table.rows, boxes, strict=True):
            widths = (Mm(15), Mm(135)) if self.layout == "upright" else (Mm(30), Mm(120))
            for cell, width in zip(row.cells, widths, strict=True):
                cell.width = width
            row.cells[0].text = label
            if self.layout != "top":
                row.cells[0].vertical_alignment = WD_ALIGN_VERTICAL.CENTER
            row.cells[1].text = lines[0] if lines else ""
            for line in lines[1:]:
                row.cells[1].add_paragraph(line)
        return table


def _themes(themes: tuple[FormTheme, ...]) -> list[str]:
    lines = []
    for theme in themes:
        lines += [theme.heading] if theme.heading else []
        lines += [f"・{text}" for text in theme.bullets]
    return lines
