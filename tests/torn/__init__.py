"""Forms that went through pdftotext: made from known policies, read back, scored."""
