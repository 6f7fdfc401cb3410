"""Tables as a tree of cliques: what two cliques share lies on the whole way between them."""

from hypothesis import given, settings
from hypothesis import strategies as st

from hoshin.disclosure.cliques import cliques_of, tree_of
from hoshin.disclosure.tables import Grouping
from tests.examples import examples

GROUPINGS = st.sets(
    st.sets(st.sampled_from("abcdef"), max_size=3).map(lambda each: tuple(sorted(each))), min_size=1
)


def way(edges: list[tuple[int, int]], one: int, other: int, seen: frozenset[int]) -> list[int]:
    if one == other:
        return [one]
    for edge in edges:
        if one in edge:
            near = edge[0] if edge[1] == one else edge[1]
            if near not in seen and (rest := way(edges, near, other, seen | {one})):
                return [one, *rest]
    return []


@given(GROUPINGS)
@settings(max_examples=examples(60), deadline=None)
def test_cliques_hold_every_table_and_make_a_tree(groupings: set[Grouping]) -> None:
    cliques = cliques_of(groupings)
    edges = list(tree_of(cliques))
    assert len(edges) == len(cliques) - 1
    for grouping in groupings:
        assert any(set(grouping) <= set(clique) for clique in cliques)
    for one in range(len(cliques)):
        for other in range(one):
            shared = set(cliques[one]) & set(cliques[other])
            between = way(edges, one, other, frozenset())
            assert between and all(shared <= set(cliques[at]) for at in between)
