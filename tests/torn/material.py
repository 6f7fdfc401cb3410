"""Unseen text of PDFs: known policies written by our exporters, and taken out again by pdftotext."""

import random
import shutil
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from hoshin.exporters.form_pdf import form_pdf
from hoshin.policy import Policy, policy_from_json
from hoshin.policy.canonical import as_json_data
from hoshin.publication import form_of_policy
from tests.forms import make_policy
from tests.golden.documents import Golden, golden_documents

DAY = date(2025, 6, 10)
SAMPLE = Path(__file__).parents[2] / "examples" / "sumiyoshi-r6" / "policy.json"
MODES = {"layout": ["-layout"], "plain": [], "raw": ["-raw"]}
PDFTOTEXT = shutil.which("pdftotext")
GOLDENS = ("ward_cumulative", "ward_cms_table", "bureau_revised_targets", "ward_statements")


def sample_policies() -> Iterator[tuple[str, Policy]]:
    """Few enough for every run: the sample, made-up ones, and some of the golden expectations."""
    yield "sample", policy_from_json(SAMPLE.read_text(encoding="utf-8"))
    for seed in (1, 4):
        yield f"made{seed}", Policy.model_validate(make_policy(random.Random(seed)))
    for golden in golden_documents("web", "html"):
        if golden.name in GOLDENS:
            policy = {**golden.expected, "schema": "hoshin/policy/1"}
            yield golden.name, Policy.model_validate(policy)


def write_pdfs(folder: Path) -> dict[str, Policy]:
    """NAME.pdf in the folder for each policy."""
    written = {}
    for name, policy in sample_policies():
        (folder / f"{name}.pdf").write_bytes(form_pdf(form_of_policy(policy), as_of=DAY))
        written[name] = policy
    return written


def text_of(pdf: Path, mode: str) -> bytes:
    """What pdftotext prints of a PDF."""
    command = [str(PDFTOTEXT), *MODES[mode], str(pdf), "-"]
    return subprocess.run(command, check=True, capture_output=True, timeout=60).stdout


def as_golden(name: str, content: bytes, policy: Policy) -> Golden:
    return Golden("torn", name, ".txt", content, as_json_data(policy))
