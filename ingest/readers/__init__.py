"""One module for each kind of document: text in, sections with their places out."""
