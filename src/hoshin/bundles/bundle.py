"""A bundle read whole: policy, surveys, registers, given figures, and what people entered."""

from dataclasses import dataclass
from pathlib import Path

from hoshin.base import FiscalYear, InputError, SourceFile, near_or_known
from hoshin.base.definitions import read_definition
from hoshin.base.files import file_bytes
from hoshin.bundles import texts
from hoshin.bundles.definition import SUB, BundleDefinition
from hoshin.bundles.registers import BundleRegisters
from hoshin.bundles.rows import read_areas, read_figures, read_overrides
from hoshin.evaluation import BreakRule, Override, Rule
from hoshin.indicators import ReportedFigure
from hoshin.notation import decode
from hoshin.packs import load_pack
from hoshin.policy import OutcomeIndicator, Policy, policy_from_json
from hoshin.survey import Survey, read_survey


@dataclass(frozen=True)
class Bundle:
    """An organisation's year."""

    folder: Path
    definition: BundleDefinition
    policy: Policy
    policy_file: SourceFile
    rule: Rule
    surveys: list[Survey]
    registers: BundleRegisters
    figures: list[ReportedFigure]
    overrides: dict[str, Override]
    areas: dict[str, int | None]
    break_rule: BreakRule | None = None

    @property
    def year(self) -> FiscalYear:
        return FiscalYear(self.definition.bundle.fiscal_year)

    @property
    def id(self) -> str:
        return self.definition.bundle.id

    @property
    def sub_indicators(self) -> dict[str, OutcomeIndicator]:
        """The hidden tier: indicators that stand in bundle.toml alone."""
        entered = self.definition.indicators
        return {
            name: each.as_outcome(name) for name, each in entered.items() if name.startswith(SUB)
        }


def read_bundle(folder: Path) -> Bundle:
    """Read and check a bundle.

    Raises
    ------
    InputError
        If a file is missing or not as its contract says, or files contradict each other.
    """
    path = folder / "bundle.toml"
    if not path.is_file():
        raise InputError(texts.NOT_A_BUNDLE, where=str(folder), cure=texts.NOT_A_BUNDLE_CURE)
    definition = read_definition(file_bytes(path), BundleDefinition, name=str(path))
    policy, policy_file = _policy(folder)
    _check_same_year(definition, policy, str(path))
    pack = load_pack(definition.bundle.pack)
    year = FiscalYear(definition.bundle.fiscal_year)
    areas = read_areas(folder / "areas.csv")
    bundle = Bundle(
        folder,
        definition,
        policy,
        policy_file,
        pack.rule(definition.bundle.rule, year, where=f"{path} bundle/rule"),
        _surveys(folder),
        BundleRegisters(
            folder,
            definition.registers,
            pack,
            areas=list(areas) or None,
        ),
        [
            *read_figures(folder / "reported.csv", "reported"),
            *read_figures(folder / "history.csv", "history"),
        ],
        read_overrides(folder / "overrides.csv"),
        areas,
        break_rule=pack.break_rule,
    )
    _check_indicators(bundle)
    return bundle


def _policy(folder: Path) -> tuple[Policy, SourceFile]:
    path = folder / "policy.json"
    if not path.is_file():
        raise InputError(texts.NO_POLICY, where=str(folder), cure=texts.NO_POLICY_CURE)
    content = file_bytes(path)
    text = decode(content, name=str(path))
    return policy_from_json(text, name=str(path)), SourceFile.of(path.name, content)


def _check_same_year(definition: BundleDefinition, policy: Policy, where: str) -> None:
    table = definition.bundle
    if table.organization != policy.organization.name:
        message = texts.ORGANIZATION_DIFFERS.format(
            bundle=table.organization, policy=policy.organization.name
        )
        raise InputError(message, where=where, cure=texts.DIFFERS_CURE)
    if table.fiscal_year != policy.fiscal_year:
        message = texts.YEAR_DIFFERS.format(bundle=table.fiscal_year, policy=policy.fiscal_year)
        raise InputError(message, where=where, cure=texts.DIFFERS_CURE)


def _surveys(folder: Path) -> list[Survey]:
    found = [read_survey(path) for path in sorted((folder / "surveys").glob("*/survey.toml"))]
    ids = [survey.id for survey in found]
    for id_ in ids:
        if ids.count(id_) > 1:
            message = texts.SURVEY_ID_TWICE.format(id=id_)
            raise InputError(message, where=str(folder), cure=texts.SURVEY_ID_CURE)
    return found


def _check_indicators(bundle: Bundle) -> None:
    """Every indicator that evidence speaks of is on the form, or a named sub-indicator."""
    known = set(bundle.policy.indicators())
    subs = set(bundle.sub_indicators)
    named = dict.fromkeys(bundle.definition.indicators, "bundle.toml")
    for survey in bundle.surveys:
        named |= dict.fromkeys(survey.indicators, f"surveys/{survey.id}/survey.toml")
    named |= {figure.indicator: figure.place for figure in bundle.figures}
    named |= dict.fromkeys(bundle.overrides, "overrides.csv")
    for name, file in named.items():
        if name in known or name in subs:
            continue
        cure = near_or_known(name, sorted(known))
        message = texts.UNKNOWN_INDICATOR.format(name=name)
        raise InputError(message, where=f"{bundle.folder} {file}", cure=cure)
