"""The invented form of `written` as a web page of cards: names and values in spans, lists and folds."""

from collections.abc import Iterator

from tests.golden.written import _RESULTS, _STATEMENTS

_FIRST = (
    ("区の目標", "坂の上から下まで助け合うまち"),
    ("区の使命", "暮らしの足を守る"),
    ("区運営の基本的な考え方（区長の方針）", "歩いて話を聞きに行く。"),
)
_TITLES = ("買い物の足", "集う備え")
_PAIRS = {
    "dl": "<dl>{}</dl>|<dt>{}</dt><dd>{}</dd>",
    "spans in rows": '{}|<div class="row"><span class="k">{}</span><span class="v">{}</span></div>',
    "strong": "{}|<p><strong>{}</strong><br>{}</p>",
    "bold": "{}|<p><b>{}</b>　{}</p>",
    "headings": "{}|<h2>{}</h2><p>{}</p>",
}
_HEADINGS = {
    "heading": "<h3>経営課題{n}　{title}</h3>",
    "spans": '<div><span class="no">経営課題{n}</span><span class="ttl">{title}</span></div>',
    "fold": "<details open><summary>経営課題{n}　{title}</summary></details>",
    "number": "<h3><span>{n}</span><span>{title}</span></h3>",
    "title": "<h3>{title}</h3>",
}
_LABELS = ("<h4>{}</h4>", "<dl><dt>{}</dt></dl>", '<span class="lbl">{}</span>', "<p>［{}］</p>")
_INDICATORS = {
    "dl": "<dl><dt>指標{i}</dt><dd>{s}</dd><dt>令和6年度実績</dt><dd>{v}</dd>"
    "<dt>達成状況</dt><dd>{w}</dd><dt>前年度実績</dt><dd>{p}</dd></dl>",
    "rows": "<div>{s}</div><div><span>実績</span><span>{v}</span></div>"
    "<div><span>達成状況</span><span>{w}</span></div><div><span>前年度</span><span>{p}</span></div>",
    "one row": "<div><p>指標{i}　{s}</p><span>令和6年度実績</span><span>{v}</span>"
    "<span>達成状況</span><span>{w}</span><span>前年度実績</span><span>{p}</span></div>",
    "fold": "<details><summary>指標{i}　{s}</summary><ul><li>令和6年度実績：{v}</li>"
    "<li>達成状況：{w}</li><li>前年度実績：{p}</li></ul></details>",
    "bold": "<p>{s}</p><p><b>実績</b> {v}</p><p><b>達成状況</b> {w}</p><p><b>前年度実績</b> {p}</p>",
    "blocks": "<div>{s}</div><div><div>令和6年度実績</div><div>{v}</div></div>"
    "<div><div>達成状況</div><div>{w}</div></div><div><div>前年度実績</div><div>{p}</div></div>",
    "breaks": "<p>{s}<br>実績：{v}<br>達成状況：{w}<br>前年度：{p}</p>",
}


def pages() -> Iterator[tuple[str, bytes]]:
    """Every fifth of the combinations, so that each choice meets each other one."""
    for a, (first, pairs) in enumerate(_PAIRS.items()):
        for b, (kind, card) in enumerate(_INDICATORS.items()):
            for c, label in enumerate(_LABELS):
                d = (5 - a - b - c) % 5
                name = list(_HEADINGS)[d]
                page = _page(pairs, card, label, _HEADINGS[name])
                yield f"{first}, {kind}, {label}, {name}", page


def _page(pairs: str, card: str, label: str, heading: str) -> bytes:
    whole, _, pair = pairs.partition("|")
    first = whole.format("".join(pair.format(*each) for each in _FIRST))
    issues = "".join(_issue(place, card, label, heading) for place in range(2))
    head = '<!DOCTYPE html><meta charset="utf-8"><h1>令和6年度 小坂区運営方針</h1>'
    return f"{head}{first}<h2>重点的に取り組む経営課題</h2>{issues}".encode()


def _issue(place: int, card: str, label: str, heading: str) -> str:
    n = place + 1
    cards = "".join(
        card.format(i=i, s=sentence, v=value, w=letter, p=last)
        for i, (sentence, (value, letter, last)) in enumerate(
            zip(_STATEMENTS[place], _RESULTS[place], strict=True), 1
        )
    )
    parts = (
        ("課題認識", f"<ul><li>坂が多い地区は{n}か所ある。</li></ul>"),
        ("主な戦略", f"<ul><li>店と区役所が{n}年かけて組む。</li></ul>"),
        ("アウトカム指標", cards),
        ("自己評価", f"<p>課題{n}の取組は進んだ。</p>"),
        ("今後の方針", f"<p>課題{n}の取組は続ける。</p>"),
    )
    body = "".join(label.format(name) + content for name, content in parts)
    return f"<section>{heading.format(n=n, title=_TITLES[place])}{body}</section>"
