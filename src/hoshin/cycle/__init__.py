"""Use cases: one small module an action, called alike by command line and web."""
