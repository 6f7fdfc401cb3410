"""One module or folder per target format: an edition or a policy to bytes."""
