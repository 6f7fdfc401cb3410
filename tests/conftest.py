"""Settings of all tests: property tests have no deadline (the machine is shared) and print how to repeat."""

from hypothesis import settings

settings.register_profile("hoshin", deadline=None, print_blob=True)
settings.load_profile("hoshin")
