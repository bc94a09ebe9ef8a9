"""How a file, and a user, want the analysis: rules, limits and local rule packs."""
