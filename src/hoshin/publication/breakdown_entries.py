"""Counts below the whole as the trace holds them: a row is a value, withheld cells stand as their symbol."""

from collections.abc import Iterator, Mapping, Sequence

from hoshin.base import SourceFile
from hoshin.publication import texts
from hoshin.publication.breakdown import PublishedBreakdown
from hoshin.publication.entries import FILE, Entry


def breakdown_entries(
    breakdowns: Sequence[PublishedBreakdown], inputs: Sequence[SourceFile]
) -> Iterator[tuple[str, Entry]]:
    """`breakdown/<table>/<group>` for each row, `breakdown/<table>/said/<n>` for each sentence."""
    names = {file.sha256: file.name for file in inputs}
    for each in breakdowns:
        yield from _table(each, names)


def _table(each: PublishedBreakdown, names: Mapping[str, str]) -> Iterator[tuple[str, Entry]]:
    of = tuple(f"{FILE}{names.get(digest, name)}" for name, digest in each.files)
    start = f"breakdown/{each.id}"
    for row in each.rows:
        heads = each.heads[len(row.labels) :]
        labels = [label for label in row.labels if label]
        value = texts.ENTRY_CELLS.join(
            texts.ENTRY_CELL.format(head=head, value=cell)
            for head, cell in zip(heads, row.values, strict=True)
        )
        label = texts.ENTRY_GROUP.join([each.title, *labels])
        group = "whole" if row.whole else "/".join(["of", *labels])
        yield f"{start}/{group}", Entry(value, label, each.words, of)
    for number, sentence in enumerate(each.said, start=1):
        entry = Entry(sentence, each.title, texts.HOW_GATED, of, "sentence")
        yield f"{start}/said/{number}", entry
