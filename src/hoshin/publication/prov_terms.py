"""The words of PROV-O that an edition uses, and how a node of the graph is written."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import quote

PROV = "http://www.w3.org/ns/prov#"  # the name of the vocabulary: nothing is fetched from there
URN = "urn:hoshin:"
_LINKS = (
    "used",
    "wasAssociatedWith",
    "wasGeneratedBy",
    "wasDerivedFrom",
    "wasAttributedTo",
    "wasRevisionOf",
    "actedOnBehalfOf",
    "hadMember",
    "hadPlan",
    "agent",
)
_OWN = (
    "sha256",
    "version",
    "role",
    "count",
    "base",
    "fiscalYear",
    "contentHash",
    "recordHash",
    "note",
    "from",
    "source",
)
CONTEXT: dict[str, Any] = {
    "prov": PROV,
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "hoshin": f"{URN}terms:",
    "id": "@id",
    "type": "@type",
    "label": "rdfs:label",
    "value": "prov:value",
    **{name: {"@id": f"prov:{name}", "@type": "@id"} for name in _LINKS},
    "qualifiedAssociation": "prov:qualifiedAssociation",
    **{name: f"hoshin:{name}" for name in _OWN},
    "approvedOn": {"@id": "hoshin:approvedOn", "@type": "xsd:date"},
    "basis": {"@id": "hoshin:basis", "@type": "@json"},
    "override": {"@id": "hoshin:override", "@type": "@json"},
}


def node(id_: str, *types: str, **values: Any) -> dict[str, Any]:
    """A node; ids are made IRIs, and what is None is left out."""
    found: dict[str, Any] = {"id": iri(id_), "type": list(types)}
    for name, value in values.items():
        if value is None:
            continue
        found[name] = _linked(value) if name in _LINKS else value
    return found


def iri(id_: str) -> str:
    """The name of a node as an IRI; what an IRI may not hold is escaped."""
    return URN + quote(id_, safe="/:.-_()~")


def _linked(value: str | list[str]) -> str | list[str]:
    if isinstance(value, str):
        return iri(value)
    return [iri(each) for each in dict.fromkeys(value)]


@dataclass(frozen=True)
class Files:
    """The files that a trace knows; one node a content, whatever it is called."""

    trace: Mapping[str, Any]

    @cached_property
    def names(self) -> dict[str, str]:
        """The name of each content: its path among the inputs, else as its step calls it."""
        steps = [
            step["file"]
            for measured in self.trace["measurements"].values()
            for step in measured["way"]
            if step["file"]
        ]
        files = [*steps, self.trace["policy"], *self.trace["inputs"]]
        return {file["hash"]: file["name"] for file in files}

    @property
    def rule(self) -> dict[str, Any]:
        """The rule as a node's values."""
        rule = self.trace["rule"]
        return {
            "label": rule["title"],
            "from": rule["from"],
            "source": rule["source"],
        }

    def id(self, digest: str) -> str:
        return f"file/{digest.replace(':', '-')}"

    def ids(self, name: str) -> list[str]:
        """The node of an input by its path; none where it is no input."""
        files = [self.trace["policy"], *self.trace["inputs"]]
        found = dict.fromkeys(file["hash"] for file in files if file["name"] == name)
        return [self.id(digest) for digest in found]
