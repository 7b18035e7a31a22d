"""Calendars: independent readers understand every file, and what they read is what the site lists."""

import json
import os
import re
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from urllib.parse import urlsplit

import icalendar
import recurring_ical_events
import vobject
from ical.calendar_stream import IcsCalendarStream

from tools.verdict import Verdict

from .site import Site


@dataclass(frozen=True)
class Entry:
    """An event as one reader understood it. Days are inclusive, times in UTC."""

    uid: str
    summary: str
    first: date | datetime
    last: date | datetime
    status: str
    sequence: int
    url: str


def moment(value: date | datetime) -> date | datetime:
    if not isinstance(value, datetime):
        return value
    if value.tzinfo is None:
        raise ValueError(f"the time {value} has no zone")
    return value.astimezone(timezone.utc)


def inclusive(end: date | datetime) -> date | datetime:
    """DTEND of whole days is the day after the last (RFC 5545, section 3.6.1)."""
    return moment(end) if isinstance(end, datetime) else end - timedelta(days=1)


def with_icalendar(text: str) -> list[Entry]:
    calendar = icalendar.Calendar.from_ical(text)
    entries = []
    for event in calendar.walk("VEVENT"):
        if event.errors:
            raise ValueError(f"{event.get('UID')}: {event.errors}")
        entries.append(Entry(
            uid=str(event["UID"]), summary=str(event["SUMMARY"]), first=moment(event.decoded("DTSTART")),
            last=inclusive(event.decoded("DTEND")), status=str(event["STATUS"]),
            sequence=int(event["SEQUENCE"]), url=str(event["URL"])))
    return entries


def with_vobject(text: str) -> list[Entry]:
    entries = []
    for calendar in vobject.readComponents(text):
        for event in calendar.contents.get("vevent", []):
            entries.append(Entry(
                uid=event.uid.value, summary=event.summary.value, first=moment(event.dtstart.value),
                last=inclusive(event.dtend.value), status=event.status.value,
                sequence=int(event.sequence.value), url=event.url.value))
    return entries


def with_ical(text: str) -> list[Entry]:
    entries = []
    for calendar in IcsCalendarStream.from_ics(text).calendars:
        for event in calendar.events:
            status = event.status.value if event.status else ""
            entries.append(Entry(
                uid=event.uid or "", summary=event.summary or "", first=moment(event.dtstart),
                last=inclusive(event.dtend), status=status, sequence=event.sequence or 0,
                url=str(event.url or "")))
    return entries


READERS: dict[str, Callable[[str], list[Entry]]] = {
    "icalendar": with_icalendar, "vobject": with_vobject, "ical": with_ical,
}

# Folders of other languages.
EDITIONS = ("en", "leicht")
STATUSES = {
    "confirmed": {"CONFIRMED"}, "tentative": {"TENTATIVE"}, "postponed": {"TENTATIVE"},
    # Which of the two the site's settings decide.
    "cancelled": {"CANCELLED", "CONFIRMED"},
}


def check(site: Site, verdict: Verdict) -> None:
    paths = site.named(".ics")
    if not paths:
        verdict.report("calendars", "no .ics files", ["the site has no calendar"])
        return
    listed, failure = listing(site)
    if failure:
        verdict.report("calendars: list", "almanac list events", [failure])
        return
    texts = {path: site.bytes(path).decode("utf-8") for path in paths}
    readings: dict[str, dict[str, list[Entry]]] = {}
    for name, reader in READERS.items():
        readings[name] = {}
        verdict.report(
            f"calendars: {name}", f"{len(texts)} files", read_all(reader, texts, readings[name], listed))
    verdict.report("calendars: occurrences", f"{len(texts)} files", expand_all(texts))
    verdict.report(
        "calendars: completeness", f"{len(listed)} listed events", completeness(site, readings["icalendar"], listed))


def listing(site: Site) -> tuple[list[dict], str | None]:
    """What `almanac list events` says, or why it says nothing."""
    command = [os.environ["ALMANAC"], "list", "events", "--format", "json", "--content", str(site.content)]
    if today := os.environ.get("ALMANAC_TODAY"):
        command += ["--today", today]
    done = subprocess.run(command, capture_output=True, check=False, timeout=120)
    if done.returncode != 0:
        return [], f"exit code {done.returncode}: {done.stderr.decode(errors='replace')[:300]}"
    items = json.loads(done.stdout)["items"]
    for item in items:
        item["uids"] = {item["uid"]} if item["uid"] else set()
        if item["url"]:
            rebase(item, site)
    return items, None


def rebase(item: dict, site: Site) -> None:
    """`list` knows the address of site.yaml; a site built with --url has another."""
    listed, section, name = item["url"].removesuffix("index.html").rstrip("/").rsplit("/", 2)
    item["url"] = f"{site.base}{section}/{name}/"
    if item["uid"]:
        local, _, host = item["uid"].rpartition("@")
        if host == urlsplit(listed).hostname:
            item["uids"].add(f"{local}@{urlsplit(site.base).hostname}")


def read_all(reader, texts: dict[str, str], into: dict[str, list[Entry]], listed: list[dict]) -> list[str]:
    findings = []
    by_uid = {uid: item for item in listed for uid in item["uids"]}
    by_path = {address_path(item["url"]): item for item in listed if item["url"]}
    for path, text in texts.items():
        try:
            into[path] = reader(text)
        except Exception as problem:  # a reader may refuse with anything
            findings.append(f"{path}: {type(problem).__name__}: {str(problem)[:300]}")
            continue
        if len(into[path]) != text.count("\r\nBEGIN:VEVENT\r\n"):
            findings.append(f"{path}: {len(into[path])} events read, more are written")
        for entry in into[path]:
            findings += compare(path, entry, by_uid, by_path)
    return findings


def compare(path: str, entry: Entry, by_uid: dict[str, dict], by_path: dict[str, dict]) -> list[str]:
    item = by_uid.get(entry.uid)
    is_whole = item is not None
    if item is None:
        # A session of an event that has several: a UID of its own, the event's page.
        item = by_path.get(address_path(entry.url))
        if item is None or not entry.uid.startswith(item["id"] + "-"):
            return [f"{path}: {entry.uid} is no listed event"]
    differences = []
    if item["visibility"] != "public":
        differences.append(f"is {item['visibility']}")
    # `list` has the titles of the main language.
    if not edition(path) and not says(entry.summary, item["title"], item["status"], is_whole):
        differences.append(f"SUMMARY is “{entry.summary}”, the title “{item['title']}”")
    if entry.status not in STATUSES[item["status"]]:
        differences.append(f"STATUS is {entry.status}, the event {item['status']}")
    if is_whole and entry.sequence != item["sequence"]:
        differences.append(f"SEQUENCE is {entry.sequence}, listed {item['sequence']}")
    differences += compare_times(entry, item, is_whole)
    return [f"{path}: {entry.uid}: {difference}" for difference in differences]


def compare_times(entry: Entry, item: dict, is_whole: bool) -> list[str]:
    first, last = listed_moment(item["start"]), listed_moment(item["end"])
    if first is None:
        return [f"has a day, the list says “{item['start']}”"]
    if isinstance(first, datetime) != isinstance(entry.first, datetime):
        return ["whole days and times are mixed up"]
    if not isinstance(first, datetime):
        last = last or first
    if not is_whole:
        inside = first <= entry.first and (last is None or entry.last <= last)
        return [] if inside else [f"{entry.first} to {entry.last} lies outside {first} to {last}"]
    findings = []
    if entry.first != first:
        findings.append(f"begins {entry.first}, listed {first}")
    if last is not None and entry.last != last:
        findings.append(f"ends {entry.last}, listed {last}")
    if last is None and entry.last <= entry.first:
        findings.append(f"ends {entry.last}, not after its start")
    return findings


def listed_moment(text: str | None) -> date | datetime | None:
    """A day or an instant; None of what is less exact."""
    if text is None or len(text) < 10:
        return None
    return date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text).astimezone(timezone.utc)


def says(summary: str, title: str, status: str, is_whole: bool) -> bool:
    summary, title = plain(summary), plain(title)
    if not is_whole:
        return bool(summary)
    if status in ("cancelled", "postponed"):
        # A word in front says so, because some programs show no status.
        return summary.endswith(title) and summary != title
    return summary == title


def plain(text: str) -> str:
    """Without what typography changes: quotes, dashes, ellipses, kinds of spaces."""
    text = re.sub(r"[„“”‚‘’'\"]", "", text).replace("…", "...")
    text = re.sub(r"--|[–—]", "-", text)
    return re.sub(r"\s+", " ", text).strip()


def address_path(address: str) -> str:
    """The name of an event's page, which is the same in all languages."""
    return address.removesuffix("index.html").rstrip("/").rpartition("/")[2]


def edition(path: str) -> str:
    """The folder of another language; empty for the main one."""
    return next((name for name in EDITIONS if path.startswith(f"{name}/")), "")


def expand_all(texts: dict[str, str]) -> list[str]:
    """Every event of every file takes place at least once."""
    findings = []
    for path, text in texts.items():
        try:
            calendar = icalendar.Calendar.from_ical(text)
            query = recurring_ical_events.of(calendar, skip_bad_series=False)
            for event in calendar.walk("VEVENT"):
                day = event.decoded("DTSTART")
                start = datetime.combine(day, time.min) if not isinstance(day, datetime) else day
                uids = {str(occurrence["UID"]) for occurrence in query.between(start, start + timedelta(days=1))}
                if str(event["UID"]) not in uids:
                    findings.append(f"{path}: {event['UID']} does not take place on its first day")
        except Exception as problem:
            findings.append(f"{path}: {type(problem).__name__}: {str(problem)[:300]}")
    return findings


def completeness(site: Site, read: dict[str, list[Entry]], listed: list[dict]) -> list[str]:
    """Every public event with a known day is in its own file and in the main calendar or a year's archive;
    nothing else is anywhere, in every language."""
    findings = []
    for name in sorted({edition(path) for path in read}):
        own = {path.removeprefix(f"{name}/"): entries for path, entries in read.items() if edition(path) == name}
        findings += [f"{name}: {finding}" if name else finding for finding in complete(own, listed)]
    return findings


def complete(read: dict[str, list[Entry]], listed: list[dict]) -> list[str]:
    single: set[str] = set()
    shared: set[str] = set()
    for path, entries in read.items():
        pages = {address_path(entry.url) for entry in entries}
        if "/" not in path or "/archiv" in path:
            shared |= pages
        elif not path.endswith(("/kalender.ics", "/calendar.ics", "/online.ics")):
            single |= pages
    findings: list[str] = []
    for item in listed:
        if not item["url"]:
            continue
        is_expected = item["visibility"] == "public" and listed_moment(item["start"]) is not None
        page = address_path(item["url"])
        for name, found in (("the main calendar or an archive", shared), ("a file of its own", single)):
            if is_expected and page not in found:
                findings.append(f"{item['id']}: is not in {name}")
            if not is_expected and page in found:
                findings.append(f"{item['id']}: is in {name}")
    return findings
