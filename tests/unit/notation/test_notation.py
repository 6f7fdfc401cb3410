from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoshin.base import InputError
from hoshin.notation import (
    circled_numbers,
    decode,
    find_money,
    number,
    quantity,
    split_enumerator,
    without_mixed_numbers,
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("43.9", "43.9"),
        ("４３．９", "43.9"),
        ("1,234", "1234"),
        ("１，２３４，５６７", "1234567"),
        ("△12", "-12"),
        ("▲1.5", "-1.5"),
        ("－3", "-3"),
        ("-3", "-3"),
        ("007", "7"),
        ("1,2", None),
        ("1,2345", None),
        ("43,9", None),
        ("約3", None),
        ("－", None),
        ("①", None),
        ("٣", None),
        ("1e3", None),
        ("1_000", None),
        ("3.", None),
        (".5", None),
        ("", None),
        ("O", None),
        ("1.2.3", None),
    ],
)
def test_numbers_by_a_strict_grammar(text: str, value: str | None) -> None:
    assert number(text) == (None if value is None else Decimal(value))


def test_enumerators_come_off_before_anything_else() -> None:
    assert split_enumerator("①43.9%") == (1, "43.9%")
    assert split_enumerator("㉑ 5件") == (21, "5件")
    assert split_enumerator("43.9%") == (None, "43.9%")
    assert circled_numbers("（アウトカム指標①、③）") == [1, 3]


@pytest.mark.parametrize(
    ("text", "yen"),
    [
        ("62百万円", 62_000_000),
        ("6千2百万円", 62_000_000),
        ("６千２百万円", 62_000_000),
        ("1241万3千円", 12_413_000),
        ("1億2,345万円", 123_450_000),
        ("12,345千円", 12_345_000),
        ("62,000,000円", 62_000_000),
        ("0円", 0),
        ("0.5百万円", 500_000),
        ("△3百万円", -3_000_000),
        ("1兆円", 10**12),
    ],
)
def test_money_in_every_style(text: str, yen: int) -> None:
    assert [money.yen for money in find_money(f"予算額 {text} ほか")] == [yen]


def test_what_is_no_money_is_not_found() -> None:
    assert find_money("62百万 予算 円") == []
    assert find_money("62件") == []


@given(st.integers(0, 10**12 - 1))
def test_money_written_in_groups_reads_back(yen: int) -> None:
    parts = [(yen // 10**8, "億"), (yen // 10**4 % 10**4, "万"), (yen % 10**4, "")]
    text = "".join(f"{amount}{name}" for amount, name in parts if amount) or "0"
    assert [money.yen for money in find_money(text + "円")] == [yen]


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("12万枚", "120000枚"),
        ("１．５万人", "15000人"),
        ("2百万件", "2000000件"),
        ("3千か所", "3000か所"),
        ("１２万３千人", "123000人"),
        ("延べ5億アクセス", "延べ500000000アクセス"),
        ("3万平方メートル", "30000平方メートル"),
        ("95万トン", "95万トン"),
        ("2万キロワット", "2万キロワット"),
        ("6,000万円", "6,000万円"),
        ("第3千代ビル", "第3千代ビル"),
        ("5万分の1", "5万分の1"),
        ("百人", "百人"),
    ],
)
def test_powers_before_what_is_counted_belong_to_the_number(text: str, digits: str) -> None:
    assert without_mixed_numbers(text) == digits


def test_quantities() -> None:
    assert quantity("６地域") is not None
    found = quantity("69.4％")
    assert found is not None
    assert (found.value, found.unit) == (Decimal("69.4"), "%")
    assert quantity("地域") is None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp932"])
def test_decodes_what_offices_save(encoding: str) -> None:
    text = "①髙島屋 ㈱ 〜 令和６年度"
    if encoding == "cp932":
        text = text.replace("〜", "～")  # CP932 has only the full-width tilde
    assert decode(text.encode(encoding), name="x").lstrip("\ufeff") == text


def test_refuses_bytes_that_are_no_text() -> None:
    with pytest.raises(InputError, match="文字として読めません"):
        decode(b"\x89PNG\r\n\x1a\n\x00\xff\xfe\x81", name="x.txt")
    with pytest.raises(InputError):
        decode(b"abc\x00def", name="x.txt")


LINES = "令和６年度　区運営方針\n港が浅い。\n" * 30


@pytest.mark.parametrize(("encoding", "title"), [("utf-8", "UTF-8"), ("cp932", "CP932")])
def test_one_broken_letter_is_told_with_its_line(encoding: str, title: str) -> None:
    lines = LINES.encode(encoding).split(b"\n")
    lines[6] = lines[6] + b"\xff!"
    with pytest.raises(InputError, match=title) as caught:
        decode(b"\n".join(lines), name="x.txt")
    assert caught.value.where == "x.txt 7行"
    with pytest.raises(InputError, match=title) as caught:
        decode(LINES.encode(encoding)[:-2], name="x.txt")
    assert caught.value.where == "x.txt 60行"


@pytest.mark.parametrize(
    ("encoding", "title"), [("iso2022_jp", "ISO-2022-JP"), ("euc_jp", "EUC-JP")]
)
def test_another_encoding_is_told_by_its_name(encoding: str, title: str) -> None:
    with pytest.raises(InputError, match=title):
        decode(LINES.encode(encoding), name="x.txt")
