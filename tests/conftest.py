"""Settings of all tests: property tests have no deadline (the machine is shared) and print how to repeat."""

from hypothesis import settings

from tests.examples import examples

settings.register_profile("hoshin", deadline=None, print_blob=True, max_examples=examples(25))
settings.load_profile("hoshin")
