"""The register of measures in the analysis window: a list, a chart, a board, and a form."""
