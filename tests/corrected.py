"""A site with two corrections of one bundle, made once for all who attack or read it."""

from pathlib import Path

from hoshin.cycle.publish import publish
from tests.small_bundle import change_answer, note, small_bundle

REASONS = ("問6の回答3件の転記を直しました。", "届いた回答20件の入れ違いを直しました。")


def corrected_site(folder: Path) -> tuple[Path, Path]:
    """The bundle as it is after its corrections, and the site with its three editions."""
    bundle, site = small_bundle(folder / "bundle"), folder / "site"
    publish([bundle], site)
    change_answer(bundle, "q6", "そう思う", "そう思わない", times=3)
    note(bundle, REASONS[0])
    publish([bundle], site)
    change_answer(bundle, "q6", "そう思う", "そう思わない", times=20)
    note(bundle, REASONS[1], on="2025-08-01")
    publish([bundle], site)
    return bundle, site
