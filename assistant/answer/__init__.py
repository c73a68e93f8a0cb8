"""From a ruling to the words, numbers and proof of an answer, in Dutch or English."""
