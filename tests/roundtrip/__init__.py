"""read(render(policy)) == policy, by what a person sees."""
