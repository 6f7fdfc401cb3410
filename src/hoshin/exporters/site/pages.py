"""Pages of the site from editions; every page is written from a template with escaping on."""

import json
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from hoshin.base import SourceFile
from hoshin.exporters.charts import chart_alternative, indicator_chart
from hoshin.exporters.form_pdf import form_pdf
from hoshin.exporters.site.breakdowns import PAGE, breakdown_tables_csv
from hoshin.exporters.site.names import indicator_name, issue_name
from hoshin.exporters.site.tables import indicators_csv, series_csv
from hoshin.exporters.site.tiers import tier_files, tier_pages
from hoshin.publication import Edition, PublishedIndicator, form_of_edition, trace_of
from hoshin.publication.form import circled, money
from hoshin.publication.outlook import break_words
from hoshin.publication.trace import trace_rows

_HERE = Path(__file__).parent
MANIFEST = "hoshin-site.json"
Step = Callable[[str], None]


def site_files(
    editions: list[Edition], *, version: str, on_step: Step = lambda _: None
) -> dict[str, bytes]:
    """Every file of the site, by its path.

    Parameters
    ----------
    editions : list of Edition
        One or many organisations and years; the same edition gives the same bytes.
    version : str
        Of the program, for the manifest.
    on_step : callable
        Is told which page is being made.
    """
    files = {
        **{
            f"assets/{path.name}": path.read_bytes()
            for path in sorted((_HERE / "assets").iterdir())
        },
        "index.html": _page("top.html", 0, editions=editions, notice=_notice(editions)),
    }
    for edition in editions:
        files |= {f"{edition.id}/{name}": content for name, content in _edition(edition, on_step)}
    files[MANIFEST] = _json(_manifest(files, editions, version))
    return files


def _edition(edition: Edition, on_step: Step) -> Any:
    common = {"edition": edition, "notice": edition.source.notice}
    on_step(edition.policy.organization.name)
    yield "form.pdf", form_pdf(form_of_edition(edition), as_of=edition.source.as_of)
    yield "index.html", _page("ward.html", 2, **common)
    yield "about.html", _page("about.html", 2, **common)
    if edition.breakdowns:
        yield PAGE, _page("breakdowns.html", 2, **common)
        yield from breakdown_tables_csv(edition)
    yield "indicators.csv", indicators_csv(edition)
    yield "trace.json", _json(trace_of(edition))
    for name, content in tier_files(edition):
        yield name, content
    for name, template, values in tier_pages(edition):
        yield name, _page(template, name.count("/") + 2, **values, **common)
    for tier in (edition.indicators, edition.sub_indicators):
        yield from _indicators(edition, tier, on_step)


def _indicators(edition: Edition, tier: Sequence[PublishedIndicator], on_step: Step) -> Any:
    """The pages of the form's indicators, or of those below them; each leads to its neighbours."""
    for index, each in enumerate(tier):
        on_step(f"{edition.policy.organization.name} {each.id}")
        name = f"indicators/{indicator_name(each)}"
        chart = indicator_chart(each)
        if chart is not None:
            yield f"{name}.svg", chart
        yield f"{name}.csv", series_csv(edition, each)
        values = {
            "edition": edition,
            "notice": edition.source.notice,
            "each": each,
            "chart": chart is not None,
            "alternative": chart_alternative(each),
            "rows": trace_rows(edition, each),
            "before": tier[index - 1] if index else None,
            "after": tier[index + 1] if index + 1 < len(tier) else None,
        }
        yield f"{name}.html", _page("indicator.html", 3, **values)


def _page(template: str, depth: int, **values: Any) -> bytes:
    text: str = _environment().get_template(template).render(root="../" * depth, **values)
    return text.encode()


@cache
def _environment() -> Any:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals |= {
        "issue_name": issue_name,
        "indicator_name": indicator_name,
        "circled": circled,
        "money": money,
        "break_words": break_words,
    }
    return environment


def _notice(editions: list[Edition]) -> str:
    notices = {edition.source.notice for edition in editions if edition.source.notice}
    return notices.pop() if len(notices) == 1 else ""


def _manifest(files: dict[str, bytes], editions: list[Edition], version: str) -> dict[str, Any]:
    return {
        "schema": "hoshin/site/1",
        "program": f"hoshin {version}",
        "editions": [edition.id for edition in editions],
        "files": {name: SourceFile.of(name, files[name]).sha256 for name in sorted(files)},
    }


def _json(data: Any) -> bytes:
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()
