"""Documents with the policy that a person reads in them, and their scorer."""
