"""Small files that ask for much, and large ones."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from tools.sites import CONFIGURATION

MEGA = 1 << 20


@dataclass
class Case:
    """An attack: how it is written, how the program may end, the code of the finding that must be told."""
    label: str
    write: Callable[[Path], None]
    exits: tuple[int, ...] = (1,)
    code: str = ""
    arguments: list[str] = field(default_factory=lambda: ["build", "--today", "2031-05-01"])
    stdin: str | None = None
    own: list[str] = field(default_factory=list)


def text(path: str, contents: str | bytes) -> Callable[[Path], None]:
    def write(folder: Path) -> None:
        file = folder / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(contents.encode() if isinstance(contents, str) else contents)
    return write


def post(body: str, front: str = "") -> Callable[[Path], None]:
    return text("magazine/2031-02-02-boese.md", f"---\ntitle: Attack\n{front}---\n{body}")


def event(lines: str) -> str:
    return f"- id: e\n  title: E\n  start: 2031-06-01 18:00\n  region: aue\n{lines}"


def series(repeat: str, start: str = "1970-01-01", count: int = 1_000, more: str = "") -> str:
    return "".join(
        f"- id: e{n}\n  title: E{n}\n  start: {start} 18:00\n  region: aue\n  repeat: {repeat}\n{more}"
        for n in range(count))


def repeating(events: str) -> Callable[[Path], None]:
    """An event list of a site without cards: drawing a thousand of them would hide what the rules cost."""
    def write(folder: Path) -> None:
        text("events.yaml", events)(folder)
        text("site.yaml", CONFIGURATION + "cards: none\n")(folder)
    return write


def days(count: int) -> list[str]:
    return [str(date(1970, 1, 1) + timedelta(days=n)) for n in range(count)]


def laughs(levels: int, width: int) -> str:
    lines = ["a0: &a0 [x, x]"]
    for level in range(1, levels):
        lines.append(f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * width)}]")
    return "\n".join(lines) + "\n"


def chained(levels: int, prefix: str) -> str:
    return "\n".join([f"{prefix}- &b0 {{title: x}}"] + [
        f"{prefix}- &b{level} {{a: *b{level - 1}, b: *b{level - 1}}}" for level in range(1, levels)]) + "\n"


def cases() -> list[Case | Callable[[], Case]]:
    return yaml_cases() + markdown_cases() + event_cases() + import_cases()


def yaml_cases() -> list[Case | Callable[[], Case]]:
    def big() -> str:
        return "x" * (100 * MEGA)
    def million() -> str:
        return "".join(f"k{number}: {number}\n" for number in range(1_000_000))
    def indented() -> str:
        return "".join(f"  k{number}: {number}\n" for number in range(500_000))
    return [
        lambda: Case("alias bomb in site.yaml", text("site.yaml", "title: A\n" + laughs(30, 10)), code="E123"),
        lambda: Case("alias bomb in front matter", post("x", laughs(30, 10))),
        lambda: Case("alias bomb in the event list", text("events.yaml", chained(60, ""))),
        lambda: Case("alias bomb in known fields", text("people.yaml", "- &a {id: a, name: A}\n" + "".join(
            f"- &a{n} {{id: a{n}, name: A, regions: [{', '.join(['*a'] * 2000)}]}}\n" for n in range(300)))),
        lambda: Case("alias that contains itself", text("events.yaml", "- &a {title: *a, start: [*a], region: *a}\n")),
        lambda: Case("flow nested 100,000 deep", text("events.yaml", "- topics: " + "[" * 100_000 + "]" * 100_000)),
        lambda: Case("flow nested 100,000 deep, open", post("x", "topics: " + "[" * 100_000 + "\n")),
        lambda: Case("maps nested 100,000 deep", text("people.yaml", "- {a: " * 1 + "{a: " * 100_000)),
        lambda: Case("block nested 3,000 deep", text("events.yaml", "".join(" " * n + "a:\n" for n in range(3000)))),
        lambda: Case("dashes nested 100,000 deep", text("events.yaml", "- " * 100_000 + "x")),
        lambda: Case("a line of 100 MB in site.yaml", text("site.yaml", "title: " + big())),
        lambda: Case("a line of 100 MB in the event list", text("events.yaml", "- title: " + big())),
        lambda: Case("a line of 100 MB in front matter", post("x", "summary: " + big() + "\n")),
        lambda: Case("a line of 15 MB in front matter", post("x", "summary: " + "x " * (15 * MEGA // 2) + "\n"), code="E142"),
        lambda: Case("a quoted line of 100 MB that never ends", text("events.yaml", '- title: "' + big())),
        lambda: Case("a million keys in site.yaml", text("site.yaml", "title: A\n" + million()), code="E128"),
        lambda: Case("a million keys in front matter", post("x", million()), code="E128"),
        lambda: Case("half a million keys in an event", text("events.yaml", event(indented())), code="E128"),
        lambda: Case("a million equal keys", text("events.yaml", event("  a: 1\n" * 1_000_000)), code="E128"),
        lambda: Case("a million items that are none", text("events.yaml", "- x\n" * 1_000_000)),
        lambda: Case("a million anchors", text("events.yaml", "".join(f"- &a{n} x\n" for n in range(800_000)))),
        lambda: Case("a list of a million topics", post("x", "topics: [" + "a, " * 1_000_000 + "]\n"), exits=(0, 1)),
        lambda: Case("only NUL bytes", text("events.yaml", b"\0" * (4 * MEGA))),
        lambda: Case("UTF-16", text("events.yaml", "- title: x\n".encode("utf-16"))),
        lambda: Case("bytes that are no UTF-8", text("events.yaml", b"- title: \xff\xfe\xc3\x28\n  start: 2031-01-01\n  region: aue\n"), exits=(0, 1)),
        lambda: Case("a ledger of 100 MB", text("ledger.tsv", "x" * (100 * MEGA)), code="E609"),
        lambda: Case("a ledger of a million damaged lines", text("ledger.tsv", "event\tx\n" * 1_000_000), code="E608"),
        lambda: Case("a ledger with the largest number", text(
            "ledger.tsv", "event\te\te@x\thash\t9223372036854775807\t9999-12-31T23:59:59Z\t9999-12-31T23:59:59Z\t\t\n"),
            exits=(0, 1)),
    ]


def markdown_cases() -> list[Case | Callable[[], Case]]:
    return [
        lambda: Case("a line of 100 MB in a post", post("x" * (100 * MEGA))),
        lambda: Case("a line of 14 MB in a post", post("word " * (14 * MEGA // 5)), code="E307"),
        lambda: Case("link references, 50,000 of 50,000", post(
            "".join(f"[r{n}]: https://example.org/{n}\n" for n in range(50_000)) + "\n" + "".join(f"[r{n}] " for n in range(50_000))),
            exits=(0, 1)),
        lambda: Case("one long link reference, used 100,000 times", post(
            "[a]: https://example.org/" + "x" * 60_000 + "\n\n" + "[a] " * 100_000), exits=(0, 1)),
        lambda: Case("link references that are never closed", post("[a]: <" * 100_000), exits=(0, 1)),
        lambda: Case("a table of 10,000 columns", post("|a" * 10_000 + "|\n" + "|-" * 10_000 + "|\n" + "|b" * 10_000 + "|\n"), code="E306"),
        lambda: Case("a table of 10,000 columns and 10,000 short rows", post(
            "|a" * 10_000 + "|\n" + "|-" * 10_000 + "|\n" + "|b|\n" * 10_000), code="E306"),
        lambda: Case("quotes nested 100,000 deep", post(">" * 100_000 + " x"), code="E305|E306"),
        lambda: Case("lists nested 100,000 deep", post("- " * 100_000 + "x"), code="E305|E306"),
        lambda: Case("emphasis nested 50,000 deep", post("*a " * 50_000 + "b* " * 50_000), exits=(0, 1)),
        lambda: Case("strong emphasis opened 100,000 times", post("**a _b " * 100_000), exits=(0, 1)),
        lambda: Case("brackets opened 100,000 times", post("[" * 100_000), exits=(0, 1)),
        lambda: Case("pictures opened 100,000 times", post("![" * 100_000), exits=(0, 1)),
        lambda: Case("backticks of every length", post(" ".join("`" * n for n in range(1, 1500))), exits=(0, 1)),
        lambda: Case("100,000 footnotes", post("".join(f"[^{n}] " for n in range(50_000)) + "\n\n" + "".join(f"[^{n}]: x\n\n" for n in range(50_000))), exits=(0, 1)),
        lambda: Case("one footnote used 100,000 times", post("[^a] " * 100_000 + "\n\n[^a]: x\n"), exits=(0, 1)),
        lambda: Case("100,000 headings of one name", post("# a\n" * 100_000), exits=(0, 1)),
        lambda: Case("100,000 blocks that are none", post("```nichts\n```\n" * 100_000)),
        lambda: Case("a block of a million parameters", post("```events\n" + "region: aue\n" * 1_000_000 + "```\n")),
        lambda: Case("100,000 lists of events in a post", post("```events\n```\n" * 20_000), exits=(0, 1)),
        lambda: Case("entities, comments and declarations", post("<!-- " * 50_000 + "<!A " * 50_000 + "<?" * 50_000), exits=(0, 1)),
        lambda: Case("a million line breaks", post("\n" * 5_000_000), exits=(0, 1)),
        lambda: Case("a post of combining marks", post("a" + "\u0301" * 2_000_000), exits=(0, 1)),
        lambda: Case("autolinks without end", post("http://" + "a." * 500_000), exits=(0, 1)),
        lambda: Case("mail addresses without end", post("a@" * 200_000), exits=(0, 1)),
        lambda: Case("quotes for the typography", post("\"'a " * 300_000), exits=(0, 1)),
        lambda: Case("a line of 100 MB on standard input", lambda folder: (folder / "in").write_bytes(b"x" * (100 * MEGA)) and None,
             exits=(0, 1, 2), arguments=["markdown"], stdin="in", own=["in"]),
        lambda: Case("100 MB of brackets on standard input", lambda folder: (folder / "in").write_bytes(b"[" * (100 * MEGA)) and None,
             exits=(0, 1, 2), arguments=["markdown", "--spec"], stdin="in", own=["in"]),
    ]


def event_cases() -> list[Case | Callable[[], Case]]:
    def rule(text_of_rule: str, exits: tuple[int, ...] = (0, 1), code: str = "") -> Case:
        return Case(f"recurrence {text_of_rule}", text("events.yaml", event(f"  repeat: \"{text_of_rule}\"\n")), exits, code)
    return [
        lambda: rule("FREQ=SECONDLY"),
        lambda: rule("FREQ=DAILY"),
        lambda: rule("FREQ=SECONDLY;INTERVAL=1;COUNT=999999999"),
        lambda: rule("FREQ=DAILY;UNTIL=99991231T235959Z"),
        lambda: rule("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"),
        lambda: rule("FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;BYMONTH=6"),
        lambda: rule("FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30"),
        lambda: rule("FREQ=MINUTELY;BYHOUR=25"),
        lambda: rule("FREQ=DAILY;INTERVAL=99999999999999999999"),
        lambda: rule("FREQ=SECONDLY;BYSECOND=" + ",".join(str(n % 60) for n in range(2000))),
        lambda: rule("FREQ=YEARLY;BYDAY=" + ",".join(f"{n % 53 + 1}MO" for n in range(2000)) + ";BYSETPOS=-1"),
        lambda: rule("every day"),
        lambda: rule("täglich, 999999999 mal"),
        lambda: rule("every 999999999 years"),
        lambda: rule("weekly until 9999-12-31"),
        lambda: Case("1,000 daily events without end", repeating(series("daily")), exits=(0, 1)),
        lambda: Case("1,000 daily events with an old exception", repeating(series("daily", more="  except: 1970-06-02\n")), exits=(0, 1)),
        lambda: Case("1,000 events a million times", repeating(series("FREQ=DAILY;COUNT=1000000")), exits=(0, 1)),
        lambda: Case("1,000 events that never take place", repeating(series("FREQ=MINUTELY;INTERVAL=2;BYMINUTE=1")), exits=(0, 1)),
        lambda: Case("1,000 events on few leap days", repeating(series("FREQ=DAILY;INTERVAL=997;BYMONTH=2;BYMONTHDAY=29", start="0001-02-28")), exits=(0, 1)),
        lambda: Case("200 events picked from thousands of times", repeating(series("FREQ=YEARLY;BYDAY=MO,TU,WE,TH;BYHOUR=" + ",".join(map(str, range(24))) + ";BYMINUTE=" + ",".join(map(str, range(60))) + ";BYSETPOS=-1", count=200)), exits=(0, 1)),
        lambda: Case("an event with 10,000 further dates on one line", repeating(series("daily", count=1, more="  also: [" + ", ".join(days(10_000)) + "]\n")), exits=(0, 1)),
        lambda: Case("an event with 10,000 exceptions that differ", repeating(series("daily", count=1, more="  except: [" + ", ".join(days(10_000)) + "]\n")), exits=(0, 1)),
        lambda: Case("an event of a million exceptions", text("events.yaml", event(
            "  repeat: daily\n  except: [" + "2031-06-02, " * 500_000 + "]\n")), exits=(0, 1)),
        lambda: Case("an event of 100,000 sessions", text("events.yaml", event(
            "  dates: [" + ", ".join(f"2031-06-{n % 28 + 1:02d}" for n in range(100_000)) + "]\n")), exits=(0, 1)),
        lambda: Case("5,000 dates that last a hundred years each", text("events.yaml", event("  end: 2131-06-01 18:00\n  repeat: weekly\n").replace("2031", "2025", 1)), exits=(0, 1), code="W422"),
        lambda: Case("10,000 dates that last three years each", text("events.yaml", event(
            "  dates:\n" + "".join(f"    - {{start: {day}, end: {2000 + n % 30}-12-31}}\n" for n, day in enumerate(days(10_000))))), exits=(0, 1)),
        lambda: Case("an event that lasts 8,000 years", text("events.yaml", "- id: e\n  title: E\n  start: 2031-01-01\n  end: 9999-12-31\n  region: aue\n"), exits=(0, 1)),
        lambda: Case("an event in the year 1 and one in the year 9999", text("events.yaml", (
            "- id: e\n  title: E\n  start: 0001-01-01\n  region: aue\n- id: f\n  title: F\n  start: 9999-12-31\n  region: aue\n")),
            exits=(0, 1)),
        lambda: Case("a duration of 10^18 hours", text("events.yaml", event("  duration: 999999999999999999 h\n"))),
        lambda: Case("attendees of 10^30", text("events.yaml", event("  attendees: 999999999999999999999999999999\n")), exits=(0, 1)),
    ]


def import_cases() -> list[Case | Callable[[], Case]]:
    def imported(label: str, program: str, contents: str | bytes, exits: tuple[int, ...] = (0, 1)) -> Case:
        data = contents.encode() if isinstance(contents, str) else contents
        return Case(f"import: {label}", lambda folder: (folder / "datei").write_bytes(data) and None, exits,
                    arguments=["import", program, "datei", "--dry-run", "--today", "2031-05-01"], own=["datei"])
    vevent = "BEGIN:VEVENT\r\nUID:%d\r\nSUMMARY:A\r\nDTSTART:20310601T180000Z\r\n%sEND:VEVENT\r\n"
    calendar = "BEGIN:VCALENDAR\r\n%sEND:VCALENDAR\r\n"
    return [
        lambda: imported("a calendar line of 100 MB", "ics", calendar % (vevent % (1, "DESCRIPTION:" + "x" * (100 * MEGA) + "\r\n"))),
        lambda: imported("a line folded a million times", "ics", calendar % (vevent % (1, "DESCRIPTION:" + "x\r\n " * 1_000_000 + "\r\n"))),
        lambda: imported("components nested 100,000 deep", "ics", "BEGIN:VCALENDAR\r\n" * 100_000),
        lambda: imported("100,000 events", "ics", calendar % "".join(vevent % (n, "") for n in range(50_000))),
        lambda: imported("a million lines", "ics", "BEGIN:VCALENDAR\r\n" + "X:y\r\n" * 1_000_000 + "END:VCALENDAR\r\n"),
        lambda: imported("recurrence without end", "ics", calendar % (vevent % (1, "RRULE:FREQ=SECONDLY\r\n" * 50))),
        lambda: imported("a zone of 100,000 transitions", "ics", calendar % (
            "BEGIN:VTIMEZONE\r\nTZID:X\r\n" + "BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nRRULE:FREQ=YEARLY\r\nEND:STANDARD\r\n" * 20_000
            + "END:VTIMEZONE\r\n" + (vevent % (1, "")).replace("DTSTART:", "DTSTART;TZID=X:").replace("Z\r\n", "\r\n"))),
        lambda: imported("100,000 parameters", "ics", calendar % (vevent % (1, "X-A" + ";P=1" * 100_000 + ":x\r\n"))),
        lambda: imported("a table of 100,000 columns", "csv", ",".join(f"c{n}" for n in range(100_000)) + "\n" + "," * 99_999 + "\n"),
        lambda: imported("a table of 100,000 rows", "csv", "Titel,Beginn,Region\n" + "A,2031-06-01,aue\n" * 100_000),
        lambda: imported("a quote that is never closed", "csv", "Titel,Beginn\n\"" + "x\n" * 5_000_000),
        lambda: imported("a table of 100 MB", "csv", "Titel,Beginn\n" + "x" * (100 * MEGA)),
        lambda: imported("a million quotes", "csv", "Titel,Beginn\n" + '"' * 1_000_000),
        lambda: imported("only NUL bytes", "csv", b"\0" * (8 * MEGA)),
        lambda: imported("only NUL bytes", "ics", b"\0" * (8 * MEGA)),
    ]
