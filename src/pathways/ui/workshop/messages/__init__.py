"""The message plan: who sends what and when in every handoff."""
