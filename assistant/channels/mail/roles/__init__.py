"""What each sentence of a mail does there: ask, lay down a plan, tell, announce, thank, request.

`signs` says what is looked at in a sentence, `reader` applies a small linear model to that, and
`fitting` fits it on the sentences in `corpus/learnt/mail_sentences.jsonl`. The model only finds
questions: what is answered to them comes from the rules.
"""
