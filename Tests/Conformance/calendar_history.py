#!/usr/bin/env python3
"""Publishes a site of 1,000 events, edits it ten times, and checks what subscribers see.

    calendar_history.py ALMANAC [--events N] [--keep FOLDER]

After each publication every calendar is compared with the one before: an entry keeps its UID; SEQUENCE, DTSTAMP
and LAST-MODIFIED rise when anything in it changed, and only then; an entry that is not over goes only where the edit
took it away. Every file is read by icalendar, and what is read is the file again.
With --keep, the output after each edit is kept as FOLDER/0, FOLDER/1 and so on.

Exit: 0 nothing found, 1 findings, 2 wrong usage.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import icalendar

from calendar_site import TODAY, Calendar

STAMPS = ("DTSTAMP", "LAST-MODIFIED", "SEQUENCE")
Key = tuple[str, str]


def of_kind(calendar: Calendar, kind: str, count: int) -> list[dict]:
    """Events of a kind that are public and ahead, or nearly."""
    found = [
        event for event in calendar.events
        if event["title"].endswith(f": {kind}") and event.get("visibility") not in ("internal", "invited")]
    return found[:count]


@dataclass(frozen=True)
class File:
    """A calendar, and what a reader finds in it."""

    data: bytes
    events: dict[Key, icalendar.Event]


def titles(calendar: Calendar) -> None:
    for event in of_kind(calendar, "timed", 30):
        event["title"] = "Umbenannt: " + event["title"]


def times(calendar: Calendar) -> None:
    for event in of_kind(calendar, "overnight", 20):
        event["start"] = event["start"].replace("22:00", "21:15")


def days(calendar: Calendar) -> None:
    for event in of_kind(calendar, "whole day", 20):
        event["start"] = str(date.fromisoformat(event["start"]) + timedelta(days=2))


def places(calendar: Calendar) -> None:
    for event in of_kind(calendar, "online", 20) + of_kind(calendar, "weekly", 10):
        event["place"] = {"name": "Neues Rathaus", "city": "Musterstadt"}


def cancelled(calendar: Calendar) -> None:
    for event in of_kind(calendar, "without end", 10) + of_kind(calendar, "monthly", 5):
        event["status"] = "cancelled"


def added_sessions(calendar: Calendar) -> None:
    """A session before all others, which must move none of them."""
    for event in of_kind(calendar, "sessions", 20):
        first = date.fromisoformat(event["dates"][0][:10])
        event["dates"].insert(0, f"{first - timedelta(days=9)} 18:00")


def dropped_sessions(calendar: Calendar) -> None:
    for event in of_kind(calendar, "sessions", 10):
        event["dates"].pop(1)


def rules(calendar: Calendar) -> None:
    for event in of_kind(calendar, "changed", 20):
        event["title"] = event["title"].replace("Termin", "Reihe")
        start = date.fromisoformat(event["start"][:10])
        event["except"].append(str(start + timedelta(days=42)))


def unnamed(calendar: Calendar) -> None:
    """Events without an id get another title, and are known again by their start."""
    for event in [event for event in calendar.events if "id" not in event][:8]:
        event["title"] = "Jetzt anders: " + event["title"]


def new_and_reordered(calendar: Calendar) -> None:
    calendar.events.reverse()
    for number in range(20):
        calendar.events.append(calendar.event(100_000 + number * 20))


EDITS: list[Callable[[Calendar], None]] = [
    titles, times, days, places, cancelled, added_sessions, dropped_sessions, rules, unnamed, new_and_reordered]
# These change no entry that was there before.
STILL = {added_sessions, new_and_reordered}
# These take entries away that are not over.
TAKING = {dropped_sessions}


def read(folder: Path, old: dict[str, "File"]) -> dict[str, "File"]:
    """All calendars; those that did not change are not read again."""
    files = {}
    for path in sorted(folder.rglob("*.ics")):
        name, data = str(path.relative_to(folder)), path.read_bytes()
        known = old.get(name)
        if known and known.data == data:
            files[name] = known
            continue
        calendar = icalendar.Calendar.from_ical(data)
        events = {}
        for event in calendar.walk("VEVENT"):
            key = (str(event["UID"]), event["RECURRENCE-ID"].to_ical().decode() if "RECURRENCE-ID" in event else "")
            if key in events:
                raise SystemExit(f"{path}: {key} comes twice")
            events[key] = event
        files[name] = File(data, events)
    return files


def body(event: icalendar.Event) -> bytes:
    """All that a subscriber sees."""
    copy = event.copy()
    for name in STAMPS:
        copy.pop(name, None)
    return copy.to_ical()


def last_day(event: icalendar.Event) -> date:
    if "RRULE" in event:
        return date.max
    end = event["DTEND"].dt
    return end.date() if hasattr(end, "date") else end - timedelta(days=1)


def made_room(path: str, key: tuple[str, str], new: dict[str, File]) -> bool:
    """Whether an entry is missing only because programs take no more than 1,000 or 1 MB; its own file still has it."""
    file = new.get(path)
    is_full = file is not None and (len(file.events) >= 990 or len(file.data) > 950_000)
    return is_full and any(key in other.events for name, other in new.items() if name != path and len(other.events) < 100)


def compare(old: dict[str, File], new: dict[str, File], today: date, takes: bool) -> tuple[list[str], int]:
    """What is wrong, and how many entries changed."""
    findings = []
    changed = 0
    for path, before in old.items():
        after = new.get(path)
        if after is before:
            continue
        for key, event in before.events.items():
            now = after.events.get(key) if after else None
            if now is None:
                if not takes and last_day(event) > today and not made_room(path, key, new):
                    findings.append(f"{path}: {key} vanished")
                continue
            is_same = body(event) == body(now)
            changed += not is_same
            rose = [now[name].to_ical() > event[name].to_ical() if name != "SEQUENCE" else now[name] > event[name]
                    for name in STAMPS]
            if is_same and event.to_ical() != now.to_ical():
                # Another part of the same event may have changed: the ledger counts for the event as a whole.
                if "RRULE" not in now and not key[1] and not ("." in key[0].split("@")[0]):
                    findings.append(f"{path}: {key} rose without a change")
            if not is_same and not all(rose):
                findings.append(f"{path}: {key} changed, but {STAMPS} rose only as {rose}")
    return findings, changed


def publish(almanac: str, folder: Path, today: date) -> None:
    done = subprocess.run(
        [almanac, "publish", "--quiet", "--content", folder / "content", "--output", folder / "output",
         "--today", str(today)],
        stderr=subprocess.PIPE, text=True)
    if done.returncode:
        raise SystemExit(f"{today}: publish ended with {done.returncode}\n{done.stderr[-3000:]}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("almanac")
    parser.add_argument("--events", type=int, default=1000)
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args()
    findings: list[str] = []
    calendar = Calendar(options.events, seed=7986)
    with tempfile.TemporaryDirectory() as name:
        folder, today = Path(name), TODAY
        calendar.write(folder / "content")
        publish(options.almanac, folder, today)
        old = read(folder / "output", {})
        keep(options.keep, folder, 0)
        for number, edit in enumerate([None, *EDITS]):
            today += timedelta(days=1)
            if edit:
                edit(calendar)
                calendar.write(folder / "content")
            publish(options.almanac, folder, today)
            new = read(folder / "output", old)
            found, changed = compare(old, new, today, edit in TAKING)
            if (edit is None or edit in STILL) != (changed == 0):
                found.append(f"{changed} entries changed")
            name = edit.__name__.replace("_", " ") if edit else "only a day later"
            print(f"{name}: {changed} entries changed, {len(found)} findings")
            findings += found
            old = new
            keep(options.keep, folder, number + 1)
    print("\n".join(findings[:40]))
    print(f"{len(EDITS)} edits of {options.events} events: {len(findings)} findings")
    return 1 if findings else 0


def keep(target: Path | None, folder: Path, number: int) -> None:
    if target:
        shutil.copytree(folder / "output", target / str(number))


if __name__ == "__main__":
    sys.exit(main())
