"""The handbook's tutorial as a list of steps: what to type, what Almanac answers, what to edit."""

import re
from dataclasses import dataclass, field
from pathlib import Path

FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.S | re.M)
FILE = re.compile(r"`(content/[\w./-]+)`")


@dataclass
class Command:
    """Lines for the shell, and pieces of what it must answer, in order; `…` stands for anything."""

    text: str
    heading: str
    answers: list[str] = field(default_factory=list)


@dataclass
class Edit:
    """Lines of a file to replace by others, and what the open page of the preview must then say."""

    file: str
    old: list[str]
    new: list[str]
    heading: str
    answers: list[str] = field(default_factory=list)

    def apply(self, text: str) -> str:
        """The edited text. ValueError where the old lines do not stand there exactly once."""
        old = "".join(f"{line}\n" for line in self.old)
        if text.count(old) != 1:
            raise ValueError(f"{self.file} has {text.count(old)} times: {old.strip()}")
        return text.replace(old, "".join(f"{line}\n" for line in self.new))

    def line(self, text: str) -> int:
        """The first line that the edit changes."""
        old = "".join(f"{line}\n" for line in self.old)
        return text[: text.index(old)].count("\n") + 1 + self._first()

    def wrong(self) -> str:
        """The first line that is different now."""
        return self.new[self._first()]

    def _first(self) -> int:
        return next((i for i, (a, b) in enumerate(zip(self.old, self.new)) if a != b), 0)


def steps(page: Path) -> list[Command | Edit]:
    """The steps of a page, in order."""
    text = page.read_text(encoding="utf-8").split("---\n", 2)[2]
    found: list[Command | Edit] = []
    end = 0
    file = heading = ""
    for fence in FENCE.finditer(text):
        between = text[end : fence.start()]
        end = fence.end()
        file = (FILE.findall(between) or [file])[-1]
        heading = (re.findall(r"^## (.*)$|^\*\*(.*?)\*\*", between, re.M) or [(heading, "")])[-1]
        heading = heading if isinstance(heading, str) else heading[0] or heading[1]
        kind, body = fence.groups()
        if kind == "sh":
            found.append(Command(body, heading))
        elif kind == "text" and found:
            found[-1].answers += body.splitlines()
        elif kind == "diff":
            lines = body.splitlines()
            found.append(Edit(
                file, [line[1:] for line in lines if line[:1] in "- "], [line[1:] for line in lines if line[:1] in "+ "], heading))
    return found


def is_answered(wanted: str, said: str) -> bool:
    """Whether a line of the answer has the wanted piece."""
    pattern = ".*".join(re.escape(part) for part in wanted.strip().split("…"))
    return any(re.search(pattern, line) for line in said.splitlines())
