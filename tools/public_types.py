"""Fails when a symbol that users see has no type of its own: ``pyright --verifytypes`` over the public modules.

What only works inside the package is checked by mypy and pyright, which see the inferred types.
"""

from __future__ import annotations

import json
import subprocess
import sys

PUBLIC = (
    "articles",
    "checks.checking.check",
    "diagnostics",
    "errors",
    "export.json.",
    "markup.document",
    "markup.grid",
    "markup.nodes",
    "markup.sections",
    "model",
    "nodes",
    "source",
    "strategies",
)


def main() -> int:
    command = ("pyright", "--verifytypes", "copaparse", "--ignoreexternal", "--outputjson")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    symbols = json.loads(done.stdout)["typeCompleteness"]["symbols"]
    public = [s for s in symbols if s["isExported"] and s["name"].removeprefix("copaparse.").startswith(PUBLIC)]
    wrong = [s["name"] for s in public if not s["isTypeKnown"] or s["isTypeAmbiguous"]]
    for name in wrong:
        print(f"{name}: no type, or one that type checkers may infer differently")
    print(f"{len(public)} public symbols, {len(wrong)} without a type")
    return bool(wrong) or not public


if __name__ == "__main__":
    sys.exit(main())
