from decimal import Decimal
from fractions import Fraction

import pytest

from hoshin.base import Counts, Figure, Provenance, SourceFile, half_up, printed


def test_share_keeps_counts_and_prints_half_up() -> None:
    source = Provenance(file=SourceFile.of("answers.csv", b"x"), place="q1")
    figure = Figure.of_counts(Counts(166, 302), source)
    assert figure.value == Fraction(166, 302)
    assert str(figure) == "55.0%"
    assert figure.in_unit < 55
    assert figure.provenance[0].file is not None
    assert figure.provenance[0].file.sha256.startswith("sha256:")


def test_printed_values_keep_their_digits() -> None:
    assert str(Figure.as_printed(Decimal("43.9"), "%")) == "43.9%"
    assert Figure.as_printed(Decimal("43.9"), "%").value == Fraction(439, 1000)
    assert str(Figure.as_printed(Decimal(6), "地域")) == "6地域"
    assert str(Figure.as_printed(Decimal("10488"), "世帯")) == "10,488世帯"
    assert str(Figure.as_printed(Decimal("3.50"), "点")) == "3.5点"


def test_refuses_what_is_not_exact() -> None:
    with pytest.raises(TypeError):
        Figure(0.5, "%")  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        half_up(0.0625, 1)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="finite"):
        Figure(Decimal("NaN"), "件")
    with pytest.raises(ValueError, match="counts"):
        Counts(3, 2)
    with pytest.raises(ValueError, match="follow"):
        Figure(Fraction(1, 2), "%", Counts(1, 3))
    with pytest.raises(ValueError, match="nobody"):
        Figure.of_counts(Counts(0, 0))


def test_half_up_equals_schoolbook_rounding_for_every_small_share() -> None:
    """T9 in small: every count over every base up to 220 against integer arithmetic."""
    for base in range(1, 221):
        for count in range(base + 1):
            exact = half_up(Fraction(100 * count, base), 1)
            tenths = (2 * 1000 * count + base) // (2 * base)
            assert exact == Decimal(tenths) / 10, (count, base)


def test_negative_values_round_away_from_zero() -> None:
    assert printed(Decimal("-0.05")) == "-0.1"
    assert printed(Decimal("-0.04")) == "0.0"
    assert printed(Fraction(-9, 4), 1) == "-2.3"
