"""What decided a number besides the files it was counted from, as plain data that may be published."""

from typing import Any

from hoshin.registers import Count, Register
from hoshin.survey import IndicatorAnswers, SurveyDefinition


def survey_basis(definition: SurveyDefinition, answers: IndicatorAnswers) -> dict[str, Any]:
    """The question as asked with its options, what was counted among whom, and the weights."""
    table, question, binding = definition.survey, answers.question, answers.binding
    return {
        "survey": {
            "id": table.id,
            "name": table.name,
            "fiscal_year": table.fiscal_year,
            "fielded": [day.isoformat() for day in table.fielded],
            "modes": table.modes,
            "probability_sample": table.probability_sample,
        },
        "question": {
            "column": binding.question,
            "text": question.text,
            "kind": question.kind,
            "options": question.answers or binding.answers,
            "options_are_all": bool(question.answers),
        },
        "counted": binding.counts,
        "base": binding.answers,
        "among": binding.among,
        "weights": {
            **definition.design.model_dump(mode="json", exclude_none=True),
            "weighting": definition.weighting.model_dump(mode="json", exclude_none=True),
            "margins": [margin.model_dump(mode="json") for margin in definition.margins],
            "nonresponse": (
                definition.nonresponse.model_dump(mode="json") if definition.nonresponse else None
            ),
        },
    }


def register_basis(register: Register, found: Count) -> dict[str, Any]:
    """The counting rule as it is defined, and the areas that the office has."""
    rule = next(each for each in register.definition.counts if each.id == found.id)
    return {
        "register": {"id": register.definition.table.id, "title": register.definition.table.title},
        "count": rule.model_dump(mode="json", by_alias=True, exclude_defaults=True),
        "words": found.words,
        "areas": list(register.areas),
    }
