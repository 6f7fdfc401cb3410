"""Text that keeps a page's columns: cut where the boxes begin, each line put into its box."""
