"""A region on the screen: the pathways of one municipality, coverage, agreements and heat."""
