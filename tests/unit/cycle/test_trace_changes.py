"""Whatever is changed in a bundle changes the trace, and `verify` names it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from hoshin.cycle.verify import verify
from hoshin.packs import pack
from tests.small_bundle import ID, change, change_answer

PACK = Path(pack.__file__).parent / "osaka"


def one_answer(bundle: Path) -> None:
    change_answer(bundle, "q6", "そう思う", "そう思わない")


def one_weight(bundle: Path) -> None:
    change(bundle / "surveys/r6/answers.csv", "222.5356", "222.5357")


def one_letter(bundle: Path) -> None:
    change(bundle / "surveys/r6/survey.toml", "治安が良い", "治安がよい")


def one_option(bundle: Path) -> None:
    change(bundle / "surveys/r6/survey.toml", '"あまりそう思わない", ', "")


def people_asked(bundle: Path) -> None:
    path = bundle / "surveys/r6/sent.csv"
    head, first, *rows = path.read_text(encoding="utf-8").splitlines()
    at = head.lstrip("\ufeff").split(",").index("sent")
    cells = first.split(",")
    cells[at] = str(int(cells[at]) + 1)
    path.write_text("\n".join([head, ",".join(cells), *rows]) + "\n", encoding="utf-8")


def one_record(bundle: Path) -> None:
    path = bundle / "registers/collaborations.csv"
    path.write_text("\n".join(path.read_text(encoding="utf-8").splitlines()[:-1]), encoding="utf-8")


def own_definition(bundle: Path) -> None:
    shutil.copy(PACK / "registers/collaborations.toml", bundle / "registers")
    change(bundle / "registers/collaborations.toml", "at_least = 3", "at_least = 4")


def areas(bundle: Path) -> None:
    change(bundle / "areas.csv", "だい1ちいき", "だい一ちいき")


def milestone(bundle: Path) -> None:
    change(
        bundle / "bundle.toml", "[indicators.1-1]", "[indicators.1-1]\nmilestones = { 2024 = 44 }"
    )


def series_break(bundle: Path) -> None:
    change(bundle / "bundle.toml", "[indicators.1-1]", '[indicators.1-1]\nbreak = "質問を改めた"')


def override(bundle: Path) -> None:
    (bundle / "overrides.csv").write_text(
        "indicator,letter,reason,by,on\n2-4,A,設問の改定を考えて,区長,2025-05-01\n",
        encoding="utf-8",
    )


def reported(bundle: Path) -> None:
    change(bundle / "reported.csv", "42.1", "42.2")


def sentence(bundle: Path) -> None:
    change(bundle / "policy.json", "治安", "治あん")


def approval(bundle: Path) -> None:
    with (bundle / "bundle.toml").open("a", encoding="utf-8") as stream:
        stream.write('\n[approval]\nby = "見本 花子"\nrole = "区長"\non = 2025-06-20\n')


ANSWERS = ("input", "surveys/r6/answers.csv")
SURVEY = ("input", "surveys/r6/survey.toml")
SETTINGS = ("input", "bundle.toml")
CASES: list[tuple[Callable[[Path], None], set[tuple[str, str]]]] = [
    (one_answer, {ANSWERS, ("figure", f"{ID}/2-4"), ("figure", f"{ID}/2-4/count")}),
    (one_weight, {ANSWERS}),
    (one_letter, {SURVEY}),
    (one_option, {SURVEY, ("figure", f"{ID}/1-1/n")}),
    (people_asked, {("input", "surveys/r6/sent.csv")}),
    (one_record, {("input", "registers/collaborations.csv")}),
    (own_definition, {("input", "registers/collaborations.toml"), ("figure", f"{ID}/1-3")}),
    (areas, {("input", "areas.csv")}),
    (milestone, {SETTINGS, ("sentence", f"{ID}/1-1/reason")}),
    (series_break, {SETTINGS, ("sentence", f"{ID}/1-1/note")}),
    (override, {("input", "overrides.csv"), ("figure", f"{ID}/2-4/verdict")}),
    (reported, {("input", "reported.csv"), ("figure", f"{ID}/4-1")}),
    (sentence, {("input", "policy.json")}),
    (approval, {("approval", "approval")}),
]


@pytest.mark.parametrize(
    ("changing", "named"), CASES, ids=lambda case: getattr(case, "__name__", "")
)
def test_a_change_is_named(
    first: tuple[Path, Path],
    tmp_path: Path,
    changing: Callable[[Path], None],
    named: set[tuple[str, str]],
) -> None:
    shutil.copytree(first[0], tmp_path / "bundle")
    changing(tmp_path / "bundle")
    found = verify(first[1], bundles=[tmp_path / "bundle"])
    assert named <= {(each.kind, each.name) for each in found.differences}
    assert {"input"} >= {each.kind for each in found.differences} - {
        "figure",
        "sentence",
        "approval",
    }


def test_another_date_of_a_rule_is_named(
    first: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(PACK, tmp_path / "osaka", ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(pack, "_FOLDER", tmp_path)
    change(tmp_path / "osaka/rules/target-or-better.toml", "from = 2023", "from = 2022")
    found = verify(first[1], bundles=[first[0]])
    assert {(each.kind, each.name) for each in found.differences} == {
        ("rule", "from"),
        ("input", "osaka/rules/target-or-better.toml"),
    }
    rule = next(each for each in found.differences if each.kind == "rule")
    assert (rule.published, rule.found) == ("2023", "2022")


def test_what_says_the_same_is_the_same(first: tuple[Path, Path], tmp_path: Path) -> None:
    """A comment in bundle.toml, and a file that nothing rests on."""
    shutil.copytree(first[0], tmp_path / "bundle")
    (tmp_path / "bundle/memo.txt").write_text("メモ", encoding="utf-8")
    change(tmp_path / "bundle/bundle.toml", "[bundle]", "# 控え\n[bundle]")
    found = verify(first[1], bundles=[tmp_path / "bundle"])
    assert found.differences == () and found.figures > 200 and found.same_files > 50
