"""The agreements that handoffs between a municipality and a health trust lean on."""
