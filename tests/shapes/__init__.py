"""The form written in many shapes of tables, by different hands, and read again."""
