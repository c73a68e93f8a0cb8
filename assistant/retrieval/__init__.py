"""From a question to the passages that may prove an answer."""
