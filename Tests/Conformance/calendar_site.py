#!/usr/bin/env python3
"""Writes the content of a site whose calendar has events of every kind.

    calendar_site.py FOLDER [--events N] [--seed N]

The same numbers give the same files. The build day to use is 2026-11-01 (TODAY).
"""

import argparse
import json
import random
from datetime import date, timedelta
from pathlib import Path

TODAY = date(2026, 11, 1)
REGIONS = ["nordtal", "suedtal", "hochland", "seenplatte", "altstadt", "hafen"]
TOPICS = ["energie", "daten", "handwerk", "gesundheit", "verwaltung", "bildung"]
FORMATS = ["vortrag", "workshop", "messe", "stammtisch"]
HOSTILE = [
    'Quote " and \' and „so“; semicolons; commas, colons: and back\\slashes',
    "BEGIN:VEVENT\nSUMMARY:nicht echt\r\nEND:VEVENT",
    "Emoji 👩‍👩‍👧‍👦 🎉 und Ligatur ﬁ, kombinierend é, rechts nach links \u202eabc\u202c, Isolat \u2066x\u2069",
    "Kleiner als < und größer als >, & und ]]> und --",
    "=1+1; @SUM(A1) | Tab\tund\u00a0geschützt\u2028Zeilentrenner\u0085Ende",
    "^n ^' %0D%0AX-EVIL:1 C:\\Daten\\ und \\;  und \\, mittendrin",
    "Viel " * 2000,
]


def quoted(value: object) -> str:
    """A value as one line of YAML: JSON is YAML."""
    return json.dumps(value, ensure_ascii=False)


def entry(event: dict) -> str:
    lines = [f"{name}: {quoted(value)}" for name, value in event.items() if not name.startswith("_")]
    return "- " + "\n  ".join(lines) + "\n"


class Calendar:
    """The events, as a list that edits can change."""

    def __init__(self, count: int, seed: int) -> None:
        self.choice = random.Random(seed)
        self.events = [self.event(number) for number in range(count)]

    def day(self) -> date:
        return TODAY + timedelta(days=self.choice.randint(-700, 700))

    def event(self, number: int) -> dict:
        kinds = [
            self.timed, self.timed, self.timed, self.whole_day, self.several_days, self.overnight, self.overseas,
            self.sessions, self.named_sessions, self.weekly, self.monthly, self.ruled, self.changed, self.online,
            self.undated, self.hostile, self.without_end, self.long, self.doubled_hour, self.endless,
        ]
        kind = kinds[number % len(kinds)]
        day = self.day()
        event = {"id": f"e{number}", "title": f"Termin {number}: {kind.__name__.replace('_', ' ')}"}
        event |= kind(day)
        if "area" not in event:
            event["region"] = self.choice.choice([[name] for name in REGIONS] + [REGIONS[:2], "alle"])
        event |= self.surroundings(number)
        if number % 17 == 5:
            del event["id"]
            event["title"] = f"Ohne Kennung {number}"
        return event

    def surroundings(self, number: int) -> dict:
        """What an event of any kind may say besides its time."""
        more: dict = {"topics": self.choice.sample(TOPICS, self.choice.randint(0, 2))}
        if number % 3:
            more["format"] = self.choice.choice(FORMATS)
        if number % 4 == 0:
            more["place"] = {"name": f"Halle {number % 9}", "address": "Am Markt 1", "city": "Musterstadt",
                             "geo": [48 + number % 1000 / 1000, 8 + number % 3 / 2]}
        elif number % 4 == 1:
            more["place"] = "Alte Ziegelei, Musterstadt"
        if number % 5 == 0:
            more["description"] = f"Ein **Termin** mit [Link](https://example.org/{number}).\n\n- eins\n- zwei\n"
        if number % 6 == 0:
            more["summary"] = "In einem Satz, worum es geht."
        # What is cancelled was announced before: the edits cancel events.
        status = {11: "postponed", 13: "tentative"}.get(number % 29)
        if status:
            more["status"] = status
        if number % 31 == 3:
            more["visibility"] = "invited"
        if number % 31 == 4:
            more["visibility"] = "internal"
        if number % 23 == 1:
            more["size"] = "large"
        if number % 10 == 9:
            more["register"] = "https://example.org/anmeldung?x=1&y=2"
        return more

    def clock(self) -> str:
        return f"{self.choice.randint(8, 20):02}:{self.choice.choice(['00', '15', '30'])}"

    def timed(self, day: date) -> dict:
        return {"start": f"{day} {self.clock()}", "duration": self.choice.choice(["90 min", "2 h", "1,5 Stunden"])}

    def without_end(self, day: date) -> dict:
        return {"start": f"{day.day}.{day.month}.{day.year}, {self.choice.randint(9, 20)} Uhr"}

    def whole_day(self, day: date) -> dict:
        return {"start": str(day)}

    def several_days(self, day: date) -> dict:
        return {"start": str(day), "end": str(day + timedelta(days=self.choice.randint(1, 4)))}

    def overnight(self, day: date) -> dict:
        return {"start": f"{day} 22:00", "end": "02:30"}

    def overseas(self, day: date) -> dict:
        zone = self.choice.choice(["America/New_York", "Asia/Tokyo", "Australia/Lord_Howe", "America/Santiago"])
        return {"start": f"{day} 19:00", "end": "21:00", "timezone": zone, "area": "international"}

    def sessions(self, day: date) -> dict:
        days = sorted({day + timedelta(days=self.choice.randint(0, 60)) for _ in range(self.choice.randint(2, 6))})
        return {"dates": [f"{one} 18:00" for one in days]}

    def named_sessions(self, day: date) -> dict:
        later = day + timedelta(days=self.choice.randint(1, 14))
        return {"dates": [
            {"id": "auftakt", "start": f"{day} 10:00", "end": "12:00", "title": "Auftakt"},
            {"id": "abschluss", "start": f"{later} 10:00", "duration": "3 h", "title": "Abschluss", "place": "Aula"},
        ]}

    def weekly(self, day: date) -> dict:
        last = day + timedelta(days=self.choice.randint(30, 300))
        words = self.choice.choice([
            f"jede Woche bis {last.day}.{last.month}.{last.year}", f"weekly until {last}", "alle 2 Wochen, 6 mal",
            "every 2 weeks, 6 times"])
        return {"start": f"{day} 17:30", "end": "19:00", "repeat": words}

    def monthly(self, day: date) -> dict:
        first = day.replace(day=15)
        tuesday = first + timedelta(days=(1 - first.weekday()) % 7)
        return {"start": f"{tuesday} 18:00", "end": "20:00", "repeat": "jeden 3. Dienstag im Monat, 8 mal"}

    def ruled(self, day: date) -> dict:
        rule = self.choice.choice([
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=5", "FREQ=DAILY;INTERVAL=3;COUNT=9",
            "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3", "FREQ=WEEKLY;BYDAY=MO,WE;WKST=SU;INTERVAL=2;COUNT=8"])
        return {"start": f"{day} 09:00", "end": "10:00", "repeat": rule}

    def changed(self, day: date) -> dict:
        week = timedelta(days=7)
        return {
            "start": f"{day} 19:00", "end": "21:00", "repeat": f"weekly until {day + 10 * week}",
            "except": [str(day + 2 * week)], "also": [str(day + timedelta(days=3))],
            "dates": [{"start": f"{day + 4 * week} 20:00", "title": "Sommerfest", "place": "Biergarten"}],
        }

    def endless(self, day: date) -> dict:
        return {"start": f"{day} 12:00", "end": "13:00", "repeat": self.choice.choice(["monatlich", "jährlich"])}

    def online(self, day: date) -> dict:
        return {"start": f"{day} 16:00", "end": "17:00", "online": "https://meet.example.org/raum?x=1,2;3"}

    def undated(self, day: date) -> dict:
        return {"start": self.choice.choice([f"{day:%Y-%m}", str(day.year), "offen"]), "date_note": "laut Quelle"}

    def hostile(self, day: date) -> dict:
        text = lambda: self.choice.choice(HOSTILE)
        return {"title": text(), "subtitle": text(), "start": f"{day} 15:00", "end": "16:00", "summary": text(),
                "description": text(), "price": text(), "audience": text(), "organizer": text(),
                "speakers": [text()], "partners": [text()], "date_note": text()}

    def long(self, day: date) -> dict:
        return {"start": str(day), "end": str(day + timedelta(days=299))}

    def doubled_hour(self, day: date) -> dict:
        # The last Sunday of October, at the hour that comes twice.
        last = date(day.year, 10, 31)
        sunday = last - timedelta(days=(last.weekday() + 1) % 7)
        return {"start": f"{sunday}T02:30:00+01:00", "end": f"{sunday} 04:00"}

    def write(self, folder: Path) -> None:
        (folder / "events").mkdir(parents=True, exist_ok=True)
        (folder / "regions").mkdir(exist_ok=True)
        formats = "\n".join(f"  - {{id: {name}, name: {name.title()}, plural: {name.title()}e}}" for name in FORMATS)
        (folder / "site.yaml").write_text(
            "title: Kalender aller Arten\nurl: https://kalender.example.org/\nnotice: Eine Probe.\nholidays: DE-BW\n"
            f"publisher:\n  name: Verbund\n  email: termine@example.org\nformats:\n{formats}\n"
            "areas:\n  - {id: international, name: International}\n")
        for number, name in enumerate(REGIONS):
            (folder / f"regions/{name}.md").write_text(
                f"---\ntitle: {name.title()}\nmap: [{number % 3}, {number // 3}]\n---\nEine Region.\n")
        (folder / "topics.yaml").write_text(
            "".join(f"- {{id: {name}, name: {name.title()}}}\n" for name in TOPICS))
        files: dict[str, list[str]] = {}
        for event in self.events:
            region = event.get("region")
            name = region[0] if isinstance(region, list) and len(region) == 1 else "alle"
            files.setdefault(name, []).append(entry(event))
        for old in (folder / "events").glob("*.yaml"):
            old.unlink()
        for name, entries in files.items():
            target = folder / ("events/" + ("gemeinsam" if name == "alle" else name) + ".yaml")
            target.write_text("".join(entries))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--events", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=7986)
    options = parser.parse_args()
    Calendar(options.events, options.seed).write(options.folder)


if __name__ == "__main__":
    main()
