"""Settings of all tests: property tests have no deadline (the machine is shared), fifty examples where they
say nothing else, and print how to repeat."""

from hypothesis import settings

settings.register_profile("hoshin", deadline=None, print_blob=True, max_examples=50)
settings.load_profile("hoshin")
