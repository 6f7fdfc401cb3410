"""The sample ward's year, by the same use cases as any other bundle."""

from dataclasses import dataclass
from pathlib import Path

from hoshin.cycle.files import write_whole
from hoshin.cycle.read_form import read_form
from hoshin.packs import sample_bundle
from hoshin.policy import Policy, policy_to_json


@dataclass(frozen=True)
class Demo:
    policy: Policy
    written: list[Path]


def run_demo(out: Path) -> Demo:
    """Read the sample's form and write what was read into `out`."""
    policy = read_form(sample_bundle() / "form.txt")
    target = out / "policy.json"
    write_whole(target, policy_to_json(policy).encode())
    return Demo(policy, [target])
