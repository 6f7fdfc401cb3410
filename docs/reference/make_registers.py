"""Writes the page of the registers from their definitions: `make schema`."""

import re
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
PACK = ROOT / "src/hoshin/packs/osaka/registers"
PAGE = Path(__file__).with_name("registers.md")
Definition = dict[str, Any]

HEAD = """\
# 台帳の一覧

大阪のひとそろい（pack `osaka`）が持つ台帳です。
この頁は定義（`src/hoshin/packs/osaka/registers/*.toml`）から作ります。
定義を直したら `make schema` で作り直してください。
区の `registers/<id>.toml` を置けば、そちらが使われます。

期限の日数と月数は区の目安です。法令や条例に定めがあるときは、区の定義で合わせてください。

扱い: **高** は要配慮個人情報、**中** は個人情報があり、その項目は台帳の外に出ません。
**高（集計）** は人についての数だけを持ち、一人ひとりの記録は持ちません。**低** は個人情報がありません。

「数」は `hoshin register count` に渡す id とその題です。年度末とあるもののほかは、その年度の数です。

"""
COLUMNS = ("事業", "台帳", "目的", "記入する人", "扱い", "状態", "期限", "数")
SPANS = {"days": "日", "months": "か月", "years": "年"}


def read_definitions() -> list[Definition]:
    """All definitions of the pack, in the order of the programmes."""
    found = [
        tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(PACK.glob("*.toml"))
    ]
    return sorted(found, key=lambda each: each["register"]["x-programme"])


def registers_page() -> str:
    """The page as it should be."""
    lines = [_row(COLUMNS), _row(["---"] * len(COLUMNS))]
    before = ""
    for definition in read_definitions():
        table = definition["register"]
        programme = table["x-programme"]
        number, _, title = programme.partition(" ")
        lines.append(
            _row(
                [
                    f"{int(number)} {title}" if programme != before else "",
                    f"{table['title']} `{table['id']}`",
                    table["purpose"],
                    table["x-filled-by"],
                    sensitivity(definition),
                    _states(definition) or "－",
                    _clocks(definition) or "－",
                    _counts(definition),
                ]
            )
        )
        before = programme
    return HEAD + "\n".join(lines) + "\n"


def sensitivity(definition: Definition) -> str:
    """How carefully a register is to be handled, by what its fields are."""
    fields = definition["fields"].values()
    personal = [field for field in fields if field.get("personal")]
    if any(field.get("special_care") for field in personal):
        return "高"
    if any(field.get("special_care") for field in fields):
        return "高（集計）"
    return "中" if personal else "低"


def _row(cells: Any) -> str:
    return "| " + " | ".join(cells) + " |"


def _states(definition: Definition) -> str:
    states = {key: each for key, each in definition.get("states", {}).items() if key != "initial"}
    going = [each["title"] for each in states.values() if not each.get("final")]
    final = [each["title"] for each in states.values() if each.get("final")]
    return " → ".join(going) + (" → " + "・".join(final) if final else "")


def _clocks(definition: Definition) -> str:
    return "<br>".join(
        f"{each['title']}（{_limit(each)}）" for each in definition.get("clocks", [])
    )


def _limit(clock: Definition) -> str:
    if "until" in clock:
        return f"{clock['until']} まで"
    number, span = re.fullmatch(r"(\d+) (\w+)", clock["within"]).groups()  # type: ignore[union-attr]
    return "当日" if number == "0" else f"{number}{SPANS[span]}"


def _counts(definition: Definition) -> str:
    return "<br>".join(
        f"`{each['id']}` {each['title']}（{each['unit']}）" for each in definition["counts"]
    )


if __name__ == "__main__":
    PAGE.write_text(registers_page(), encoding="utf-8", newline="\n")
