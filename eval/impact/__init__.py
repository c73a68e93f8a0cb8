"""What a change of the corpus would change in the answers: two corpora, the same questions."""
