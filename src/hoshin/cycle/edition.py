"""What is published of a bundle's year."""

from hoshin.cycle.evaluate import EvaluatedBundle
from hoshin.publication import Edition, EditionSource, make_edition


def edition_of(evaluated: EvaluatedBundle) -> Edition:
    """The edition of a bundle that was judged."""
    bundle = evaluated.bundle
    table = bundle.definition.bundle
    source = EditionSource(table.id, table.as_of, table.licence, table.notice, bundle.policy_file)
    return make_edition(evaluated.evaluation, source)
