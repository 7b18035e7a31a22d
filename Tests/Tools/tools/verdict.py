"""What was found, as lines on standard output."""

from collections.abc import Iterable

SHOWN = 25


class Verdict:
    """Counts checks; a check passes when it has something to look at and finds nothing wrong."""

    def __init__(self) -> None:
        self.passed = 0
        self.failed = 0

    def report(self, name: str, looked_at: str, findings: Iterable[str]) -> None:
        """One check: what it looked at, and a line for each finding."""
        found = sorted(set(findings))
        if not found:
            self.passed += 1
            print(f"passed  {name}: {looked_at}", flush=True)
            return
        self.failed += 1
        print(f"FAILED  {name}: {looked_at}, {len(found)} findings", flush=True)
        for finding in found[:SHOWN]:
            print(f"          {finding}")
        if len(found) > SHOWN:
            print(f"          … and {len(found) - SHOWN} more")

    def close(self) -> int:
        """Prints the count; the exit code of the command."""
        print(f"{self.passed} passed, {self.failed} failed")
        return 1 if self.failed or not self.passed else 0


class Campaign:
    """Counts what was tried and what went wrong."""

    def __init__(self, name: str, of: str) -> None:
        self.name, self.of = name, of
        self.count = 0
        self.findings: list[str] = []

    def check(self, label: str, *problems: str | None) -> None:
        self.count += 1
        for problem in filter(None, problems):
            self.findings.append(f"{label}: {problem}")
            print(f"  FINDING {label}: {problem}", flush=True)

    def close(self, figures: str = "") -> int:
        print(f"{self.name}: {self.count} {self.of}{', ' + figures if figures else ''}, "
              f"findings: {len(self.findings)}", flush=True)
        return 1 if self.findings else 0
