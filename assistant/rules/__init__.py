"""What the sources settle: facts and rule data -> ruling, with a trace; no words, no I/O."""
