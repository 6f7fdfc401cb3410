"""One office's data inside the wheel, and its loader."""

from dataclasses import dataclass
from pathlib import Path

from hoshin.base import FiscalYear, InputError, SourceFile, near_or_known
from hoshin.base.definitions import Definition, read_definition
from hoshin.disclosure import Rules as ReleaseRules
from hoshin.disclosure import read_rules as read_release_rules
from hoshin.evaluation import Rule, read_rule
from hoshin.packs import texts
from hoshin.registers import RegisterDefinition, read_register_definition

_FOLDER = Path(__file__).parent


class PackTable(Definition):
    """pack.toml"""

    id: str
    title: str


@dataclass(frozen=True)
class Pack:
    """Rules and register definitions of one kind of office."""

    id: str
    title: str
    folder: Path
    rules: dict[str, Rule]
    release_rules: ReleaseRules

    def rule(self, wanted: str | None, year: FiscalYear) -> Rule:
        """The rule that is asked for, else the one in force in a year.

        Raises
        ------
        InputError
            If there is no such rule, or not exactly one is in force.
        """
        if wanted is not None:
            if wanted not in self.rules:
                message = texts.NO_RULE.format(id=wanted)
                raise InputError(message, cure=near_or_known(wanted, self.rules))
            return self.rules[wanted]
        started = [
            each for each in self.rules.values() if each.in_force and each.from_ <= year.start
        ]
        latest = max((each.from_ for each in started), default=0)
        found = [each for each in started if each.from_ == latest]
        if len(found) != 1:
            ids = _list(each.id for each in found) or "－"
            message = texts.NO_RULE_IN_FORCE.format(year=year, found=ids)
            raise InputError(message, cure=texts.NO_RULE_IN_FORCE_CURE)
        return found[0]

    def register(self, wanted: str) -> tuple[RegisterDefinition, SourceFile]:
        """A register's definition and its file.

        Raises
        ------
        InputError
            If the pack does not define it.
        """
        known = {path.stem: path for path in sorted((self.folder / "registers").glob("*.toml"))}
        if wanted not in known:
            message = texts.NO_REGISTER.format(id=wanted)
            cure = texts.NO_REGISTER_CURE.format(id=wanted, known=_list(known))
            raise InputError(message, cure=cure)
        content = known[wanted].read_bytes()
        name = f"{self.id}/registers/{wanted}.toml"
        return read_register_definition(content, name=name), SourceFile.of(name, content)


def load_pack(wanted: str) -> Pack:
    """Load a pack of the program.

    Raises
    ------
    InputError
        If there is none of this id.
    """
    known = sorted(path.parent.name for path in _FOLDER.glob("*/pack.toml"))
    if wanted not in known:
        message = texts.NO_PACK.format(id=wanted)
        raise InputError(message, cure=near_or_known(wanted, known))
    folder = _FOLDER / wanted
    table = read_definition((folder / "pack.toml").read_bytes(), PackTable, name="pack.toml")
    rules = {
        path.stem: read_rule(path.read_bytes(), name=f"{wanted}/rules/{path.name}")
        for path in sorted((folder / "rules").glob("*.toml"))
    }
    release = read_release_rules((folder / "disclosure.toml").read_bytes(), name="disclosure.toml")
    return Pack(table.id, table.title, folder, rules, release)


def _list(names: object) -> str:
    return ", ".join(str(name) for name in names)  # type: ignore[attr-defined]
