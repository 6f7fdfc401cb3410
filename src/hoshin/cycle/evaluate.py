"""Judge a bundle's year."""

from dataclasses import dataclass
from pathlib import Path

from hoshin.bundles import Bundle, read_bundle
from hoshin.cycle.evidence import gather_evidence
from hoshin.evaluation import Evaluation, evaluate


@dataclass(frozen=True)
class EvaluatedBundle:
    """A bundle and its evaluation."""

    bundle: Bundle
    evaluation: Evaluation


def evaluate_bundle(folder: Path, *, hidden_tier: bool = True) -> EvaluatedBundle:
    """Read a bundle, measure its indicators and judge them by its rule.

    Parameters
    ----------
    hidden_tier : bool
        Also the indicators that are not on the form, and the registers that only they rest on.

    Raises
    ------
    InputError
        If the bundle is not as its contracts say.
    """
    return evaluate_read(read_bundle(folder), hidden_tier=hidden_tier)


def evaluate_read(bundle: Bundle, *, hidden_tier: bool = True) -> EvaluatedBundle:
    """Measure and judge the indicators of a bundle that was read, as `evaluate_bundle` does."""
    evidence = gather_evidence(bundle, hidden_tier=hidden_tier)
    return EvaluatedBundle(bundle, evaluate(bundle.policy, evidence, bundle.rule))
