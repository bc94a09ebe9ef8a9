"""Pictures of drawings, for slides, documents and other programs."""
