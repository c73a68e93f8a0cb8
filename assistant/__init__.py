"""The assistant: a question about the SPUK Kansrijke Wijk becomes a ruled and cited answer."""
