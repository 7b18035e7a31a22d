"""Content that attacks the build: each file a clear finding within the bounds, nothing outside read or written.

The bounds are CPU seconds, so that a busy machine does not make findings; what hangs without work is stopped by the
clock, so late that no busy machine comes near it. Cases that are no mistake (much, but well-formed) have to be built
within the same bounds.
"""

import os
import sys
import tempfile
from pathlib import Path

from tools.program import ALMANAC, THEMES, Outcome, run
from tools.sites import CONFIGURATION, write
from tools.verdict import Campaign

from . import bombs, names, pictures, reaching

SECONDS = float(os.environ.get("SECONDS_BOUND", "4" if "debug" in ALMANAC else "2"))
MEGABYTES = 512
SECRET = "TOP-SECRET-9317"


def main() -> int:
    campaign = Campaign("content", "attacks")
    slowest, largest = (0.0, ""), (0.0, "")
    for make in names.cases() + reaching.cases() + pictures.cases() + bombs.cases():
        case = make() if callable(make) else make
        with tempfile.TemporaryDirectory(prefix="almanac-safety-") as scratch:
            folder = Path(scratch)
            try:
                prepare(folder)
                case.write(folder)
            except OSError as problem:
                print(f"  left out {case.label}: {problem}")
                continue
            outcome = run(case.arguments, folder, timeout=600, stdin=case.stdin and folder / case.stdin)
            problems = judged(case, outcome) + escaped(folder, case)
            slowest, largest = max(slowest, (outcome.cpu, case.label)), max(largest, (outcome.memory, case.label))
            if "--verbose" in sys.argv:
                lines = outcome.stderr.strip().split("\n")
                print(f"{case.label}: exit {outcome.code}, {outcome.cpu:.2f} s CPU, {outcome.memory:.0f} MB, "
                      f"{lines[0][:150]!r}", flush=True)
            campaign.check(case.label, *problems)
    return campaign.close(
        f"slowest {slowest[0]:.2f} s of CPU ({slowest[1]}), largest {largest[0]:.0f} MB ({largest[1]})")


def prepare(folder: Path) -> None:
    """A small site, and a secret beside it that no build may read."""
    secret = f"---\ntitle: {SECRET}\ndate: 2031-01-01\n---\n{SECRET}\n"
    write(folder, {
        "content/site.yaml": CONFIGURATION, "content/regions/aue.md": "---\ntitle: Aue\n---\nText.\n",
        "content/magazine/2031-01-01-gut.md": "---\ntitle: Gut\nregions: aue\n---\nText.\n",
        "secret.md": secret, "secret/geheim.md": secret, "secret/bild.png": pictures.png(1, 1) + SECRET.encode()})
    (folder / "content/media").mkdir()
    (folder / "themes").symlink_to(THEMES)


def judged(case: "bombs.Case", outcome: Outcome) -> list[str]:
    problems = []
    if outcome.timed_out:
        problems.append("hangs")
    elif outcome.crashed:
        problems.append(f"ends with signal {-outcome.code}: {outcome.stderr[-200:]!r}")
    elif outcome.code not in case.exits:
        problems.append(f"exit {outcome.code} instead of {case.exits}: {outcome.stderr[:300]!r}")
    if outcome.cpu > SECONDS:
        problems.append(f"{outcome.cpu:.2f} s of CPU")
    if outcome.memory > MEGABYTES:
        problems.append(f"{outcome.memory:.0f} MB")
    told = outcome.stderr + outcome.stdout
    if case.code and not any(f"[{code}]" in told for code in case.code.split("|")):
        problems.append(f"no {case.code} in {told[:300]!r}")
    if SECRET in told:
        problems.append("tells what stands outside of the content folder")
    if len(outcome.stderr) > 2_000_000:
        problems.append(f"{len(outcome.stderr)} characters of talk")
    return problems


def escaped(folder: Path, case: "bombs.Case") -> list[str]:
    """What was written beside the output folder, or copied into it from outside the content folder."""
    problems = []
    known = {"content", "secret", "secret.md", "themes", "output", ".almanac"} | set(case.own)
    problems += [f"wrote {name}" for name in os.listdir(folder) if name not in known]
    problems += [f"wrote secret/{name}" for name in os.listdir(folder / "secret") if name not in {"geheim.md", "bild.png"}]
    output = folder / "output"
    if output.is_dir():
        for path in output.rglob("*"):
            if path.is_symlink() or not (path.is_file() or path.is_dir()):
                problems.append(f"published {path.relative_to(output)}, which is no plain file")
            elif path.is_file() and SECRET.encode() in path.read_bytes():
                problems.append(f"published a secret in {path.relative_to(output)}")
    return problems


if __name__ == "__main__":
    sys.exit(main())
