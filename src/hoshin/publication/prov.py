"""The trace of an edition as W3C PROV in JSON-LD: entities, activities and agents, read without a network."""

from collections.abc import Iterator, Mapping
from typing import Any

from hoshin.publication.entries import FILE, MEASUREMENT, entries_of
from hoshin.publication.prov_terms import CONTEXT, Files, iri, node
from hoshin.publication.record import told_digest

Data = Mapping[str, Any]
Node = dict[str, Any]
_OFFICE, _PROGRAM, _PUBLISH = "agent/office", "agent/program", "activity/publish"
_HOW = {"survey": "estimate", "register": "count"}  # the others were told: `report`


def prov_of(trace: Data, record: Data) -> dict[str, Any]:
    """The document of one edition, from its trace and its record.

    Every published value is an entity that was derived from counts, these from files by their SHA-256;
    the activities are estimate, count or report, judge, and publish, each with the agents that had
    part in it: the office, who approved, the program and its engines with their versions.
    """
    files = Files(trace)
    graph = [
        *_agents(trace, record),
        *_files(files),
        *_measurements(trace, files),
        *_values(trace),
        *_judgements(trace),
        *_edition(trace, record),
    ]
    return {"@context": CONTEXT, "@graph": graph}


def missing_values(trace: Data, document: Data) -> list[str]:
    """The published values of a trace that a PROV document does not derive from anything."""
    derived = {each.get("id") for each in document.get("@graph", []) if each.get("wasDerivedFrom")}
    return [name for name, _ in entries_of(trace) if iri(_value(name)) not in derived]


def other_record(document: Data, record: Data) -> bool:
    """Whether a PROV document names another record than this; one without a name names none."""
    named = {each["recordHash"] for each in document.get("@graph", []) if "recordHash" in each}
    return bool(named - {told_digest(record)})


def _agents(trace: Data, record: Data) -> Iterator[Node]:
    yield node(_OFFICE, "prov:Organization", label=trace["organization"])
    made_by = record["made_by"]
    name, _, version = made_by["program"].partition(" ")
    yield node(_PROGRAM, "prov:SoftwareAgent", label=name, version=version)
    for engine, number in made_by["engines"].items():
        yield node(_engine(engine), "prov:SoftwareAgent", label=engine, version=number)
    if trace["approval"]:
        yield node(
            "agent/approver",
            "prov:Person",
            label=trace["approval"]["by"],
            role=trace["approval"]["role"] or None,
            actedOnBehalfOf=_OFFICE,
        )


def _files(files: Files) -> Iterator[Node]:
    for digest, name in files.names.items():
        yield node(files.id(digest), "prov:Entity", label=name, sha256=digest.partition(":")[2])
    yield node("rule", "prov:Plan", "prov:Entity", **files.rule)


def _measurements(trace: Data, files: Files) -> Iterator[Node]:
    for name, measured in trace["measurements"].items():
        verb = _HOW.get(measured["kind"], "report")
        steps = [step["file"] for step in measured["way"] if step["file"]]
        used = [files.id(file["hash"]) for file in [*steps, *measured["tables"]]]
        activity = f"activity/{verb}/{name}"
        yield node(
            activity,
            "prov:Activity",
            label=verb,
            used=used,
            wasAssociatedWith=_software(trace, verb),
            basis=measured["basis"] or None,
        )
        counts = measured["counts"] or {}
        yield node(
            f"{MEASUREMENT}{name}",
            "prov:Entity",
            label=measured["kind"],
            count=counts.get("count"),
            base=counts.get("base"),
            fiscalYear=measured["fiscal_year"],
            wasGeneratedBy=activity,
            wasDerivedFrom=used,
        )


def _values(trace: Data) -> Iterator[Node]:
    """The published values; a letter and its sentences come from the judging, the rest from measuring."""
    files = Files(trace)
    for name, entry in entries_of(trace):
        figure = next((each for each in trace["figures"] if name.startswith(f"{each}/")), None)
        part = name.removeprefix(f"{figure}/")
        judged = figure and (entry.get("kind") == "sentence" or part == "verdict")
        yield node(
            _value(name),
            "prov:Entity",
            label=entry["label"],
            value=entry["value"],
            wasGeneratedBy=f"activity/judge/{figure}" if judged else _PUBLISH,
            wasDerivedFrom=[found for each in entry["of"] for found in _reference(each, files)],
            wasAttributedTo=_OFFICE,
        )


def _judgements(trace: Data) -> Iterator[Node]:
    files = Files(trace)
    entered = files.ids("bundle.toml")  # milestones, breaks
    for figure, data in trace["figures"].items():
        by_people = data["override"]
        told = [*entered, *(files.ids("overrides.csv") if by_people else [])]
        yield node(
            f"activity/judge/{figure}",
            "prov:Activity",
            label="judge",
            used=["rule", *([_value(figure)] if data["value"] else []), *told],
            wasAssociatedWith=[_PROGRAM, _OFFICE],
            qualifiedAssociation={
                "type": "prov:Association",
                "agent": f"urn:hoshin:{_PROGRAM}",
                "hadPlan": "urn:hoshin:rule",
            },
            override=by_people,
        )


def _edition(trace: Data, record: Data) -> Iterator[Node]:
    number = record["number"]
    approved = ["agent/approver"] if trace["approval"] else []
    yield node(
        _PUBLISH,
        "prov:Activity",
        label="publish",
        used=[f"{MEASUREMENT}{name}" for name in trace["measurements"]],
        wasAssociatedWith=[_PROGRAM, _OFFICE, *approved],
    )
    id_ = f"edition/{trace['edition']}/{number}"
    yield node(
        id_,
        "prov:Entity",
        "prov:Collection",
        label=f"{trace['edition']} {number}",
        contentHash=trace["content"],
        recordHash=told_digest(record),
        hadMember=[_value(name) for name, _ in entries_of(trace)],
        wasGeneratedBy=_PUBLISH,
        wasAttributedTo=[_OFFICE, *approved],
        approvedOn=trace["approval"]["on"] if trace["approval"] else None,
        note=[note["reason"] for note in record["notes"]] or None,
        wasRevisionOf=f"edition/{trace['edition']}/{number - 1}" if record["former"] else None,
    )
    if record["former"]:
        former = record["former"].partition(":")[2]
        yield node(f"edition/{trace['edition']}/{number - 1}", "prov:Entity", sha256=former)


def _software(trace: Data, verb: str) -> list[str]:
    counted = [_engine("duckdb")] if verb in ("estimate", "count") else []
    return [_PROGRAM, *counted, _OFFICE]


def _reference(reference: str, files: Files) -> list[str]:
    """The node of what a value rests on; none for a file that is no input of the edition."""
    if reference.startswith(FILE):
        return files.ids(reference.removeprefix(FILE))
    return [reference if reference.startswith(MEASUREMENT) else _value(reference)]


def _value(name: str) -> str:
    return f"figure/{name}"


def _engine(name: str) -> str:
    return f"agent/{name}"
