"""Editions: frozen, numbered, in a chain; a correction is told, and nothing past is altered."""

import json
import shutil
from pathlib import Path

import pytest

from hoshin.base import InputError
from hoshin.cli.main import run
from hoshin.cycle.publish import publish
from hoshin.cycle.site_folder import SiteFolder, read_site
from hoshin.cycle.verify_files import verify_files
from tests.corrected import REASONS
from tests.crawl import crawl
from tests.small_bundle import ID, change, change_answer, note, small_bundle

PAST = ("past/sumiyoshi-2024-1", "past/sumiyoshi-2024-2")


def contents(folder: Path) -> dict[str, bytes]:
    return dict(read_site(folder).files)


def copied(pair: tuple[Path, Path], to: Path) -> tuple[Path, Path]:
    for each in pair:
        shutil.copytree(each, to / each.name)
    return to / pair[0].name, to / pair[1].name


def test_the_same_content_changes_nothing(first: tuple[Path, Path], tmp_path: Path) -> None:
    bundle, site = copied(first, tmp_path)
    before = contents(site)
    found = publish([bundle], site)
    assert contents(site) == before and found.editions[0].unchanged


def test_another_content_needs_a_note(
    first: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bundle, site = copied(first, tmp_path)
    change_answer(bundle, "q6", "そう思う", "そう思わない")
    before = contents(site)
    assert run(["publish", str(bundle), "--out", str(site)]) == 2
    assert "[[corrections]]" in capsys.readouterr().err
    assert contents(site) == before


def test_a_correction_keeps_the_past_as_it_was(
    first: tuple[Path, Path], corrected: tuple[Path, Path]
) -> None:
    """The first edition of two sites from one bundle: in force here, replaced there."""
    one, three = contents(first[1]), contents(corrected[1])
    own = {name: data for name, data in one.items() if name.startswith(f"{ID}/")}
    assert len(own) > 50
    assert {name: three[f"{PAST[0]}/{name}"] for name in own} == own
    style = "assets/site.css"
    assert three[f"{PAST[0]}/{style}"].startswith(one[style])
    assert "訂正の前の版" in three[f"{PAST[0]}/{style}"].decode()


def test_corrections_are_told_with_old_and_new(chain: SiteFolder) -> None:
    page = chain.files[f"{ID}/corrections.html"].decode()
    old, mid, new = (
        json.loads(chain.files[f"{folder}{ID}/trace.json"])["figures"][f"{ID}/2-4"]["value"]
        for folder in (f"{PAST[0]}/", f"{PAST[1]}/", "")
    )
    assert len({old, mid, new}) == 3
    for text in (*REASONS, "企画課", old, mid, new, "第3版"):
        assert text in page
    record = chain.record(ID) or {}
    assert record["number"] == 3 and [each["reason"] for each in record["notes"]] == [REASONS[1]]
    changed = {each["name"]: (each["former"], each["latter"]) for each in record["changes"]}
    assert changed[f"{ID}/2-4"] == (mid, new)
    assert not any(name.startswith(f"{ID}/2-5") for name in changed)
    for name in (f"{ID}/index.html", f"{ID}/indicators/2-4.html"):
        assert "に訂正しました" in chain.files[name].decode()


def test_the_chain_is_sound_and_its_pages_traced(
    chain: SiteFolder, corrected: tuple[Path, Path]
) -> None:
    assert verify_files(chain) == []
    policy = json.loads((corrected[0] / "policy.json").read_text(encoding="utf-8"))
    assert crawl(chain.files, {ID: policy}) == []


def test_links_of_past_editions_lead_somewhere(chain: SiteFolder) -> None:
    from posixpath import dirname, join, normpath

    from tests.unit.exporters.test_site import Links

    pages = [name for name in chain.files if name.endswith(".html")]
    assert sum(name.startswith("past/") for name in pages) > 30
    for name in pages:
        for target in Links(chain.files[name]).targets:
            place = normpath(join(dirname(name), target))
            assert target.startswith("#") or place in chain.files, (name, target)


def test_a_published_note_may_not_be_rewritten(
    corrected: tuple[Path, Path], tmp_path: Path
) -> None:
    bundle, site = copied(corrected, tmp_path)
    change(bundle / "bundle.toml", REASONS[0], "なかったことに")
    with pytest.raises(InputError, match="corrections"):
        publish([bundle], site)


def test_a_site_that_was_altered_is_not_continued(first: tuple[Path, Path], tmp_path: Path) -> None:
    bundle, site = copied(first, tmp_path)
    change(site / ID / "index.html", "78.2%", "80.2%")
    with pytest.raises(InputError, match=r"index\.html"):
        publish([bundle], site)


def test_editions_of_others_stay(first: tuple[Path, Path], tmp_path: Path) -> None:
    bundle, site = copied(first, tmp_path)
    before = contents(site)
    change(bundle / "bundle.toml", 'id = "sumiyoshi"', 'id = "other"')
    publish([bundle], site)
    after = read_site(site)
    assert sorted(after.editions) == ["other/2024", ID]
    assert all(after.files[name] == before[name] for name in before if name.startswith(ID))
    assert after.files["index.html"].decode().count("成果指標 14") == 2
    assert verify_files(after) == []


def test_a_bundle_that_tells_corrections_starts_behind_them(tmp_path: Path) -> None:
    bundle = small_bundle(tmp_path / "bundle")
    note(bundle, "前の版は別のサイトにあります。")
    found = publish([bundle], tmp_path / "site").editions[0]
    site = read_site(tmp_path / "site")
    assert found.number == 2 and verify_files(site) == []
    assert "前の版がこのサイトにない" in site.files[f"{ID}/corrections.html"].decode()


def test_approval_is_shown_and_bound_to_its_content(tmp_path: Path) -> None:
    bundle, site = small_bundle(tmp_path / "bundle"), tmp_path / "site"
    content = publish([bundle], site).editions[0].content
    plain = read_site(site)
    assert "承認: 記録なし" in plain.files[f"{ID}/index.html"].decode()
    assert (plain.trace(ID) or {})["approval"] is None
    path = bundle / "bundle.toml"
    said = (
        f'\n[approval]\nby = "見本 花子"\nrole = "区長"\non = 2025-06-20\ncontent = "{content}"\n'
    )
    path.write_text(path.read_text(encoding="utf-8") + said, encoding="utf-8")
    publish([bundle], tmp_path / "approved")
    found = read_site(tmp_path / "approved")
    for name in ("index.html", "indicators/2-4.html", "corrections.html"):
        assert "区長 見本 花子（2025-06-20）" in found.files[f"{ID}/{name}"].decode()
    assert (found.trace(ID) or {})["approval"]["by"] == "見本 花子"
    assert (found.trace(ID) or {})["content"] == content
    change_answer(bundle, "q6", "そう思う", "そう思わない")
    with pytest.raises(InputError, match="承認した内容ではありません"):
        publish([bundle], tmp_path / "third")
    assert not (tmp_path / "third").exists()
