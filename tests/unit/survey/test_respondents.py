"""The array library's edges: what is refused, and what an empty group or a certain share gives."""

from collections.abc import Callable

import numpy as np
import pytest

from hoshin.survey import Respondents, SurveyError, compare_waves, probability_at_least

WEIGHT = [3.0, 3.0, 2.0, 5.0, 5.0, 4.0]
AREA = ["a", "a", "a", "b", "b", "b"]
AGREES = [True, False, True, True, False, True]


def make_people() -> Respondents:
    return Respondents(weight=WEIGHT, strata=AREA)


REFUSED: dict[str, tuple[Callable[[], object], str]] = {
    "a group that is not there": (
        lambda: make_people().mean(range(6), by=[AREA]).difference("a", "c"),
        "この区分はありません: c",
    ),
    "waves by other groups": (
        lambda: compare_waves(
            make_people().mean(range(6)), make_people().mean(range(6), by=[AREA])
        ),
        "区分が同じではありません",
    ),
    "replicate weights of others": (
        lambda: make_people().replicated(np.ones((5, 3)), "brr"),
        "形が合いません",
    ),
    "negative replicate weights": (
        lambda: make_people().replicated(-np.ones((6, 3)), "brr"),
        "形が合いません",
    ),
    "a quantile beyond 1": (lambda: make_people().quantile(range(6), 50), "0 から 1 まで"),
    "a rule of others": (
        lambda: make_people().quantile(range(6), rule="hf7"),  # type: ignore[arg-type]
        "知らない指定です: hf7",
    ),
    "labels of others": (lambda: make_people().mean(range(6), by=[["x"] * 5]), "長さ"),
    "a margin of others": (lambda: make_people().raked((["x"] * 5, {"x": 9})), "長さ"),
    "a margin with a gap": (
        lambda: make_people().raked((["x", "", "x", "x", "x", "x"], {"x": 9})),
        "空の行",
    ),
    "a margin without a category": (
        lambda: make_people().raked((AREA, {"a": 9})).weight,
        "「b」の行がありません",
    ),
    "a poststratum of nobody": (
        lambda: make_people().poststratified(AREA, {"a": 9, "b": 9, "c": 9}).weight,
        "回答者が一人もいません",
    ),
    "a bootstrap without clusters": (
        lambda: make_people().bootstrapped(seed=1).mean(range(6)),
        "抽出単位の列",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_is_refused(case: str) -> None:
    make, said = REFUSED[case]
    with pytest.raises(SurveyError, match=said):
        make()


def test_crossed_margins_take_tuples() -> None:
    sex = ["f", "m", "f", "m", "f", "m"]
    totals = {("a", "f"): 10, ("a", "m"): 11, ("b", "f"): 12, ("b", "m"): 13}
    fitted = make_people().poststratified([AREA, sex], totals)
    for (area, which), total in totals.items():
        inside = (np.array(AREA) == area) & (np.array(sex) == which)
        assert fitted.weight[inside].sum() == pytest.approx(total)
    assert fitted.total(np.ones(6)).se[0] == pytest.approx(0, abs=1e-9)
    assert make_people().weight.tolist() == WEIGHT


def test_a_share_known_from_all_is_certain_to_be_above_or_below() -> None:
    people = Respondents(population=[6] * 6)
    table = people.share(AGREES)
    assert table.se[0, 0] == 0
    assert table.probability_at_least([0.6])[0, 0] == 1
    assert table.probability_at_least([0.7])[0, 0] == 0


def test_no_variation_is_judged_on_the_kish_size() -> None:
    table = make_people().share([True] * 6)
    wanted = probability_at_least([1.0], 0.9, n_eff=sum(WEIGHT) ** 2 / sum(w * w for w in WEIGHT))
    assert table.probability_at_least(0.9)[0, 0] == pytest.approx(wanted[0])


def test_one_respondent_has_no_probability() -> None:
    table = make_people().share(AGREES, by=[["x", "y", "y", "y", "y", "y"]])
    assert table.df[0, 0] == 0 and np.isnan(table.probability_at_least(0.5)[0, 0])


def test_answers_are_told_apart_whole() -> None:
    cells = ["川;山", "小川", " 山 ", None, "", float("nan")]
    table = make_people().answers(cells, ["川", "山"], separator=";")
    assert table.n.tolist() == [[3, 3]] and table.count.tolist() == [[1, 2]]
    numbers = make_people().answers([1, 2, 3, 9, None, 1], [1, (1, 2)], among=[1, 2, 3])
    assert numbers.n.tolist() == [[4, 4]] and numbers.count.tolist() == [[2, 3]]


def test_quantiles_of_nobody_are_not_given() -> None:
    values = [1.0, 2.0, 3.0, np.nan, np.nan, np.nan]
    table = make_people().quantile(values, [0.5], by=[AREA])
    assert table.n.tolist() == [3, 0] and np.isnan(table.value[1, 0])


def test_estimates_of_the_whole_do_not_depend_on_groups_asked_beside() -> None:
    people = make_people()
    one, other = people.mean(range(6)), people.mean(range(6), by=[AREA])
    assert one.n[0] == other.n.sum()
    assert people.mean(range(6)).se.tobytes() == one.se.tobytes()


def test_labels_may_have_gaps_and_be_numbers() -> None:
    table = make_people().mean(
        range(6), by=[np.array(["x", None, "x", "", float("nan"), 1], object)]
    )
    assert table.groups == [("1",), ("x",)] and table.n.tolist() == [1, 2]
