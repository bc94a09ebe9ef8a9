"""The canvas: Qt paints the drawing's primitives and turns gestures into edits."""
