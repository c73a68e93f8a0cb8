"""The web channel: the API under /v1 and the chat page. The only package that knows FastAPI."""
