"""The operating policy (運営方針) as data: model, canonical form, differences."""

from hoshin.policy.canonical import canonical_bytes, content_hash
from hoshin.policy.differences import Difference, differences
from hoshin.policy.model import (
    SCHEMA,
    Budget,
    BudgetKind,
    Comparator,
    Doubt,
    IndicatorSource,
    Issue,
    Letter,
    Organization,
    OrganizationKind,
    OutcomeIndicator,
    Policy,
    Principles,
    SourceKind,
    State,
    Target,
    Theme,
    YearValue,
)
from hoshin.policy.reading import policy_from_json, policy_to_json
from hoshin.policy.subject import subject

__all__ = [
    "SCHEMA",
    "Budget",
    "BudgetKind",
    "Comparator",
    "Difference",
    "Doubt",
    "IndicatorSource",
    "Issue",
    "Letter",
    "Organization",
    "OrganizationKind",
    "OutcomeIndicator",
    "Policy",
    "Principles",
    "SourceKind",
    "State",
    "Target",
    "Theme",
    "YearValue",
    "canonical_bytes",
    "content_hash",
    "differences",
    "policy_from_json",
    "policy_to_json",
    "subject",
]
