"""The command: all checks in order, one line each, and the count."""

import resource
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit

from tools.verdict import Verdict

from . import (
    accessibility, calendars, editions, feeds, former, hosts, links, look, markup, recipes, restrictions, schemas, search, snippets,
    steadiness, tasks, textbrowsers, walk, weight)
from .site import Site


def main() -> int:
    parts = (
        calendars, restrictions, feeds, schemas, recipes, links, markup, weight, textbrowsers, hosts, former, snippets, search,
        accessibility, steadiness, walk, tasks, editions, look)
    if len(sys.argv) == 5:
        parts = [part for part in parts if part.__name__.rpartition(".")[2] in sys.argv[4].split(",")]
    if len(sys.argv) not in (4, 5):
        print("usage: run [--install] [--only LIST] OUTPUT_DIR BASE_URL [CONTENT_DIR]", file=sys.stderr)
        return 2
    output, base, content = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
    if not (output / "index.html").is_file():
        print(f"{output}: no site here (index.html is missing)", file=sys.stderr)
        return 2
    if urlsplit(base).scheme not in ("http", "https") or not urlsplit(base).netloc:
        print(f"{base}: not a public address", file=sys.stderr)
        return 2
    site = Site(output, base, content)
    verdict = Verdict()
    for part in parts:
        started, before = time.monotonic(), spent()
        part.check(site, verdict)
        print(f"          {time.monotonic() - started:.0f} s, {spent() - before:.0f} s of processor time", flush=True)
    return verdict.close()


def spent() -> float:
    """Seconds of processor time, with those of processes that have ended."""
    usages = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


if __name__ == "__main__":
    sys.exit(main())
