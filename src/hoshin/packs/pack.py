"""One office's data inside the wheel, and its loader."""

from dataclasses import dataclass
from pathlib import Path

from hoshin.base import FiscalYear, InputError, SourceFile, near_or_known
from hoshin.base.definitions import Definition, read_definition
from hoshin.disclosure import Rules as ReleaseRules
from hoshin.disclosure import read_rules as read_release_rules
from hoshin.evaluation import BreakRule, Rule, read_break_rule, read_rule
from hoshin.packs import texts
from hoshin.packs.size_words import read_size_words
from hoshin.publication.prose import SizeWords
from hoshin.query import Engine
from hoshin.registers import RegisterDefinition, read_register_definition

_FOLDER = Path(__file__).parent


class PackTable(Definition):
    """pack.toml"""

    id: str
    title: str


@dataclass(frozen=True)
class Pack:
    """Rules, register definitions and words of size of one kind of office."""

    id: str
    title: str
    folder: Path
    rules: dict[str, Rule]
    size_words: SizeWords
    release_rules: ReleaseRules
    break_rule: BreakRule

    def rule(self, wanted: str | None, year: FiscalYear, *, where: str = "") -> Rule:
        """The rule that is asked for (`where` tells in which file), else the one in force in a year.

        Raises
        ------
        InputError
            If there is no such rule, or not exactly one is in force.
        """
        if wanted is not None:
            if wanted not in self.rules:
                message = texts.NO_RULE.format(id=wanted)
                raise InputError(message, where=where, cure=near_or_known(wanted, self.rules))
            return self.rules[wanted]
        started = [
            each for each in self.rules.values() if each.in_force and each.from_ <= year.start
        ]
        latest = max((each.from_ for each in started), default=0)
        found = [each for each in started if each.from_ == latest]
        if len(found) != 1:
            ids = _list(each.id for each in found) or "－"
            message = texts.NO_RULE_IN_FORCE.format(year=year, found=ids)
            raise InputError(message, where=where, cure=texts.NO_RULE_IN_FORCE_CURE)
        return found[0]

    def registers(self) -> dict[str, Path]:
        """The files of its register definitions by their ids."""
        return {path.stem: path for path in sorted((self.folder / "registers").glob("*.toml"))}

    def register(
        self, wanted: str, *, within: Engine | None = None
    ) -> tuple[RegisterDefinition, SourceFile]:
        """A register's definition and its file; `within`: see `read_register_definition`.

        Raises
        ------
        InputError
            If the pack does not define it.
        """
        known = self.registers()
        if wanted not in known:
            message = texts.NO_REGISTER.format(id=wanted)
            cure = texts.NO_REGISTER_CURE.format(id=wanted, known=_list(known))
            raise InputError(message, cure=cure)
        content = known[wanted].read_bytes()
        name = f"{self.id}/registers/{wanted}.toml"
        definition = read_register_definition(content, name=name, within=within)
        return definition, SourceFile.of(name, content)


def pack_ids() -> list[str]:
    """The packs of the program."""
    return sorted(path.parent.name for path in _FOLDER.glob("*/pack.toml"))


def pack_register(wanted: str) -> tuple[RegisterDefinition, SourceFile]:
    """The definition of a register, in whichever pack it is.

    Raises
    ------
    InputError
        If no pack defines it.
    """
    packs = [load_pack(each) for each in pack_ids()]
    holding = next((pack for pack in packs if wanted in pack.registers()), packs[0])
    return holding.register(wanted)


def load_pack(wanted: str) -> Pack:
    """Load a pack of the program.

    Raises
    ------
    InputError
        If there is none of this id.
    """
    known = pack_ids()
    if wanted not in known:
        message = texts.NO_PACK.format(id=wanted)
        raise InputError(message, cure=near_or_known(wanted, known))
    folder = _FOLDER / wanted
    table = read_definition((folder / "pack.toml").read_bytes(), PackTable, name="pack.toml")
    rules = {
        path.stem: read_rule(path.read_bytes(), name=f"{wanted}/rules/{path.name}")
        for path in sorted((folder / "rules").glob("*.toml"))
    }
    prose, release = folder / "prose.toml", folder / "disclosure.toml"
    breaks = folder / "break-candidates.toml"
    return Pack(
        table.id,
        table.title,
        folder,
        rules,
        read_size_words(prose.read_bytes(), name=f"{wanted}/{prose.name}"),
        read_release_rules(release.read_bytes(), name=f"{wanted}/{release.name}"),
        read_break_rule(breaks.read_bytes(), name=f"{wanted}/{breaks.name}"),
    )


def _list(names: object) -> str:
    return ", ".join(str(name) for name in names)  # type: ignore[attr-defined]
