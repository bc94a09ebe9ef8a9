"""Tidy places for steps put down by hand: snapping, aligning, spreading and making room."""
