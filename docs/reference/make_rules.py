"""Writes the page of the rules from their files: `make schema`."""

from pathlib import Path

from hoshin.base import FiscalYear
from hoshin.evaluation import Rule, texts
from hoshin.packs import load_pack

PAGE = Path(__file__).with_name("rules.md")
HEAD = """\
# 判定の規則

大阪のひとそろい（pack `osaka`）が持つ判定の規則です。
この頁は規則の文書（`src/hoshin/packs/osaka/rules/*.toml`）から作ります。
表の行は例であり、試験でもあります。`make test` は、どの行も表のとおりの判定と理由になることを確かめます。
規則を直したら、表も直し、`make schema` でこの頁を作り直してください。

規則は、下の手順を並べたものです。上から順に当てはめ、はじめに決まったものが判定になります。
比べるのは四捨五入する前の正確な値です。新しい規則を足すのにプログラムは要りません。

## 手順

| 手順 | すること |
|---|---|
"""
READING = """
表の読み方: 「毎年度」とある目標は年度ごとに達するもの、そのほかは期限までに達するもの。
目標に以上、以下、超、未満がないときは、ちょうどその数。`352/450` は450人のうち352人。
`…` は資料がない、`x` は人数が少なく公表できない、「－」は判定しない。
年度がなければ、規則が始まる年度の次の年度。
"""


def rules_page() -> str:
    """The page as it should be."""
    rules = sorted(load_pack("osaka").rules.values(), key=lambda rule: (not rule.in_force, rule.id))
    vocabulary = "".join(f"| `{name}` | {words} |\n" for name, words in texts.TESTS.items())
    return HEAD + vocabulary + READING + "".join(map(_section, rules))


def _section(rule: Rule) -> str:
    force = "使われます" if rule.in_force else "再現の比較のためだけに置いています"
    steps = "".join(
        f"{number}. {words}（`{name}`）\n"
        for number, (name, words) in enumerate(zip(rule.tests, rule.in_words, strict=True), 1)
    )
    return (
        f"\n## {rule.title}（`{rule.id}`）\n\n"
        f"{FiscalYear(rule.from_)}から{force}。\n\n{steps}\n出どころ: {rule.source}\n\n{rule.examples}"
    )


if __name__ == "__main__":
    PAGE.write_text(rules_page(), encoding="utf-8", newline="\n")
