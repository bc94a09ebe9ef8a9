"""The register of measures: rated, sifted, held against the findings, and taken out and in."""
