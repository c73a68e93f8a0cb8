"""A watched mailbox: a draft for every mail, a work list for people, and no way to send."""
