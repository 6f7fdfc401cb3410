"""The detector of My Numbers: every valid one, wherever it stands, and nothing longer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoshin.registers.reading.my_number import holds_my_number
from tests.unit.registers.houses import faults_of, make_definition, make_read

VALID = "123456789018"
WIDE = str.maketrans("0123456789-", "０１２３４５６７８９－")


@pytest.mark.parametrize(
    "text",
    [
        *(VALID, VALID.translate(WIDE), f"番号{VALID}です", f"No.{VALID}", f"A{VALID}"),
        *(
            "1234 5678 9018",
            "1234-5678-9018",
            "1234－5678－9018",
            "1234　5678　9018",
            "1234‐5678‐9018",
        ),
        *("1234  5678  9018", "1234 - 5678 - 9018", "1234\n5678\n9018", "1234–5678–9018"),
        *(f"2024 {VALID}", "2024 1234 5678 9018", f"7 {VALID} 5", f"{VALID}、{VALID}"),
        "電話 06-1234-5678、番号 1234 5678 9018",
    ],
)
def test_it_is_found(text: str) -> None:
    assert holds_my_number(text)


@pytest.mark.parametrize(
    "text",
    [
        *("123456789012", f"{VALID}9", f"9{VALID}", "12345678901", "1234-5678-9012"),
        *("1234-5678-9018-1234", "9999-1234-5678-9018", "12 34 56 78 90 18", "2024-04-01", ""),
    ],
)
def test_it_is_not_found(text: str) -> None:
    assert not holds_my_number(text)


@given(
    st.lists(st.integers(0, 9), min_size=11, max_size=11), st.sampled_from(["{}", "あ{}い", "3 {}"])
)
def test_only_the_right_check_digit(digits: list[int], around: str) -> None:
    """Check digit of the regulation: weights 2 to 7 from the right, 11 minus the rest, 0 for 10 and 11."""
    weights = [2, 3, 4, 5, 6, 7, 2, 3, 4, 5, 6]
    rest = sum(d * w for d, w in zip(reversed(digits), weights, strict=True)) % 11
    right = 0 if rest <= 1 else 11 - rest
    text = "".join(map(str, digits))
    found = [holds_my_number(around.format(f"{text}{last}")) for last in range(10)]
    assert found == [last == right for last in range(10)]


@pytest.mark.parametrize("title", ["メモ", "所有者", "事情"])
def test_the_fault_never_shows_it(title: str) -> None:
    with make_read(f"整理番号,状態,状態日,{title}\n2024-1,通報,2024-04-01,{VALID}\n") as register:
        ((_, row, _, value),) = faults_of(register)
        assert (row, value) == (2, None)


KEY = ('pattern = "^[0-9]{4}-[0-9]+$"', 'pattern = "^[0-9]{12}$"')


def test_a_field_declared_as_twelve_digits() -> None:
    """Warned of; a valid number is a fault, and passes once there is a reason."""
    text = f"整理番号,状態,状態日\n{VALID},通報,2024-04-01\n"
    with make_read(text, definition=make_definition(KEY)) as register:
        assert any("not_my_number" in warning for warning in register.warnings)
        assert faults_of(register) == [("records", 2, "no", None)]
    excused = make_definition((KEY[0], f'{KEY[1]}\nnot_my_number = "機器の番号"'))
    with make_read(text, definition=excused) as register:
        assert not any("not_my_number" in warning for warning in register.warnings)
        assert faults_of(register) == []


@pytest.mark.parametrize(
    ("pattern", "warned"),
    [
        (r"^\\d{12}$", True),
        ("^[0-9]{4}-[0-9]{4}-[0-9]{4}$", True),
        ("^(20[0-9]{10})$", True),
        ("^[0-9]{13}$", False),
        ("^[0-9]{4}-[0-9]+$", False),
        ("^[0-9]+$", False),
        ("^.{1,20}$", False),
    ],
)
def test_which_patterns_are_warned_of(pattern: str, warned: bool) -> None:
    definition = make_definition((KEY[0], f'pattern = "{pattern}"'))
    with make_read("no,state,state_date\n", definition=definition) as register:
        assert any("not_my_number" in warning for warning in register.warnings) == warned
