"""Editions name their entries of the ledger; a bundle whose ledger lacks one does not publish."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from hoshin.base import InputError
from hoshin.bundles import Bundle, read_bundle
from hoshin.cycle.breakdowns import gate_breakdowns
from hoshin.cycle.freeze import freeze
from hoshin.cycle.ledger_ends import check_editions, lost_ends
from hoshin.cycle.site_folder import SiteFolder
from hoshin.packs import sample_bundle
from hoshin.publication.record import json_bytes

EDITION = "sumiyoshi/2024"


@pytest.fixture
def bundle(tmp_path: Path) -> Bundle:
    folder = tmp_path / "bundle"
    shutil.copytree(sample_bundle(), folder)
    return read_bundle(folder)


def record(bundle: Bundle) -> dict[str, object]:
    """What an edition's record names, by way of the gate."""
    ends = gate_breakdowns(bundle).ends
    return {"number": 1, "content": "", "ledger": [end.data for end in ends]}


def site_of(record: dict[str, object]) -> SiteFolder:
    return SiteFolder({f"{EDITION}/edition.json": json_bytes(record)}, "site")


def test_the_end_of_the_ledger_taken_away_is_missed(bundle: Bundle) -> None:
    """By the edition on the site, and by the one that is frozen in the bundle, each alone."""
    told = record(bundle)
    site, copied = site_of(told), bundle.folder.parent / "copied"
    shutil.copytree(bundle.folder, copied)
    check_editions(replace(bundle, folder=copied), site)  # a bundle copied with its ledger
    (last, *_) = sorted((bundle.folder / "ledger").iterdir())
    content = last.read_bytes()
    last.unlink()
    with pytest.raises(InputError, match=last.name) as caught:
        check_editions(bundle, site)
    assert len(str(caught.value).splitlines()) <= 3
    (found,) = lost_ends(bundle, site)
    assert (found.kind, found.published) == ("ledger", last.name) and last.name in found.message
    check_editions(bundle, None)  # a first release
    freeze(bundle.folder, told, {})
    with pytest.raises(InputError, match=last.name):
        check_editions(bundle, None)
    last.write_bytes(content)
    check_editions(bundle, site)
    shutil.rmtree(bundle.folder / "ledger")
    assert len(lost_ends(bundle, site)) == 4


def test_an_edition_from_before_ledgers_were_named_asks_for_nothing(bundle: Bundle) -> None:
    shutil.rmtree(bundle.folder / "ledger")
    check_editions(bundle, site_of({"number": 1}))
