"""The sample ward's year, by the same use cases as any other bundle."""

from dataclasses import dataclass
from pathlib import Path

from hoshin.base.files import write_whole
from hoshin.cycle.evaluate import EvaluatedBundle, evaluate_bundle
from hoshin.cycle.read_form import read_form
from hoshin.evaluation.report import evaluation_to_json
from hoshin.packs import sample_bundle
from hoshin.policy import Policy, policy_to_json


@dataclass(frozen=True)
class Demo:
    """What the form says, what the evidence says, and the files that were written."""

    policy: Policy
    evaluated: EvaluatedBundle
    written: list[Path]

    @property
    def as_published(self) -> bool:
        """Whether every published letter came out of the evidence again."""
        same, published = self.evaluated.evaluation.as_published
        return same == published


def run_demo(out: Path) -> Demo:
    """Read the sample's form, judge its evidence, write both into `out`.

    Raises
    ------
    InputError
        If `out` cannot be written.
    """
    bundle = sample_bundle()
    policy = read_form(bundle / "form.txt")
    evaluated = evaluate_bundle(bundle)
    files = {
        out / "policy.json": policy_to_json(policy),
        out / "evaluation.json": evaluation_to_json(evaluated.evaluation),
    }
    for path, text in files.items():
        write_whole(path, text.encode())
    return Demo(policy, evaluated, list(files))
