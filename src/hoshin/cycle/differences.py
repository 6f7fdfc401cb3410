"""What a verification found: one difference an entry, each with its file or figure and both values."""

from dataclasses import asdict, dataclass
from typing import Any, Literal

from hoshin.cycle import texts

Kind = Literal[
    "file-changed",
    "file-missing",
    "file-unlisted",
    "manifest",
    "record",
    "chain",
    "head",
    "ledger",
    "trace",
    "figure",
    "sentence",
    "input",
    "rule",
    "approval",
    "content",
    "file-differs",
]


@dataclass(frozen=True)
class Discrepancy:
    """One thing that is not as it was published.

    Parameters
    ----------
    kind : str
        `file-…` and `manifest`, `record`, `chain`, `head`: the files; `trace`: a figure without a
        complete trace; `ledger`: an entry that an edition names and the bundle's ledger lacks; the
        others: what a recomputation gives otherwise.
    name : str
        The file, the figure's id, the input or the key of the rule.
    published, found : str or None
        What was published, and what is there or was recomputed.
    """

    kind: Kind
    edition: str
    name: str
    published: str | None = None
    found: str | None = None

    @property
    def message(self) -> str:
        """The difference in one Japanese sentence."""
        return texts.DISCREPANCIES[self.kind].format(
            name=self.name,
            edition=self.edition,
            published=self.published or texts.NONE,
            found=self.found or texts.NONE,
        )

    @property
    def data(self) -> dict[str, Any]:
        """As plain data, with its sentence."""
        return asdict(self) | {"message": self.message}
