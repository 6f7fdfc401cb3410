"""A value that does not fit is refused with what would fit."""

from typing import Annotated, Literal

import pytest
from pydantic import Field

from hoshin.base import InputError
from hoshin.base.definitions import Definition, read_definition


class Settings(Definition):
    kind: Literal["one", "two", "three"] = "one"
    times: Annotated[int, Field(ge=2, le=9)] = 2
    share: Annotated[float, Field(gt=0)] = 1.0


@pytest.mark.parametrize(
    ("line", "cure"),
    [
        ('kind = "four"', "使える値: one、two、three"),
        ("times = 1", "2 以上"),
        ("times = 10", "9 以下"),
        ("share = 0.0", "0 より大きい"),
        ('times = "x"', "この項目を直してください"),
    ],
)
def test_the_cure_says_what_would_fit(line: str, cure: str) -> None:
    with pytest.raises(InputError) as caught:
        read_definition(line.encode(), Settings, name="x.toml")
    assert cure in str(caught.value) and f"x.toml {line.split()[0]}" in str(caught.value)
