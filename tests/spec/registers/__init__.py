"""REGISTER-TOML line by line, asked of the command line alone: definition, file, what is printed."""
