"""`hoshin verify`: sites and bundles, sound and not."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest

from hoshin.cli.main import run
from hoshin.cycle import edition
from hoshin.cycle.publish import publish
from hoshin.cycle.site_folder import SiteFolder
from hoshin.cycle.verify_files import heads_of, verify_files
from hoshin.exporters.site.layout import RECORD
from hoshin.publication.record import json_bytes
from tests.small_bundle import ID, change, change_answer, note, small_bundle
from tests.tampering import ATTACKS, MENDING, attacked, cut, found, rewritten


def asked(
    capsys: pytest.CaptureFixture[str], *arguments: object
) -> tuple[int, dict[str, object], str]:
    code = run(["verify", *map(str, arguments), "--json"])
    said = capsys.readouterr()
    return code, json.loads(said.out), said.err


def test_a_sound_site(
    corrected: tuple[Path, Path], capsys: pytest.CaptureFixture[str], chain: SiteFolder
) -> None:
    bundle, site = corrected
    code, data, _ = asked(capsys, site)
    assert (code, data["differences"], data["figures"]) == (0, [], 0)
    code, data, _ = asked(capsys, site, "--from", bundle, "--head", heads_of(chain)[ID])
    assert (code, data["differences"], data["recomputed"]) == (0, [], [ID])
    trace = chain.trace(ID) or {}
    assert data["figures"] == sum(
        1 + len(each["companions"]) for each in trace["figures"].values()
    ) + len(trace["totals"])
    assert run(["verify", str(site)]) == 0
    assert "食い違いはありません" in capsys.readouterr().out


def test_every_difference_is_named_with_both_values(
    first: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(first[0], tmp_path / "bundle")
    change_answer(tmp_path / "bundle", "q6", "そう思う", "そう思わない", times=3)
    assert run(["verify", str(first[1]), "--from", str(tmp_path / "bundle")]) == 1
    said = capsys.readouterr().out
    assert f"{ID}/2-4: 公表 78.2%、再計算 77.5%" in said and "surveys/r6/answers.csv" in said


def test_other_versions_compare_figures_alone_and_say_so(
    first: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(edition, "__version__", "99.0")
    code, data, said = asked(capsys, first[1], "--from", first[0])
    assert (code, data["same_files"]) == (0, 0) and data["figures"]
    assert data["other_versions"] == ["program hoshin 0.1.0 → hoshin 99.0"]
    assert "数字だけを比べ" in said


def test_other_versions_keep_a_published_edition(
    first: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(first[1], tmp_path / "site")
    monkeypatch.setattr(edition, "__version__", "99.0")
    assert publish([first[0]], tmp_path / "site").editions[0].unchanged


def test_files_that_come_out_otherwise_are_named(
    first: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same versions and figures, and another byte: a program that was changed in silence."""
    from hoshin.exporters.site import pages

    monkeypatch.setattr(pages, "indicators_csv", lambda edition: b"x")
    code, data, _ = asked(capsys, first[1], "--from", first[0])
    assert code == 1
    assert [each["name"] for each in data["differences"]] == [f"{ID}/indicators.csv"]  # type: ignore[attr-defined]


def test_a_bundle_is_held_to_what_is_frozen_in_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bundle, site = small_bundle(tmp_path / "bundle"), tmp_path / "site"
    assert run(["verify", str(bundle)]) == 2
    assert "--freeze" in capsys.readouterr().err
    assert run(["publish", str(bundle), "--out", str(site), "--freeze"]) == 0
    capsys.readouterr()
    code, data, _ = asked(capsys, bundle)
    assert code == 0 and data["same_files"]
    change_answer(bundle, "q6", "そう思う", "そう思わない", times=3)
    code, data, _ = asked(capsys, bundle)
    assert code == 1
    assert f"{ID}/2-4" in [each["name"] for each in data["differences"]]  # type: ignore[attr-defined]
    assert run(["publish", str(bundle), "--out", str(tmp_path / "else"), "--freeze"]) == 2
    assert not (tmp_path / "else").exists()
    note(bundle, "転記を直しました。")
    assert run(["publish", str(bundle), "--out", str(site), "--freeze"]) == 0
    capsys.readouterr()
    assert sorted(path.name for path in (bundle / "editions").iterdir()) == ["1.json", "2.json"]
    assert asked(capsys, bundle)[0] == 0
    change(bundle / "editions/1.json", "78.2%", "79.2%")
    code, data, _ = asked(capsys, bundle)
    assert code == 1 and {each["kind"] for each in data["differences"]} == {"record"}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nowhere"], "bundle.toml"),
        (["SITE", "--head", "abc"], "64"),
        (["SITE", "--from", "OTHER"], ID),
    ],
)
def test_what_cannot_be_verified_is_refused(
    first: tuple[Path, Path],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    said: str,
) -> None:
    shutil.copytree(first[0], tmp_path / "other")
    change(tmp_path / "other/bundle.toml", 'id = "sumiyoshi"', 'id = "other"')
    places = {"SITE": str(first[1]), "OTHER": str(tmp_path / "other")}
    assert run(["verify", *(places.get(each, each) for each in arguments)]) == 2
    assert said in capsys.readouterr().err


def test_every_word_of_the_newest_record_is_held(chain: SiteFolder) -> None:
    """No later record holds it: its own PROV does. The manifest is mended after each change."""
    name = f"{ID}/{RECORD}"
    record = json.loads(chain.files[name])
    told = {key: value for key, value in record.items() if key != "files"}
    leaves = {  # one of each kind: the last entry of every list
        tuple("*" if isinstance(step, int) else step for step in path): (path, value)
        for path, value in leaves_of(told)
    }
    assert len(leaves) > 20
    for path, value in leaves.values():
        files = dict(chain.files)
        files[name] = json_bytes(changed(record, path, f"{value}彴"))
        MENDING["manifest mended"](files, name)
        assert found(files), path


def leaves_of(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], Any]]:
    if not isinstance(data, dict | list):
        yield path, data
        return
    held = data.items() if isinstance(data, dict) else enumerate(data)
    for key, value in held:
        yield from leaves_of(value, (*path, key))


def changed(data: Any, path: tuple[Any, ...], value: object) -> Any:
    copy = json.loads(json.dumps(data))
    place = copy
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    return copy


def test_a_trace_that_is_cut_is_found(chain: SiteFolder) -> None:
    """A figure whose way back was taken out, all hashes mended."""
    from hoshin.publication.record import json_bytes

    data = json.loads(chain.files[f"{ID}/trace.json"])
    data["measurements"]["2-4/2024"]["way"][0]["file"]["hash"] = ""
    files = dict(chain.files) | {f"{ID}/trace.json": json_bytes(data)}
    MENDING["record mended"](files, f"{ID}/trace.json")
    gaps = {
        each.name: each.found
        for each in verify_files(SiteFolder(files, ""))
        if each.kind == "trace"
    }
    assert (
        "file" in (gaps[f"{ID}/2-4"] or "") and f"{ID}/2-4/low" in gaps and f"{ID}/2-5" not in gaps
    )


@pytest.mark.parametrize("seed", range(4))
def test_random_attacks_are_found(chain: SiteFolder, seed: int) -> None:
    random = Random(seed)
    attacks = [attacked(chain.files, random) for _ in range(8)]
    assert [what for what, files in attacks if not found(files)] == []


def test_the_attacks_are_of_every_kind(chain: SiteFolder) -> None:
    random = Random(20261126)
    told = " ".join(attacked(chain.files, random)[0] for _ in range(120))
    assert all(each in told for each in (*ATTACKS, *MENDING))


@pytest.mark.parametrize("attack", [rewritten, cut])
@pytest.mark.parametrize("seed", range(3))
def test_a_chain_that_was_rewritten_is_found_by_its_head(
    chain: SiteFolder, attack: object, seed: int
) -> None:
    """What the files cannot show by themselves: the digest that was noted elsewhere shows it."""
    files = attack(chain.files, ID, Random(seed))  # type: ignore[operator]
    assert files != chain.files and not found(files)
    assert found(files, head=heads_of(chain)[ID])
