"""Sites that several tests of editions read, and that none of them changes."""

from pathlib import Path

import pytest

from hoshin.cycle.publish import publish
from hoshin.cycle.site_folder import SiteFolder, read_site
from tests.corrected import corrected_site
from tests.small_bundle import small_bundle


@pytest.fixture(scope="session")
def first(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A bundle and the site with its first edition."""
    folder = tmp_path_factory.mktemp("first")
    bundle, site = small_bundle(folder / "bundle"), folder / "site"
    publish([bundle], site)
    return bundle, site


@pytest.fixture(scope="session")
def corrected(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A bundle that was corrected twice, and the site with its three editions."""
    return corrected_site(tmp_path_factory.mktemp("corrected"))


@pytest.fixture(scope="session")
def chain(corrected: tuple[Path, Path]) -> SiteFolder:
    """The site with three editions as its files."""
    return read_site(corrected[1])
