"""Radicals that PDF tools leave in place of 漢字: understood as 漢字, told as printed."""

from hypothesis import given
from hypothesis import strategies as st

from hoshin.importers.text import read_text
from hoshin.importers.text.as_printed import with_prose_as_printed
from hoshin.notation import without_radicals
from hoshin.policy import Policy
from tests.unit.importers.test_lines_of_pages import FORM, USUAL

RADICALS = {"方": "⽅", "高": "⾼", "人": "⼈", "日": "⽇", "長": "⻑", "区": "区"}
PLAIN = FORM.format(**USUAL).replace("港の仕事を区民とともに守る", "高い波から人の暮らしを守る")


def _read(text: str) -> Policy:
    return read_text(text, name="form.txt").policy


@given(st.sets(st.integers(0, len(PLAIN) - 1)))
def test_a_form_is_read_as_in_han_and_its_prose_told_as_printed(places: set[int]) -> None:
    text = "".join(
        RADICALS.get(each, each) if at in places else each for at, each in enumerate(PLAIN)
    )
    found, usual = _read(text), _read(PLAIN)
    assert found.organization == usual.organization
    assert without_radicals(found.model_dump_json()) == usual.model_dump_json()
    assert (found.mission or "") in text
    (theme,) = found.issues[0].themes
    assert all(entry in text for entry in (*theme.recognition, *theme.strategies))


def test_a_sentence_that_lines_of_another_box_part_is_told_as_printed() -> None:
    policy = _read(PLAIN).model_copy(update={"goal": "海と暮らす人がふえるまち、高い灯台"})
    text = "海と暮らす⼈がふえるまち、\n見回りの人\n⾼い灯台"
    assert with_prose_as_printed(policy, text).goal == "海と暮らす⼈がふえるまち、⾼い灯台"
    assert with_prose_as_printed(policy, without_radicals(text)) == policy
