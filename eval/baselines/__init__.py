"""Simpler systems that a report sets beside the product: same questions, same scores."""
