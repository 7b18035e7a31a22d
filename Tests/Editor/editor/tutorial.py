"""Walks through the handbook's tutorial: the tarball, a shell, a text editor and a browser, nothing else."""

import re
import time
from pathlib import Path

from tools.browser import browser
from tools.preview import Preview
from tools.verdict import Verdict

from .browsing import panel_of, text_of, wait
from .place import SYSTEM, Place
from .protocol import Command, Edit, is_answered, steps

PAGE = "docs/handbuch/content/magazine/erster-beitrag.md"
FINDING = re.compile(r"^(\S+?):(\d+):(\d+): (error|warning)\[(\w\d{3})\]: (.*)$", re.M)
SUGGESTED = re.compile(r"^help: Meinten Sie [„'](.*?)[“']\?", re.M)
MISTAKES = 5
START_LIMIT = 0.03


def check(place: Place, repository: Path, verdict: Verdict) -> None:
    verdict.report("start", f"--help, --version and an unknown word, in {place.name}", starts(place))
    walk = Walk(place)
    protocol = steps(repository / PAGE)
    with browser() as driver:
        for step in protocol:
            walk.take(step, driver)
            if walk.is_over:
                break
    walk.finish()
    verdict.report("tutorial", f"{len(protocol)} steps in {place.name}, {walk.mistakes} mistakes made and mended", walk.findings)


def starts(place: Place) -> list[str]:
    """The program starts and says what it is; the time is printed, not judged."""
    program = place.unpack() + "/almanac"
    times = []
    for _ in range(15):
        start = time.perf_counter()
        answer = place.run([program, "--version"])
        times.append(time.perf_counter() - start)
    bare = []
    for _ in range(15):
        start = time.perf_counter()
        place.run(["/bin/true"])
        bare.append(time.perf_counter() - start)
    own = sorted(times)[7] - sorted(bare)[7]
    print(f"          --version takes {own * 1000:.0f} ms more than /bin/true (median of 15; the bar is {START_LIMIT * 1000:.0f} ms)")
    found = []
    if answer.returncode != 0 or not re.match(r"almanac \d", answer.stdout):
        found.append(f"--version answers {answer.returncode}: {answer.stdout}{answer.stderr}")
    if place.run([program, "--help"]).returncode != 0:
        found.append("--help fails")
    if place.run([program, "hepl"]).returncode != 2:
        found.append("an unknown word does not end with 2")
    return found


class Walk:
    """One walk: the shell's folder and path as they come to be, and what was wrong on the way."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.folder, self.path = place.inside, SYSTEM
        self.findings: list[str] = []
        self.mistakes = 0
        self.said = ""
        self.server: Preview | None = None
        self.open_mistake: tuple[Edit, int] | None = None
        # A mistake that the open page of the preview tells of.
        self.in_preview: Edit | None = None
        self.is_over = False
        self.heading = ""

    def take(self, step: Command | Edit, driver) -> None:
        if step.heading != self.heading or isinstance(step, Command):
            self.stop_server()  # A section of the tutorial ends with Ctrl+C.
        self.heading = step.heading
        if isinstance(step, Edit):
            self.edit(step, driver)
        elif step.text.strip() == "almanac serve":
            self.serve(step, driver)
        else:
            self.type(step)

    def finish(self) -> None:
        self.stop_server()
        if not self.is_over and self.mistakes != MISTAKES:
            self.findings.append(f"{self.mistakes} mistakes are mended, not {MISTAKES}")

    def fail(self, step: Command | Edit, text: str) -> None:
        self.findings.append(f"{step.heading}: {text}")
        self.is_over = True

    # Commands

    def type(self, step: Command) -> None:
        state = f"{self.place.inside}/.state"
        script = f"trap 'pwd > {state}; echo \"$PATH\" >> {state}' EXIT\nset -e\n{step.text}"
        done = self.place.run(["/bin/bash", "-c", script], self.folder, self.path)
        self.folder, self.path = self.place.outside(state).read_text(encoding="utf-8").splitlines()
        self.said = done.stdout + done.stderr
        wanted = 1 if any("error[" in answer for answer in step.answers) else 0
        if done.returncode != wanted:
            return self.fail(step, f"{step.text.strip()} ends with {done.returncode}: {self.said.strip()[-800:]}")
        for answer in step.answers:
            if not is_answered(answer, self.said):
                return self.fail(step, f"{step.text.strip()} does not say “{answer}” but: {self.said.strip()[-800:]}")
        if self.open_mistake:
            self.compare(step)

    def compare(self, step: Command) -> None:
        """The message must name the place of the mistake and quote what stands there."""
        edit, line = self.open_mistake
        errors = [found for found in FINDING.findall(self.said) if found[3] == "error"]
        if not errors:
            return self.fail(step, "the mistake has no message")
        if (errors[0][0], int(errors[0][1])) != (edit.file, line):
            self.fail(step, f"the mistake is in {edit.file}:{line}, the message says {errors[0][0]}:{errors[0][1]}")
        quoted = edit.wrong().strip()
        if not any(is_quoted(quoted, said) for said in self.said.splitlines()):
            self.fail(step, f"the message does not quote “{quoted}”")

    # Edits

    def edit(self, step: Edit, driver) -> None:
        file = self.place.outside(f"{self.folder}/{step.file}")
        before = file.read_text(encoding="utf-8")
        try:
            after = step.apply(before)
        except ValueError as problem:
            return self.fail(step, str(problem))
        if self.open_mistake:
            return self.mend(step, file, after, step.line(before))
        if self.server:
            self.open(step, driver)
            file.write_text(after, encoding="utf-8")
            return self.watch(step, driver)
        file.write_text(after, encoding="utf-8")
        if len(step.old) == len(step.new):
            self.open_mistake = (step, step.line(before))

    def mend(self, step: Edit, file: Path, after: str, line: int) -> None:
        """The remedy must touch the line that the message names, and be the word that it suggests."""
        edit, wrong = self.open_mistake
        self.open_mistake = None
        suggested = SUGGESTED.search(self.said)
        if (step.file, line) != (edit.file, wrong):
            return self.fail(step, f"the remedy is in {step.file}:{line}, the message names {edit.file}:{wrong}")
        if suggested and suggested.group(1) not in "\n".join(step.new):
            return self.fail(step, f"the message suggests “{suggested.group(1)}”, the remedy is another")
        file.write_text(after, encoding="utf-8")
        done = self.place.run(["almanac", "check"], self.folder, self.path)
        if done.returncode != 0:
            return self.fail(step, f"is not mended: {done.stdout}")
        if re.match(r"\d\. ", step.heading):
            self.mistakes += 1

    # The preview

    def serve(self, step: Command, driver) -> None:
        program = self.place.run(["/bin/bash", "-c", "command -v almanac"], self.folder, self.path).stdout.strip()
        self.server = self.place.serve(program, self.folder)
        if not self.server.address:
            return self.fail(step, f"no address is named: {self.server.said}")
        for answer in step.answers:
            if not is_answered(answer, self.server.said):
                self.fail(step, f"almanac serve does not say “{answer}” but: {self.server.said}")
        driver.get(self.server.address)

    def open(self, step: Edit, driver) -> None:
        """Opens the page of a post before its file is edited; what is open stays open."""
        slug = re.sub(r"^\d{4}-\d{2}-\d{2}-", "", Path(step.file).stem)
        page = f"{self.server.address}magazin/{slug}/"
        if driver.current_url != page:
            driver.get(page)

    def watch(self, step: Edit, driver) -> None:
        """The open page shows the saved edit, or says what is wrong with it, and nobody clicks."""
        if self.in_preview:
            self.in_preview = None
            if wait(lambda: not panel_of(driver)) is None:
                self.fail(step, f"the message in the page stays: {panel_of(driver)}")
            return
        if step.answers:
            self.in_preview = step
            for answer in step.answers:
                if wait(lambda: is_answered(answer, panel_of(driver))) is None:
                    return self.fail(step, f"the page does not say “{answer}”, but: {panel_of(driver)}")
            return
        wanted = shown(step.wrong())
        if wait(lambda: wanted in text_of(driver)) is None:
            self.fail(step, f"the browser never shows “{wanted}”, but: {panel_of(driver)}")

    def stop_server(self) -> None:
        if not self.server:
            return
        code = self.server.interrupt()
        if code != 130:
            self.findings.append(f"almanac serve ends with {code} instead of 130 at Ctrl+C")
        self.server = None


def is_quoted(line: str, said: str) -> bool:
    """Whether something said is the line, or a good part of it with `…` where it is cut off."""
    part = said.strip().strip("…").strip()
    return line in said or len(part) > 30 and part in line


def shown(line: str) -> str:
    """A line of Markdown without marks, as a page shows it."""
    return re.sub(r"[*_`]", "", line).strip()
