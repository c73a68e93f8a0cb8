"""Measuring the assistant: gold items, records, scores, a report and benchmarks."""
