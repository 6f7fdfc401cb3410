"""What is published of a bundle's year."""

from dataclasses import dataclass, replace

from hoshin import __version__
from hoshin.bundles import Bundle, input_files
from hoshin.cycle.breakdowns import Gated, gate_breakdowns
from hoshin.cycle.evaluate import EvaluatedBundle
from hoshin.exporters.fonts import fonts_digest
from hoshin.publication import Edition, EditionSource, make_edition
from hoshin.publication.standing import Approval, MadeBy, Note

ENGINES = ("duckdb", "numpy", "scipy", "typst", "vl-convert-python", "jinja2")


@dataclass(frozen=True)
class GatedEdition:
    """An edition with its counts below the whole, and what the ledger must hold before it is written."""

    edition: Edition
    gate: Gated


def gated_edition(evaluated: EvaluatedBundle) -> GatedEdition:
    """The edition as a site shows it; the gate is first, as the registers that it reads are inputs too.

    Raises
    ------
    NotReleasedError
        If what the bundle publishes below the whole does not pass the audit.
    InputError
        If a count has no groups that may be published, or the ledger is not in order.
    """
    gate = gate_breakdowns(evaluated.bundle)
    edition = edition_of(evaluated)
    return GatedEdition(replace(edition, breakdowns=gate.breakdowns, ledger=gate.ends), gate)


def edition_of(evaluated: EvaluatedBundle) -> Edition:
    """The edition of a bundle that was judged, without counts below the whole."""
    bundle = evaluated.bundle
    table = bundle.definition.bundle
    source = EditionSource(
        table.id,
        table.as_of,
        table.licence,
        table.notice,
        bundle.policy_file,
        input_files(bundle),
        _approval(bundle),
        tuple(Note(each.on, each.by, each.reason) for each in bundle.definition.corrections),
        made_by(),
    )
    return make_edition(evaluated.evaluation, source)


def made_by() -> MadeBy:
    """The program, its engines and fonts as they are on this machine."""
    import platform
    from importlib.metadata import version

    engines = {name: version(name) for name in ENGINES}
    engines["python"] = ".".join(platform.python_version_tuple()[:2])
    return MadeBy(f"hoshin {__version__}", engines, fonts_digest())


def _approval(bundle: Bundle) -> Approval | None:
    entered = bundle.definition.approval
    if entered is None:
        return None
    return Approval(entered.by, entered.role, entered.on, entered.content)
