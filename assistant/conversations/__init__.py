"""Conversations: what was asked and answered, kept so that a reload shows the same proof."""
