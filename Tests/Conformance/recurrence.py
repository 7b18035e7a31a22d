#!/usr/bin/env python3
"""Compares occurrences with those of other programs.

    recurrence.py PROBE [--rules N] [--seed N] [--almanac BINARY]

PROBE is the program that `swift build --product calendar-probe` makes. Each generated rule is worked out by it and
by python-dateutil; each is also written into a calendar and read back by recurring-ical-events. With --almanac, a
site with a part of the rules is built, and its calendar and its open data must agree with both.

Exit: 0 all equal, 1 differences, 2 wrong usage.
"""

import argparse
import json
import random
import signal
import subprocess
import sys
import tempfile
import warnings
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from itertools import repeat
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import recurring_ical_events
from dateutil.rrule import rrulestr

warnings.simplefilter("ignore")

DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
ZONES = [
    "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Santiago", "Africa/Casablanca",
    "Asia/Kathmandu", "Pacific/Apia", "Europe/Dublin", "UTC",
]
SHOWN = 40


@dataclass(frozen=True)
class Rule:
    """A start, a rule and a zone; without a zone the days are whole."""

    start: datetime
    text: str
    zone: str

    @property
    def sparse(self) -> bool:
        return not any(f"FREQ={step}" in self.text for step in ("HOURLY", "MINUTELY", "SECONDLY"))

    @property
    def line(self) -> str:
        text = self.start.strftime("%Y%m%dT%H%M%S") if self.zone else self.start.strftime("%Y%m%d")
        return f"{text}|{self.text}|{self.zone}|{SHOWN}"


class Patience(Exception):
    """The other program takes too long over a rule that hardly ever hits."""


def some(choice: random.Random, numbers: list[int], count: int) -> str:
    return ",".join(str(number) for number in choice.sample(numbers, min(count, len(numbers))))


def signed(largest: int) -> list[int]:
    return [*range(1, largest + 1), *range(-largest, 0)]


def weekdays(choice: random.Random, frequency: str) -> str:
    ordinals = [1, 2, 3, 4, 5, -1, -2, -5] + ([20, -30, 53] if frequency == "YEARLY" else [])
    days = []
    for _ in range(choice.randint(1, 4)):
        ordinal = str(choice.choice(ordinals)) if choice.random() < 0.4 else ""
        # An ordinal with another step has no meaning (RFC 5545, section 3.3.10).
        days.append((ordinal if frequency in ("YEARLY", "MONTHLY") else "") + choice.choice(DAYS))
    return ",".join(dict.fromkeys(days))


def generate(choice: random.Random) -> Rule:
    """A rule with any of the parts, often across a change of the clocks."""
    frequency = choice.choice(["YEARLY", "MONTHLY", "WEEKLY", "DAILY"] * 4 + ["HOURLY", "MINUTELY", "SECONDLY"])
    zone = choice.choice(ZONES) if choice.random() < 0.8 or frequency.endswith("LY") and frequency in (
        "HOURLY", "MINUTELY", "SECONDLY") else ""
    start = datetime(
        choice.randint(1975, 2060), choice.randint(1, 12), choice.randint(1, 28), choice.randint(0, 23),
        choice.randint(0, 59), choice.randint(0, 59))
    if choice.random() < 0.1:
        start = start.replace(month=choice.choice([1, 3, 5, 7, 8, 10, 12]), day=choice.choice([29, 30, 31]))
    if choice.random() < 0.2:
        start = start.replace(month=choice.choice([3, 10, 11]), day=choice.randint(1, 30), hour=choice.choice([1, 2, 3]))
    if not zone:
        start = start.replace(hour=0, minute=0, second=0)
    parts = [f"FREQ={frequency}"]
    if choice.random() < 0.5:
        parts.append(f"INTERVAL={choice.choice([1, 2, 3, 4, 5, 7, 10, 12, 13, 24, 25, 36, 60, 90, 100, 400])}")
    end = choice.random()
    if end < 0.2:
        parts.append(f"COUNT={choice.randint(1, 30)}")
    elif end < 0.85:
        last = start + timedelta(days=choice.choice([30, 400, 4000, 12000]), seconds=choice.randint(0, 86399))
        parts.append("UNTIL=" + (last.strftime("%Y%m%dT%H%M%SZ") if zone else last.strftime("%Y%m%d")))
    add = lambda chance, name, numbers, counts: choice.random() < chance and parts.append(
        f"{name}=" + some(choice, numbers, choice.choice(counts)))
    add(0.3, "BYMONTH", list(range(1, 13)), [1, 2, 3, 4])
    if frequency == "YEARLY":
        add(0.2, "BYWEEKNO", signed(53), [1, 1, 2, 5])
    if frequency not in ("DAILY", "WEEKLY", "MONTHLY"):
        add(0.15, "BYYEARDAY", signed(366), [2, 20, 60])
    if frequency != "WEEKLY":
        add(0.2, "BYMONTHDAY", signed(31), [1, 5, 12])
    if choice.random() < 0.4:
        parts.append("BYDAY=" + weekdays(choice, frequency))
    if zone:
        add(0.2, "BYHOUR", list(range(24)), [1, 2, 5])
        add(0.15, "BYMINUTE", list(range(60)), [1, 2, 5])
        add(0.1, "BYSECOND", list(range(60)), [1, 2, 5])
    if any(part.startswith("BY") for part in parts):
        add(0.25, "BYSETPOS", [1, 2, 3, -1, -2, 5, -5, 10, 50, -200, 366], [1, 1, 2, 3])
    if choice.random() < 0.3:
        parts.append("WKST=" + choice.choice(DAYS))
    return Rule(start, ";".join(parts), zone)


def batched(rules: list[Rule], size: int) -> list[list[Rule]]:
    return [rules[first : first + size] for first in range(0, len(rules), size)]


def give_up(*_: object) -> None:
    raise Patience


def expected(rule: Rule) -> tuple[list[datetime], bool]:
    """The first starts by python-dateutil, on the clocks of the zone, and whether that is all it would say."""
    text, limit = rule.text, None
    parts = dict(part.split("=", 1) for part in text.split(";"))
    if rule.zone and "UNTIL" in parts:
        # dateutil knows an end in UTC only for starts with a zone, and then counts on the clocks of UTC.
        limit = datetime.strptime(parts.pop("UNTIL"), "%Y%m%dT%H%M%SZ").replace(tzinfo=timezone.utc)
        text = ";".join(f"{name}={value}" for name, value in parts.items())
    found: list[datetime] = []
    try:
        try:
            # Of processor time, so that a busy machine changes nothing.
            signal.setitimer(signal.ITIMER_PROF, 0.1)
            for start in rrulestr(text, dtstart=rule.start):
                if limit and instant(start, rule.zone) > limit:
                    break
                found.append(start)
                if len(found) == SHOWN:
                    break
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
    except (Patience, ValueError, IndexError):
        # Besides, it refuses hours that an interval never meets, and trips over a 53rd weekday.
        return found, False
    return found, True


def instant(local: datetime, zone: str) -> datetime:
    """What a time on the wall means; one that is skipped by the offset before (RFC 5545, section 3.3.5)."""
    return local.replace(tzinfo=ZoneInfo(zone)).astimezone(timezone.utc)


def probe(program: str, task: str, rules: list[Rule]) -> bytes:
    lines = "".join(rule.line + "\n" for rule in rules).encode()
    return subprocess.run([program, task], input=lines, stdout=subprocess.PIPE, check=True).stdout


def read_starts(line: str) -> list[datetime]:
    return [datetime.strptime(text.rjust(15, "0"), "%Y%m%dT%H%M%S") for text in line.split(",") if text]


@dataclass
class Result:
    """What came of a part of the rules."""

    own: list[list[datetime]]
    # Rules over which python-dateutil gave up; recurring-ical-events builds on it.
    slow: list[bool]
    with_dates: int
    wrong: int
    report: str


def compare_part(program: str, rules: list[Rule]) -> Result:
    """Every rule against python-dateutil, then written into a calendar and against recurring-ical-events."""
    signal.signal(signal.SIGPROF, give_up)
    lines = probe(program, "occurrences", rules).decode().split("\n")[:-1]
    result = Result([read_starts(line) for line in lines], [], 0, 0, "")
    for rule, starts in zip(rules, result.own, strict=True):
        theirs, is_whole = expected(rule)
        result.slow.append(not is_whole)
        result.with_dates += bool(theirs)
        if starts[: len(theirs)] != theirs or is_whole and len(starts) != len(theirs):
            result.wrong += 1
            result.report += f"dateutil differs: {rule.line}\n  theirs {theirs[:4]}\n  ours   {starts[:4]}\n"
    chosen = [
        (rule, starts) for rule, starts, slow in zip(rules, result.own, result.slow, strict=True) if starts and not slow]
    calendar = icalendar.Calendar.from_ical(probe(program, "calendar", [rule for rule, _ in chosen]))
    zones = {str(part["TZID"]): part for part in calendar.walk("VTIMEZONE")}
    events = {str(event["UID"]): event for event in calendar.walk("VEVENT")}
    for number, (rule, starts) in enumerate(chosen):
        alone = icalendar.Calendar()
        if rule.zone in zones:
            alone.add_component(zones[rule.zone])
        event = events.get(f"{number}@example.org")
        if event is None:
            continue
        alone.add_component(event)
        difference = compare_event(recurring_ical_events.of(alone), rule, starts)
        result.wrong += bool(difference)
        result.report += difference
    return result


def compare_event(query: recurring_ical_events.CalendarQuery, rule: Rule, starts: list[datetime]) -> str:
    """What differs between the first and the last of the dates that the library named; empty if nothing does."""
    last = starts[-1] if len(starts) < SHOWN else starts[-2]
    ours = sorted({span_start(rule, start) for start in starts if start <= last})
    limit = span_start(rule, last)
    # A wide window would hold thousands of the dates of a rule for each second.
    step = timedelta(days=2) if rule.sparse else timedelta(seconds=1)
    events = query.between(span_start(rule, starts[0]) - step, limit + step)
    theirs = sorted({start for start in (moment(event["DTSTART"].dt) for event in events) if start <= limit})
    if ours == theirs:
        return ""
    return (f"recurring-ical-events differs: {rule.line}\n  theirs {theirs[:4]} … {len(theirs)}\n"
            f"  ours   {ours[:4]} … {len(ours)}\n")


def span_start(rule: Rule, start: datetime) -> date | datetime:
    return instant(start, rule.zone) if rule.zone else start.date()


def moment(value: date | datetime) -> date | datetime:
    return value.astimezone(timezone.utc) if isinstance(value, datetime) else value


def compare_site(almanac: str, rules: list[Rule], own: list[list[datetime]], slow: list[bool]) -> int:
    """A site whose events repeat by the rules: its calendar, its open data and the library name the same dates."""
    today = date(2031, 5, 1)
    chosen = []
    for number, (rule, starts) in enumerate(zip(rules, own, strict=True)):
        has_end = "COUNT=" in rule.text or "UNTIL=" in rule.text
        if starts and has_end and not slow[number] and len(starts) < SHOWN and starts[0].year >= 2000 and len(chosen) < 240:
            chosen.append((f"regel-{number}", rule, starts))
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder) / "content"
        content.mkdir()
        (content / "site.yaml").write_text(
            "title: Regeln\nurl: https://regeln.example.org/\nnotice: Eine Probe.\ncalendar:\n  months_back: 1200\n")
        (content / "events.yaml").write_text("".join(entry(*item) for item in chosen))
        subprocess.run(
            [almanac, "build", "--quiet", "--content", content, "--output", f"{folder}/output", "--today", str(today)],
            check=True, stderr=subprocess.DEVNULL)
        data = json.loads((Path(folder) / "output/daten/termine.json").read_text())
        wrong = 0
        for item in data["items"]:
            wrong += compare_published(Path(folder) / "output", item, {key: (r, s) for key, r, s in chosen})
    print(f"{len(data['items'])} events of a site against both: {wrong} differ")
    return wrong + (len(data["items"]) != len(chosen))


def entry(key: str, rule: Rule, _: list[datetime]) -> str:
    start = rule.start.strftime("%Y-%m-%d %H:%M:%S" if rule.zone else "%Y-%m-%d")
    length = "30 min" if rule.zone else "1 Tag"
    zone = f"  timezone: {rule.zone}\n" if rule.zone else ""
    return (f"- id: {key}\n  title: Regel\n  area: ueberall\n  start: {start}\n  duration: {length}\n{zone}"
            f"  repeat: {rule.text}\n")


def compare_published(output: Path, item: dict, chosen: dict[str, tuple[Rule, list[datetime]]]) -> int:
    rule, starts = chosen[item["id"]]
    ours = sorted({span_start(rule, start) for start in starts})
    read = datetime.fromisoformat if rule.zone else date.fromisoformat
    listed = sorted(moment(read(entry["start"])) for entry in item["dates"] or [item])
    calendar = icalendar.Calendar.from_ical((output / f"termine/{item['id']}/{item['id']}.ics").read_bytes())
    begin, end = span_start(rule, starts[0]) - timedelta(days=2), span_start(rule, starts[-1]) + timedelta(days=2)
    theirs = sorted(
        {moment(event["DTSTART"].dt) for event in recurring_ical_events.of(calendar).between(begin, end)})
    if ours == listed == theirs:
        return 0
    print(f"the site differs: {rule.line}\n  rule {len(ours)} {ours[-2:]}\n  data {len(listed)} {listed[-2:]}\n  calendar {len(theirs)} {theirs[-2:]}")
    return 1


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("probe")
    parser.add_argument("--rules", type=int, default=6400)
    parser.add_argument("--seed", type=int, default=5545)
    parser.add_argument("--almanac")
    options = parser.parse_args()
    choice = random.Random(options.seed)
    rules = [generate(choice) for _ in range(options.rules)]
    with ProcessPoolExecutor() as pool:
        parts = list(pool.map(compare_part, repeat(options.probe), batched(rules, 125)))
    wrong = sum(part.wrong for part in parts)
    print("".join(part.report for part in parts), end="")
    slow = [flag for part in parts for flag in part.slow]
    print(f"{len(rules)} rules against python-dateutil and recurring-ical-events, {len(rules) - sum(slow)} to the end: "
          f"{wrong} differ "
          f"({sum(part.with_dates for part in parts)} with dates, {sum(slow)} they gave up on)")
    if options.almanac:
        own = [starts for part in parts for starts in part.own]
        wrong += compare_site(options.almanac, rules, own, slow)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
