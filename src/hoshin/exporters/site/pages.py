"""Pages of the site from editions; every page is written from a template with escaping on."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from hoshin.base import FiscalYear, SourceFile
from hoshin.exporters.charts import chart_alternative, indicator_chart
from hoshin.exporters.form_pdf import form_pdf
from hoshin.exporters.site.breakdowns import PAGE, breakdown_tables_csv
from hoshin.exporters.site.corrections import corrections_of
from hoshin.exporters.site.layout import MANIFEST, PROV, RECORD, TRACE, past_folder
from hoshin.exporters.site.names import indicator_name, issue_name
from hoshin.exporters.site.tables import indicators_csv, series_csv
from hoshin.exporters.site.tiers import tier_files, tier_pages
from hoshin.publication import Edition, PublishedIndicator, form_of_edition, trace_of
from hoshin.publication.form import circled, money
from hoshin.publication.outlook import break_words
from hoshin.publication.prov import prov_of
from hoshin.publication.record import json_bytes, record_of, with_files
from hoshin.publication.trace import approval_text, trace_rows

_HERE = Path(__file__).parent
Step = Callable[[str], None]


def site_files(
    editions: list[Edition],
    *,
    version: str,
    on_step: Step = lambda _: None,
    kept: Mapping[str, bytes] | None = None,
    kept_records: Iterable[Mapping[str, Any]] = (),
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
    kept : mapping of path to bytes
        Files of editions that stay as they are, in force or replaced.
    kept_records : iterable of records
        Of those in force among them.
    """
    made = {edition.id: dict(edition_files(edition, on_step)) for edition in editions}
    records = [*(record_of(each, trace_of(each)) for each in editions), *kept_records]
    files = {
        **(kept or {}),
        **{
            f"assets/{path.name}": path.read_bytes()
            for path in sorted((_HERE / "assets").iterdir())
        },
        "index.html": _page("top.html", 0, records=records, notice=_notice(records)),
    }
    for id_, own in made.items():
        files |= {f"{id_}/{name}": content for name, content in own.items()}
    files[MANIFEST] = json_bytes(_manifest(files, records, version))
    return files


def edition_files(edition: Edition, on_step: Step = lambda _: None) -> dict[str, bytes]:
    """Every file of an edition by its path in the edition's folder, the record last."""
    trace = trace_of(edition)
    record = record_of(edition, trace)
    files = dict(_edition(edition, on_step))
    files[TRACE] = json_bytes(trace)
    files[PROV] = json_bytes(prov_of(trace, record))
    files[RECORD] = json_bytes(with_files(record, files))
    return files


def past_pages(edition: Edition) -> dict[str, bytes]:
    """The front page of the folder of the edition before this one, and where its links to older lead."""
    number = edition.standing.number - 1
    found = {"index.html": _past_page(edition, number, depth=0)}
    for record in edition.standing.records[:-1]:
        name = f"{past_folder(edition.id, record['number'])}/{edition.id}/index.html"
        found[name] = _past_page(edition, record["number"], depth=name.count("/"))
    return found


def _past_page(edition: Edition, number: int, *, depth: int) -> bytes:
    values = {"edition": edition, "notice": edition.source.notice, "past": number}
    return _page("past.html", depth, site="../" * (depth + 2), **values)


def _edition(edition: Edition, on_step: Step) -> Iterator[tuple[str, bytes]]:
    common = {"edition": edition, "notice": edition.source.notice}
    on_step(edition.policy.organization.name)
    yield "form.pdf", form_pdf(form_of_edition(edition), as_of=edition.source.as_of)
    yield "index.html", _page("ward.html", 2, **common)
    yield "about.html", _page("about.html", 2, **common)
    if edition.breakdowns:
        yield PAGE, _page("breakdowns.html", 2, **common)
        yield from breakdown_tables_csv(edition)
    corrections = corrections_of(edition)
    yield "corrections.html", _page("corrections.html", 2, corrections=corrections, **common)
    yield "indicators.csv", indicators_csv(edition)
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
        "approval_text": approval_text,
        "circled": circled,
        "fiscal_year": FiscalYear,
        "money": money,
        "break_words": break_words,
        "past_folder": past_folder,
    }
    return environment


def _notice(records: list[Mapping[str, Any]]) -> str:
    notices = {record["notice"] for record in records if record["notice"]}
    return notices.pop() if len(notices) == 1 else ""


def _manifest(
    files: dict[str, bytes], records: list[Mapping[str, Any]], version: str
) -> dict[str, Any]:
    return {
        "schema": "hoshin/site/1",
        "program": f"hoshin {version}",
        "editions": [record["edition"] for record in records],
        "files": {name: SourceFile.of(name, files[name]).sha256 for name in sorted(files)},
    }
