"""A cluster of one: Spark inside this machine, reached by nobody else, and gone afterwards."""

import logging
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from hoshin.base import InputError
from hoshin.query import texts

JAVA = 17  # the oldest that Spark 4 runs on
_LOOPBACK = "127.0.0.1"
_NAME = "hoshin"
_LOGGING = "rootLogger.level = off\n"
_SETTINGS = {
    "spark.driver.bindAddress": _LOOPBACK,
    "spark.driver.host": _LOOPBACK,
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.sql.catalogImplementation": "in-memory",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.ansi.enabled": "true",  # a sum that overflows is an error, not another number
    "spark.sql.caseSensitive": "true",  # columns are named exactly
    "spark.sql.variable.substitute": "false",  # '${x}' is an answer, not a variable
    "spark.sql.files.openCostInBytes": "262144",  # a file of some MB is split among the cores
    "spark.sql.parquet.outputTimestampType": "TIMESTAMP_MICROS",
    "spark.sql.parquet.compression.codec": "uncompressed",
}


def what_is_missing() -> str | None:
    """What this machine lacks for Spark, in Japanese; None where everything is there."""
    if find_spec("pyspark") is None:
        return texts.NO_PYSPARK
    version = _java_version()
    if version is None:
        return texts.NO_JAVA
    return texts.OLD_JAVA.format(version=version) if version < JAVA else None


def _java_version() -> int | None:
    home = os.environ.get("JAVA_HOME")
    java = shutil.which("java", path=str(Path(home) / "bin")) if home else shutil.which("java")
    if java is None:
        return None
    said = subprocess.run([java, "-version"], capture_output=True, check=False)  # noqa: S603
    found = re.search(rb'version "(?:1\.)?(\d+)', said.stderr + said.stdout)
    return int(found[1]) if found else None


@contextmanager
def local_cluster(memory: str = "2g") -> Iterator[Any]:
    """A Spark session on all cores of this machine.

    Inside another such cluster it is that one: an outer `with` spares the start (some seconds) for
    everything that runs within it. At the end Java ends too, and its files are gone.

    Parameters
    ----------
    memory : str
        Of Java, as Spark writes it.

    Raises
    ------
    InputError
        If another Spark runs in this process.
    """
    from pyspark.sql import SparkSession

    outer = SparkSession.getActiveSession()
    if outer is not None:
        if outer.conf.get("spark.app.name") != _NAME:  # its settings are not ours to change
            raise InputError(texts.OTHER_SPARK, cure=texts.OTHER_SPARK_CURE)
        yield outer
        return
    with tempfile.TemporaryDirectory(prefix="hoshin-", ignore_cleanup_errors=True) as name:
        session = _started(Path(name), memory)
        try:
            yield session
        finally:
            _end(session)


def _started(folder: Path, memory: str) -> Any:
    from pyspark.sql import SparkSession

    quiet = folder / "log4j2.properties"
    quiet.write_text(_LOGGING, encoding="utf-8")
    logging.getLogger("SQLQueryContextLogger").setLevel(logging.CRITICAL)  # PySpark's own
    java = (
        f"-Djava.io.tmpdir={folder} -Dlog4j2.configurationFile={quiet.as_uri()} "
        "-Duser.timezone=UTC -XX:-UsePerfData "
        "-XX:-DontCompileHugeMethods "  # a scan of many items is one long method
        "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"  # the code of a query lives for one query
    )
    settings = _SETTINGS | {
        "spark.driver.memory": memory,
        "spark.driver.extraJavaOptions": java,
        "spark.local.dir": str(folder),
        "spark.sql.warehouse.dir": (folder / "warehouse").as_uri(),
        "spark.sql.shuffle.partitions": str(os.cpu_count() or 1),
    }
    builder = SparkSession.builder.master("local[*]").appName(_NAME)
    for key, value in settings.items():
        builder = builder.config(key, value)
    with _launching(folder / "java.log"):
        return builder.getOrCreate()


@contextmanager
def _launching(log: Path) -> Iterator[None]:
    """No name is looked up in the network, and what Java says goes into a file."""
    wanted = {"SPARK_LOCAL_IP": _LOOPBACK, "SPARK_LOCAL_HOSTNAME": _LOOPBACK}
    before = {key: os.environ.get(key) for key in wanted}
    os.environ.update(wanted)
    sys.stderr.flush()
    kept = os.dup(2)
    with log.open("wb") as stream:
        os.dup2(stream.fileno(), 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        for key, value in before.items():
            if value is None:
                del os.environ[key]
            else:
                os.environ[key] = value


def _end(session: Any) -> None:
    """Stop Spark, and the Java that PySpark would keep until Python ends."""
    from pyspark import SparkContext

    context: Any = SparkContext
    gateway = context._gateway
    session.stop()
    context._gateway = context._jvm = None
    gateway.shutdown()
    gateway.proc.stdin.close()
    gateway.proc.wait(timeout=60)
