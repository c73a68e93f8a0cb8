"""The mailbox: a mail as it comes -> a draft with its proof, for a person to send."""
