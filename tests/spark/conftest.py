"""One local cluster for all tests of Spark; without it they say why they did not run."""

from collections.abc import Iterator

import pytest

from hoshin.query.spark import local_cluster, what_is_missing
from tests.required import is_required


@pytest.fixture(scope="session")
def cluster() -> Iterator[object]:
    """Spark on this machine, of 1 GB."""
    if missing := what_is_missing():
        if is_required("spark"):
            pytest.fail(missing)
        pytest.skip(missing)
    with local_cluster(memory="1g") as session:
        yield session
