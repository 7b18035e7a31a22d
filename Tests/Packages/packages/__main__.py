"""Usage: python -m packages DIR LIST [ROOT]; see Tests/Packages/run."""

import sys
from pathlib import Path

from tools.verdict import Verdict

from . import debian, desk, parts, paper
from .packed import Packed

CHECKS = {
    "sums": paper.sums, "bill": parts.bill, "licences": parts.licences, "tarball": paper.tarball, "lintian": paper.lintian,
    "desk": desk.check, "debian": debian.check,
}


def main() -> int:
    folder, wanted = Path(sys.argv[1]), sys.argv[2].split(",")
    unknown = set(wanted) - set(CHECKS)
    if unknown:
        print(f"there is no {', '.join(sorted(unknown))}; there are {', '.join(CHECKS)}", file=sys.stderr)
        return 2
    verdict = Verdict()
    with Packed(folder, Path(sys.argv[3]) if len(sys.argv) > 3 else None) as packed:
        for name, check in CHECKS.items():
            if name in wanted:
                check(packed, verdict)
    return verdict.close()


if __name__ == "__main__":
    sys.exit(main())
