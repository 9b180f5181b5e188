"""``python -m copaparse`` and the ``copaparse`` script."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line; without click or rich say in one line how to get them and exit with 2."""
    try:
        from copaparse.cli import main as run
    except ModuleNotFoundError as error:
        missing = (error.name or "").partition(".")[0]
        if missing not in {"click", "rich"}:
            raise
        print(f"copaparse: the command line needs {missing}: pip install 'copaparse[cli]'", file=sys.stderr)
        sys.exit(2)
    run()


if __name__ == "__main__":
    main()
