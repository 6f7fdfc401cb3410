"""Word and Excel forms as offices lay them out, built in code, with what they say by hand."""
