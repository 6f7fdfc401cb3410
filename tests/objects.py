"""Small objects that several tests build upon."""

from typing import Any


def make_policy_data(*, result: float = 43.9) -> dict[str, Any]:
    """One issue with one indicator, every key of the contract filled."""
    return {
        "schema": "hoshin/policy/1",
        "organization": {"name": "架空区", "kind": "ward", "head": None},
        "fiscal_year": 2024,
        "state": "evaluated",
        "goal": "歩いて楽しいまち",
        "mission": "区民の暮らしを支える",
        "principles": {"text": "次に取り組む", "points": ["つながり"]},
        "issues": [
            {
                "number": 1,
                "title": "つながるまち",
                "label": None,
                "budgets": [{"fiscal_year": 2024, "kind": "budgeted", "yen": 12000000}],
                "sdgs": [11],
                "themes": [
                    {
                        "name": "地域の輪",
                        "recognition": ["担い手が減っている。"],
                        "strategies": ["場をつくる"],
                        "indicators": [1],
                    }
                ],
                "indicators": [
                    {
                        "number": 1,
                        "statement": "区民意識調査で「参加しやすい」と回答する割合を…とする。",
                        "source": {
                            "kind": "survey",
                            "name": "区民意識調査",
                            "question": "参加しやすい",
                            "among": None,
                        },
                        "target": {
                            "comparator": ">=",
                            "value": 55,
                            "unit": "%",
                            "by": 2028,
                            "each_year": False,
                        },
                        "result": {"fiscal_year": 2024, "value": result, "unit": "%"},
                        "verdict": "A",
                        "previous": {"fiscal_year": 2023, "value": 27.8, "unit": "%"},
                    }
                ],
                "self_evaluation": ["進んだ。"],
                "next_directions": ["続ける。"],
            }
        ],
        "self_evaluation": [],
        "next_directions": [],
        "review": [],
    }
