"""The sample ward's year, by the same use cases as any other bundle."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from hoshin.base.files import check_folder, write_whole
from hoshin.cycle.edition import edition_of
from hoshin.cycle.evaluate import EvaluatedBundle, evaluate_bundle
from hoshin.cycle.publish import publish_evaluated
from hoshin.cycle.read_form import read_form
from hoshin.evaluation.report import evaluation_to_json
from hoshin.exporters.form_pdf import form_pdf
from hoshin.packs import sample_bundle
from hoshin.policy import Policy, policy_to_json
from hoshin.publication import form_of_edition


@dataclass(frozen=True)
class Demo:
    """What the form says, what the evidence says, and what was written."""

    policy: Policy
    evaluated: EvaluatedBundle
    written: list[Path]

    @property
    def as_published(self) -> bool:
        """Whether every published letter came out of the evidence again."""
        same, published = self.evaluated.evaluation.as_published
        return same == published


def run_demo(out: Path, *, on_step: Callable[[str], None] = lambda _: None) -> Demo:
    """Read the sample's form, judge its evidence, write data, form and site into `out`.

    Raises
    ------
    InputError
        If `out` cannot be written.
    """
    check_folder(out)
    bundle = sample_bundle()
    policy = read_form(bundle / "form.txt")
    evaluated = evaluate_bundle(bundle)
    edition = edition_of(evaluated)
    form = form_pdf(form_of_edition(edition), as_of=edition.source.as_of)
    files = {
        out / "policy.json": policy_to_json(policy).encode(),
        out / "evaluation.json": evaluation_to_json(evaluated.evaluation).encode(),
        out / "form.pdf": form,
    }
    for path, content in files.items():
        write_whole(path, content)
    site = out / "site"
    publish_evaluated([evaluated], site, on_step=on_step, afresh=True)
    return Demo(policy, evaluated, [*files, site / "index.html"])
