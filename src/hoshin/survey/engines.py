"""The engines that can run a survey's queries."""

from collections.abc import Callable
from contextlib import AbstractContextManager

from hoshin.query import Engine, QueryEngine
from hoshin.survey import texts
from hoshin.survey.errors import SurveyError


def _spark() -> AbstractContextManager[QueryEngine]:
    from hoshin.query.spark import SparkEngine, what_is_missing

    if missing := what_is_missing():
        raise SurveyError(missing, where="--engine spark", cure=texts.SPARK_CURE)
    return SparkEngine()


# The one visible table of engines.
ENGINES: dict[str, Callable[[], AbstractContextManager[QueryEngine]]] = {
    "duckdb": Engine,
    "spark": _spark,
}


def opened(name: str) -> AbstractContextManager[QueryEngine]:
    """An engine of this name.

    Raises
    ------
    SurveyError
        If there is none, or this machine lacks what it runs on.
    """
    if name not in ENGINES:
        message = texts.ENGINE_UNKNOWN.format(engine=name)
        raise SurveyError(message, cure=texts.KNOWN.format(known=", ".join(ENGINES)))
    return ENGINES[name]()
