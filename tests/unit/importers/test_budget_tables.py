"""Small tables of years and amounts, as offices print them: stages behind the kind, cells that are empty."""

import pytest

from hoshin.importers import entries
from hoshin.importers.form import FormReading

SETTLED, BUDGETED = "settled", "budgeted"
BOXES = (
    "<p>＜課題認識＞</p><p>【集いの場】</p><p>・集まる場所が足りない。</p>"
    "<p>＜主な戦略＞</p><p>【集いの場】（アウトカム指標①）</p><p>・空き店舗を使う。</p>"
    "<p>＜アウトカム指標＞</p><p>①利用した人数を令和９年度末まで毎年度500人以上とする。</p>"
)


def table(*rows: str) -> str:
    """Rows as `cell|cell`."""
    cells = ("".join(f"<td>{cell}</td>" for cell in row.split("|")) for row in rows)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


def read(money: str) -> FormReading:
    page = f"<h1>令和７年度　川端区運営方針（案）</h1><h2>【経営課題１】つどう</h2>{money}{BOXES}"
    return FormReading.from_bytes(entries.html(page.encode(), name="form.html"))


def budgets(reading: FormReading) -> list[tuple[int, str, int | None]]:
    (issue,) = reading.policy.issues
    (theme,) = issue.themes
    assert theme.name == "集いの場" and theme.recognition == ["集まる場所が足りない。"]
    return [(each.fiscal_year, each.kind, each.yen) for each in issue.budgets]


@pytest.mark.parametrize(
    "heads",
    [
        "５決算額|６予算額|７予算額（案）",
        "令和５年度決算額（見込）|令和６年度最終予算額|令和７年度当初予算額",
        "R5決算|R6予算（補正後）|R7予算（要求）",
        "令和5年度決算額（Ａ）|令和6年度予算額（Ｂ）|令和7年度予算案（Ｃ）",
        "令和5年度（決算）|令和6年度（予算）|令和7年度（予算案）",
    ],
)
def test_a_stage_is_no_part_of_year_and_kind(heads: str) -> None:
    reading = read(table(heads, "21百万円|22百万円|24百万円"))
    told = [(2023, SETTLED, 21), (2024, BUDGETED, 22), (2025, BUDGETED, 24)]
    assert budgets(reading) == [(year, kind, yen * 10**6) for year, kind, yen in told]
    assert not [doubt for doubt in reading.policy.review if "budget" in doubt.path]


@pytest.mark.parametrize(
    "lines",
    [
        "令和６年度最終予算額：22百万円</p><p>令和７年度予算要求額：24百万円",
        "令和６年度現計予算額　22百万円　令和７年度予算案（Ｂ）　24百万円",
    ],
)
def test_a_stage_in_a_line_of_money(lines: str) -> None:
    told = [(2024, BUDGETED, 22_000_000), (2025, BUDGETED, 24_000_000)]
    assert budgets(read(f"<p>{lines}</p>")) == told


def test_what_stands_beside_amounts_is_none() -> None:
    heads = "本課題の事業費|５決算額|６予算額（案）|増減|備考"
    reading = read(table(heads, "|210千円|230千円|20千円|一部は府の補助"))
    assert budgets(reading) == [(2023, SETTLED, 210_000), (2024, BUDGETED, 230_000)]
    reasons = [doubt.reason for doubt in reading.policy.review]
    assert any("一部は府の補助" in each for each in reasons)
    assert not any("増減" in each for each in reasons)


@pytest.mark.parametrize(
    "rows",
    [
        ("５決算額|６予算額", "21百万円|"),
        ("５決算額|21百万円", "６予算額|－"),
        ("６予算額|", "５決算額|21百万円"),
        ("年度|区分|金額", "令和６年度|予算|", "令和５年度|決算|21百万円"),
        ("５決算額|21百万円|６予算額|",),
        ("６予算額||５決算額|21百万円",),
        ("|令和５年度決算|令和６年度予算", "事業費（百万円）|21|"),
    ],
)
def test_an_empty_amount_keeps_its_year_and_kind(rows: tuple[str, ...]) -> None:
    assert budgets(read(table(*rows))) == [(2023, SETTLED, 21_000_000), (2024, BUDGETED, None)]


def test_a_table_of_years_without_any_amount() -> None:
    assert budgets(read(table("５決算額|６予算額", "|"))) == [
        (2023, SETTLED, None),
        (2024, BUDGETED, None),
    ]


def test_a_table_of_money_inside_of_a_box() -> None:
    inner = table("５決算額|６予算額（案）", "21千円|")
    assert budgets(read(table(f"予算額|{inner}"))) == [
        (2023, SETTLED, 21_000),
        (2024, BUDGETED, None),
    ]


def test_the_money_of_a_list_takes_the_unit_of_its_head() -> None:
    rows = (
        "１|つどう|５決算額 310<br>６予算額（案） 420|",
        "２|まもる|５決算額 28<br>６予算額（案） 31|",
    )
    heads = "番号|経営課題|予算額（百万円）|課題認識|主な戦略|アウトカム指標"
    boxes = "・集まる場所が足りない。|・空き店舗を使う。|①利用した人数を毎年度500人以上とする。"
    page = f"<h1>令和６年度　川端区運営方針</h1>{table(heads, *(row + boxes for row in rows))}"
    policy = FormReading.from_bytes(entries.html(page.encode(), name="form.html")).policy
    told = [[each.yen for each in issue.budgets] for issue in policy.issues]
    assert told == [[310_000_000, 420_000_000], [28_000_000, 31_000_000]]


def test_the_head_of_an_office_in_kana_in_a_cell() -> None:
    opening = table("くらし環境局長|水野　はるか", "目標|澄んだ川", "使命|水を守る。")
    assert read(opening).policy.organization.head == "水野　はるか"
