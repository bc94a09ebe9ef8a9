"""The open document and who observes it; no Qt."""

from pathways.session.document import Change, Document

__all__ = ["Change", "Document"]
