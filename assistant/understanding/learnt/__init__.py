"""What is learnt from examples: the subject of a question, and the activity behind a description.

Words that `terms.toml` holds are read as such. For the other ways to say a thing there are
examples in `corpus/learnt/`, each with the subject or activity it stands for. `train` fits two
small linear models on them, whose weights are tracked beside the examples; `subjects` and
`activities` apply them and say how sure they are. They only help to read a question: verdicts,
amounts and dates come from the rules. Without an embedding model both stand aside.
"""
