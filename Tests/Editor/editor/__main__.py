"""Usage: python -m editor TARBALL REPOSITORY LIST [ROOT]; see Tests/Editor/run."""

import sys
from pathlib import Path

from tools.verdict import Verdict

from . import desk, examples, guide, preview, publishing, storm, tutorial
from .place import Place

PARTS = {
    "guide": guide, "tutorial": tutorial, "examples": examples, "preview": preview, "desk": desk, "storm": storm,
    "publishing": publishing,
}


def main() -> int:
    tarball, repository, wanted = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3].split(",")
    root = Path(sys.argv[4]) if len(sys.argv) > 4 else None
    unknown = set(wanted) - set(PARTS)
    if unknown:
        print(f"there is no {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}", file=sys.stderr)
        return 2
    verdict = Verdict()
    for name, part in PARTS.items():
        if name in wanted:
            with Place(tarball, root) as place:
                part.check(place, repository, verdict)
    return verdict.close()


if __name__ == "__main__":
    sys.exit(main())
