"""The W3C PROV of an edition: every value leads by its links to counts, files with SHA-256, and agents."""

import json
import re
from typing import Any
from urllib.parse import unquote

import pytest

from hoshin.publication.entries import entries_of
from hoshin.publication.prov import missing_values, prov_of
from hoshin.publication.prov_terms import PROV, iri
from hoshin.publication.record import record_of
from hoshin.publication.standing import Approval, Note, Standing
from hoshin.publication.trace import trace_of
from tests.editions import sample_edition

ID = "sumiyoshi/2024"
# Of PROV-O (W3C Recommendation of 2013-04-30): classes and properties, with what they lead to.
CLASSES = {"Entity", "Activity", "Organization", "Person", "SoftwareAgent", "Plan", "Collection"}
LINKS = {
    "used": "Entity",
    "wasGeneratedBy": "Activity",
    "wasDerivedFrom": "Entity",
    "wasRevisionOf": "Entity",
    "hadMember": "Entity",
    "wasAssociatedWith": "Agent",
    "wasAttributedTo": "Agent",
    "actedOnBehalfOf": "Agent",
}
AGENTS = {"prov:Organization", "prov:Person", "prov:SoftwareAgent"}
Node = dict[str, Any]


def document(*, approved: bool = False, second: bool = False) -> tuple[dict[str, Any], Node]:
    from dataclasses import replace
    from datetime import date

    edition = sample_edition()
    if approved:
        approval = Approval("見本 花子", "区長", date(2025, 6, 20))
        edition = replace(edition, source=replace(edition.source, approval=approval))
    if second:
        note = Note(date(2025, 7, 1), "企画課", "転記を直した。")
        edition = edition.at(Standing(2, "sha256:" + "0" * 64, (note,)))
    trace = trace_of(edition)
    found = prov_of(trace, record_of(edition, trace))
    return trace, json.loads(json.dumps(found))


def nodes(found: Node) -> dict[str, Node]:
    graph = found["@graph"]
    ids = [node["id"] for node in graph]
    assert len(ids) == len(set(ids))
    return dict(zip(ids, graph, strict=True))


def links(node: Node, name: str) -> list[str]:
    value = node.get(name, [])
    return [value] if isinstance(value, str) else value


@pytest.mark.parametrize(("approved", "second"), [(False, False), (True, False), (True, True)])
def test_every_word_is_defined_and_every_link_leads_to_its_kind(
    approved: bool, second: bool
) -> None:
    _, found = document(approved=approved, second=second)
    context, known = found["@context"], nodes(found)
    assert context["prov"] == PROV and all(
        isinstance(each, str | dict) for each in context.values()
    )
    for id_, node in known.items():
        assert re.fullmatch(r"urn:hoshin:[A-Za-z0-9/:._~()%-]+", id_), id_
        assert set(node) <= set(context), set(node) - set(context)
        assert {each.removeprefix("prov:") for each in node["type"]} <= CLASSES and node["type"]
        for name, kind in LINKS.items():
            assert context[name] == {"@id": f"prov:{name}", "@type": "@id"}
            for target in links(node, name):
                types = set(known[target]["type"])
                assert types & AGENTS if kind == "Agent" else f"prov:{kind}" in types, (id_, name)


def test_every_value_leads_to_files_and_to_the_office() -> None:
    trace, found = document()
    known = nodes(found)

    def files(id_: str, above: tuple[str, ...] = ()) -> set[str]:
        assert id_ not in above
        node = known[id_]
        if "sha256" in node:
            assert re.fullmatch(r"[0-9a-f]{64}", node["sha256"]) and node["label"]
            return {node["label"]}
        reached = links(node, "wasDerivedFrom")
        assert reached, id_
        return {file for each in reached for file in files(each, (*above, id_))}

    values = dict(entries_of(trace))
    assert len(values) > 200
    for name, entry in values.items():
        node = known[iri(f"figure/{name}")]
        assert node["value"] == entry["value"] and files(node["id"])
        assert node["wasAttributedTo"] == "urn:hoshin:agent/office"
        assert "prov:Activity" in known[node["wasGeneratedBy"]]["type"]
    assert "surveys/r6/answers.csv" in files(f"urn:hoshin:figure/{ID}/2-4/low")
    assert files(f"urn:hoshin:figure/{ID}/2-4/target") == {"policy.json"}
    assert "registers/collaborations.csv" in files(f"urn:hoshin:figure/{ID}/1-3/previous")
    counts = known["urn:hoshin:measurement/2-4/2024"]
    assert (counts["count"], counts["base"]) == (347, 444)


def test_activities_name_rule_question_and_versions() -> None:
    _, found = document()
    known = nodes(found)
    estimate = known["urn:hoshin:activity/estimate/2-4/2024"]
    assert estimate["basis"]["question"]["text"].startswith("住吉区の治安")
    assert estimate["basis"]["weights"]["weight"] == "weight"
    agents = {
        known[each]["label"]: known[each].get("version")
        for each in links(estimate, "wasAssociatedWith")
    }
    assert agents["hoshin"] and re.match(r"\d", agents["duckdb"] or "")
    judge = known[f"urn:hoshin:activity/judge/{ID}/2-4"]
    plan = known[judge["qualifiedAssociation"]["hadPlan"]]
    assert "prov:Plan" in plan["type"] and (plan["from"], bool(plan["source"])) == (2023, True)
    assert known["urn:hoshin:activity/count/1-3/2024"]["basis"]["count"]["at_least"] == 3


def test_approver_and_former_edition_stand_in_the_graph() -> None:
    known = nodes(document(approved=True, second=True)[1])
    assert known["urn:hoshin:agent/approver"]["label"] == "見本 花子"
    second = known[f"urn:hoshin:edition/{ID}/2"]
    assert "urn:hoshin:agent/approver" in second["wasAttributedTo"]
    assert second["wasRevisionOf"] == f"urn:hoshin:edition/{ID}/1" and second["note"]
    plain = nodes(document()[1])
    assert (
        "urn:hoshin:agent/approver" not in plain
        and "wasRevisionOf" not in plain[f"urn:hoshin:edition/{ID}/1"]
    )


def test_a_value_that_is_not_derived_is_missed() -> None:
    trace, found = document()
    assert missing_values(trace, found) == []
    graph = found["@graph"]
    for node in graph:
        if unquote(node["id"]) == f"urn:hoshin:figure/{ID}/2-4/low":
            node["wasDerivedFrom"] = []
    assert missing_values(trace, found) == [f"{ID}/2-4/low"]
