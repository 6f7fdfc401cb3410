"""Records of invented events, and what a count says of them."""

HELD = """no,held_on,town,people,is_open,kind
1,2024-04-01,北,10,有,昼
2,2025-03-31,北,20,無,夜
3,2025-04-01,南,30,有,昼
4,2024-03-31,南,,有,夜
5,2024-10-10,,5,,昼
6,,北,7,有,昼
"""


def keys(row: dict[str, object]) -> list[str]:
    found = row["counted"]
    assert isinstance(found, list)
    return sorted(found)


def left_out(row: dict[str, object]) -> list[str]:
    found = row["excluded"]
    assert isinstance(found, list)
    assert all(each["reason"] for each in found)
    return sorted(each["key"] for each in found)
