"""What was left out of an evaluation: said aloud, never silent."""

from hoshin.bundles import Bundle
from hoshin.cli import texts

SHOWN = 10


def notices(bundle: Bundle) -> str:
    """One line a thing: rows with faults (never a personal value), columns, sub-indicators."""
    subs = [name for name in bundle.definition.indicators if name.startswith("sub:")]
    lines = [texts.SUB_INDICATORS.format(names=", ".join(subs))] if subs else []
    for data in bundle.registers.values():
        name, found = data.records.file.name, data.records.faults
        lines += [
            texts.REGISTER_FAULT.format(
                file=name,
                row=fault.row,
                field=fault.field,
                reason=fault.reason,
                value="" if fault.value is None else f"（{fault.value}）",
            )
            for fault in found[:SHOWN]
        ]
        if len(found) > SHOWN:
            lines.append(texts.REGISTER_FAULTS_MORE.format(file=name, count=len(found) - SHOWN))
        lines += [
            texts.REGISTER_HEADING.format(file=name, heading=heading)
            for heading in data.records.unknown_headings
        ]
    return "".join(f"{line}\n" for line in lines)
