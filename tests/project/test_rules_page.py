"""The manual page of the rules is made of the rules."""

from docs.reference.make_rules import PAGE, rules_page


def test_the_page_is_what_the_rules_say() -> None:
    assert PAGE.read_text(encoding="utf-8") == rules_page(), "write it again: make schema"
