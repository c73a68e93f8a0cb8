"""From documents to passages to a searchable index."""
