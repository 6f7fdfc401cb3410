"""What reading and writing cost, measured from outside: `make bench`. Never a test with a clock."""
