#!/usr/bin/env python3
"""Publishes a site three times, brings the first content back, and checks what subscribers see of that.

    calendar_restore.py ALMANAC [--events N] [--keep FOLDER]

What `restore` brings back is an older content and a newer publication: each entry that changes keeps its UID, and its
SEQUENCE, DTSTAMP and LAST-MODIFIED rise; none falls. A second restoration goes forth again.
With --keep, the output after each publication is kept as FOLDER/0, FOLDER/1 and so on.

Exit: 0 nothing found, 1 findings, 2 wrong usage.
"""

import argparse
import subprocess
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

from calendar_history import compare, keep, places, publish, read, times, titles
from calendar_site import TODAY, Calendar


def restore(almanac: str, folder: Path, day: date, today: date) -> None:
    done = subprocess.run(
        [almanac, "restore", str(day), "--content", folder / "content", "--today", str(today)], capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{today}: restore ended with {done.returncode}\n{done.stderr[-3000:]}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("almanac")
    parser.add_argument("--events", type=int, default=100)
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args()
    findings: list[str] = []
    calendar = Calendar(options.events, seed=5546)
    with tempfile.TemporaryDirectory() as name:
        folder, today = Path(name), TODAY
        old: dict = {}
        steps = [None, titles, times, TODAY, places, TODAY + timedelta(days=2)]
        for number, step in enumerate(steps):
            if isinstance(step, date):
                restore(options.almanac, folder, step, today)
            else:
                if step:
                    step(calendar)
                calendar.write(folder / "content")
            publish(options.almanac, folder, today)
            new = read(folder / "output", old)
            found, changed = compare(old, new, today, False)
            found += [
                f"{path}: SEQUENCE of {key} fell" for path, file in new.items() if path in old
                for key, event in file.events.items()
                if key in old[path].events and event["SEQUENCE"] < old[path].events[key]["SEQUENCE"]]
            if number > 0 and changed == 0:
                found.append("no entry changed")
            print(f"publication {number + 1}: {changed} entries changed, {len(found)} findings")
            findings += found
            old = new
            keep(options.keep, folder, number)
            today += timedelta(days=1)
    print("\n".join(findings[:40]))
    print(f"2 restorations of {options.events} events: {len(findings)} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
