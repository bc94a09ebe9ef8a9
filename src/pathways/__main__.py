"""Start the program: a window, or a job without one."""

import sys

from pathways.cli.main import run


def main() -> None:
    """Run the command line and end the process with its exit code."""
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
