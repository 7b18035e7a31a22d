"""Machines that fail: after each failure the site is whole, the message tells what to do, and the next run mends all.

Needs root for the small disk, the foreign user, the mounts and the read-only folder (as in a container); what
cannot be set up is left out and named.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from tools.program import ALMANAC, SHORT, THEMES, Outcome, run
from tools.sites import CONFIGURATION, write
from tools.verdict import Campaign

BUILD = ["build", "--today", "2031-05-01", "--quiet"]
PUBLISH = ["publish", "--today", "2031-05-01", "--quiet"]
NOBODY = "65534"


def main() -> int:
    campaign = Campaign("machine", "failures")
    for case in [full_disk, full_disk_in_place, full_disk_for_ledger, read_only_output, foreign_output, foreign_content,
                 foreign_file, read_only_mount, vanishing_files, changing_files, growing_file, two_builds,
                 build_beside_publication, mount_point, link_as_output, file_as_output, output_in_content,
                 clock_back, clock_forth, few_descriptors, interrupted, damaged_rests, copy_to_full_disk]:
        with tempfile.TemporaryDirectory(prefix="almanac-machine-") as scratch:
            folder = Path(scratch)
            os.chmod(folder, 0o755)
            try:
                make_site(folder)
                problems = case(folder)
            except NotHere as reason:
                print(f"  left out {case.__name__}: {reason}")
                continue
            finally:
                unmount_below(folder)
            if "--verbose" in sys.argv:
                print(f"{case.__name__}: {'fine' if not any(problems) else problems}", flush=True)
            campaign.check(case.__name__.replace("_", " "), *problems)
    return campaign.close()


class NotHere(Exception):
    """What a case needs cannot be had on this machine."""


# -- The site and what must hold of it


def make_site(folder: Path, posts: int = 60) -> None:
    (folder / "content/magazine").mkdir(parents=True)
    write(folder / "content", {
        "site.yaml": CONFIGURATION, "regions/aue.md": "---\ntitle: Aue\n---\nText.\n",
        "events.yaml": "".join(
            f"- id: e{n}\n  title: E{n}\n  start: 2031-06-{n + 1:02d} 18:00\n  region: aue\n" for n in range(20))})
    for number in range(posts):
        write_post(folder, number, "erste Fassung")
    (folder / "themes").symlink_to(THEMES)


def write_post(folder: Path, number: int, text: str) -> None:
    (folder / f"content/magazine/2031-01-{number % 28 + 1:02d}-beitrag-{number}.md").write_text(
        f"---\ntitle: Beitrag {number}\nregions: aue\n---\n{text} {number}\n" + f"{text}. " * 200)


def change_all(folder: Path, text: str = "zweite Fassung") -> None:
    for number in range(60):
        write_post(folder, number, text)


def whole(output: Path) -> list[str]:
    """Every file of the manifest with its bytes, and no other."""
    manifest = output / ".almanac-manifest"
    if not manifest.is_file():
        return ["no manifest"]
    expected = {}
    for line in manifest.read_text().splitlines()[1:]:
        path, size, digest = line.split("\t")[:3]
        expected[path] = (int(size), digest)
    found = {}
    for root, _, files in os.walk(output):
        for name in files:
            path = os.path.relpath(os.path.join(root, name), output)
            if path != ".almanac-manifest":
                data = (output / path).read_bytes()
                found[path] = (len(data), hashlib.sha256(data).hexdigest())
    wrong = [path for path in expected.keys() | found.keys() if expected.get(path) != found.get(path)]
    return [f"the site is not whole: {sorted(wrong)[:3]}"] if wrong else []


def state(output: Path) -> str:
    return (output / ".almanac-manifest").read_text() if (output / ".almanac-manifest").exists() else ""


def rests(folder: Path, *known: str) -> list[str]:
    """What lies beside the site and belongs to nobody; `.almanac/` keeps what was noted of the publication."""
    names = set(os.listdir(folder)) - {"content", "themes", "output", ".almanac", *known}
    return [f"left behind {sorted(names)}"] if names else []


def failed_well(outcome: Outcome, code: int = 3) -> list[str]:
    problems = []
    if outcome.timed_out or outcome.crashed:
        problems.append(f"hangs or traps: {outcome.code}")
    elif outcome.code != code:
        problems.append(f"exit {outcome.code} instead of {code}: {outcome.stderr[:300]!r}")
    if code and "help:" not in outcome.stderr:
        problems.append(f"no help in {outcome.stderr[:300]!r}")
    return problems


def mended(folder: Path, output: Path | None = None, arguments: list[str] | None = None, *known: str) -> list[str]:
    """The next run without a failure gives the whole site and leaves nothing behind."""
    outcome = run(arguments or BUILD, folder)
    problems = [] if outcome.code == 0 else [f"the next run ends with {outcome.code}: {outcome.stderr[:300]!r}"]
    return problems + whole(output or folder / "output") + rests(folder, *known)


def ledger(folder: Path) -> list[str]:
    """All events once, none with a sequence that was raised for nothing."""
    lines = (folder / "content/ledger.tsv").read_text().splitlines()
    events = [line.split("\t") for line in lines if line.startswith("event\t")]
    if len(events) != 20 or {event[1] for event in events} != {f"e{n}" for n in range(20)}:
        return [f"the ledger has {len(events)} events"]
    raised = [event[1] for event in events if event[4] != "0"]
    return [f"sequence raised for nothing: {raised[:3]}"] if raised else []


def shell(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        raise NotHere(f"{' '.join(command[:2])}: {done.stderr.strip()}")


def small_disk(place: Path, kilobytes: int) -> None:
    place.mkdir(exist_ok=True)
    shell("mount", "-t", "tmpfs", "-o", f"size={kilobytes}k,mode=755", "tmpfs", str(place))


def unmount_below(folder: Path) -> None:
    mounts = [line.split()[1] for line in Path("/proc/self/mounts").read_text().splitlines()]
    for place in sorted((mount for mount in mounts if mount.startswith(str(folder))), reverse=True):
        subprocess.run(["umount", "-l", place], capture_output=True)


# -- Full disks


def full_disk(folder: Path) -> list[str]:
    """The old site stays, however little room there is."""
    problems = []
    small_disk(folder / "disk", 32768)
    output = folder / "disk/output"
    arguments = BUILD + ["--output", str(output)]
    first = run(arguments, folder)
    if first.code:
        return [f"no room for the first site: {first.stderr[:200]}"]
    before = state(output)
    for room in [0, 4, 40, 200, 600]:
        change_all(folder, f"Fassung {room}")
        usage = os.statvfs(folder / "disk")
        filler = folder / "disk/filler"
        with open(filler, "wb") as file:
            size = max(0, usage.f_bavail * usage.f_frsize - room * 1024)
            file.write(b"\0" * size)
        outcome = run(arguments, folder)
        if outcome.code == 0:  # enough room after all
            before = state(output)
        else:
            problems += failed_well(outcome)
            if state(output) != before:
                problems.append("the failed build changed the site")
        problems += whole(output)
        filler.unlink()
        problems += [f"rest {name}" for name in os.listdir(folder / "disk") if name not in {"output", ".almanac"}]
    return problems + mended(folder, output, arguments, "disk")


def full_disk_in_place(folder: Path) -> list[str]:
    """File by file there is no old site to keep, but the next build mends it."""
    small_disk(folder / "disk", 32768)
    output = folder / "disk/output"
    arguments = BUILD + ["--output", str(output), "--in-place"]
    problems = [] if run(arguments, folder).code == 0 else ["no first site"]
    change_all(folder)
    usage = os.statvfs(folder / "disk")
    (folder / "disk/filler").write_bytes(b"\0" * max(0, usage.f_bavail * usage.f_frsize - 8192))
    problems += failed_well(run(arguments, folder))
    (folder / "disk/filler").unlink()
    return problems + mended(folder, output, arguments, "disk")


def full_disk_for_ledger(folder: Path) -> list[str]:
    """The ledger is whole or as it was; the next publication completes it."""
    small_disk(folder / "disk", 32768)  # What pictures and cards are made of lies there too.
    shutil.move(folder / "content", folder / "disk/content")
    (folder / "content").symlink_to(folder / "disk/content")
    problems = [] if run(PUBLISH, folder).code == 0 else ["no first publication"]
    before = (folder / "content/ledger.tsv").read_bytes()
    (folder / "content/events.yaml").write_text((folder / "content/events.yaml").read_text() + "".join(
        f"- id: neu{n}\n  title: N{n}\n  start: 2031-07-{n + 1:02d} 18:00\n  region: aue\n" for n in range(28)))
    usage = os.statvfs(folder / "disk")
    (folder / "disk/filler").write_bytes(b"\0" * (usage.f_bavail * usage.f_frsize))
    problems += failed_well(run(PUBLISH, folder))
    if (folder / "content/ledger.tsv").read_bytes() != before:
        problems.append("the ledger was changed and is not whole")
    (folder / "disk/filler").unlink()
    problems += mended(folder, None, PUBLISH, "disk")
    lines = (folder / "content/ledger.tsv").read_text().splitlines()
    if len([line for line in lines if line.startswith("event\t")]) != 48:
        problems.append("the ledger is not right after the next publication")
    return problems + [f"rest in content: {name}" for name in os.listdir(folder / "content") if name.startswith(".")]


def copy_to_full_disk(folder: Path) -> list[str]:
    small_disk(folder / "disk", 200)
    outcome = run(PUBLISH + ["--to", str(folder / "disk/copy"), "--create"], folder)
    return failed_well(outcome) + whole(folder / "output") + ledger(folder) + rests(folder, "disk")


# -- Folders of others


def as_nobody(folder: Path, arguments: list[str] = BUILD) -> Outcome:
    """As a user who may not do what root may."""
    if os.geteuid() or not shutil.which("setpriv"):
        raise NotHere("needs root and setpriv")
    return run(arguments, folder, prefix=[
        "setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", "--"])


def give(folder: Path) -> None:
    if os.geteuid():
        raise NotHere("needs root")
    shell("chown", "-R", "-h", f"{NOBODY}:{NOBODY}", str(folder))


def prepared_for_nobody(folder: Path) -> Path:
    give(folder)
    outcome = as_nobody(folder)
    if outcome.code:
        raise NotHere(f"the program cannot be run by another user: {outcome.stderr[:200]}")
    change_all(folder)
    give(folder / "content")
    return folder / "output"


def read_only_output(folder: Path) -> list[str]:
    output = prepared_for_nobody(folder)
    before = state(output)
    os.chmod(output / "magazin", 0o555)
    problems = failed_well(as_nobody(folder))
    os.chmod(output / "magazin", 0o755)
    if state(output) != before:
        problems.append("the site was changed")
    problems += whole(output) + rests(folder)
    return problems + ([] if as_nobody(folder).code == 0 else ["the next build fails"]) + whole(output) + rests(folder)


def foreign_output(folder: Path) -> list[str]:
    output = prepared_for_nobody(folder)
    before = state(output)
    shell("chown", "0:0", str(output), str(output / "magazin"))
    problems = failed_well(as_nobody(folder))
    if state(output) != before:
        problems.append("the site was changed")
    problems += whole(output) + rests(folder)
    give(output)
    return problems + ([] if as_nobody(folder).code == 0 else ["the next build fails"]) + whole(output) + rests(folder)


def foreign_content(folder: Path) -> list[str]:
    output = prepared_for_nobody(folder)
    before = state(output)
    shell("chown", "0:0", str(folder / "content/magazine"))
    os.chmod(folder / "content/magazine", 0o700)
    problems = failed_well(as_nobody(folder))
    return problems + whole(output) + rests(folder) + ([] if state(output) == before else ["the site was changed"])


def foreign_file(folder: Path) -> list[str]:
    output = prepared_for_nobody(folder)
    before = state(output)
    file = next((folder / "content/magazine").glob("*.md"))
    shell("chown", "0:0", str(file))
    os.chmod(file, 0o600)
    outcome = as_nobody(folder)
    problems = failed_well(outcome, 1) + ([] if file.name in outcome.stderr else ["does not name the file"])
    return problems + whole(output) + rests(folder) + ([] if state(output) == before else ["the site was changed"])


def read_only_mount(folder: Path) -> list[str]:
    (folder / "disk").mkdir()
    small_disk(folder / "disk", 32768)
    output = folder / "disk/output"
    arguments = BUILD + ["--output", str(output)]
    problems = [] if run(arguments, folder).code == 0 else ["no first site"]
    change_all(folder)
    shell("mount", "-o", "remount,ro", str(folder / "disk"))
    problems += failed_well(run(arguments, folder)) + whole(output)
    shell("mount", "-o", "remount,rw", str(folder / "disk"))
    return problems + mended(folder, output, arguments, "disk")


# -- Files that move while they are read


def during(folder: Path, action, rounds: int, restore=lambda: None) -> list[str]:
    """Builds while something goes on in the content folder; every site that comes out is whole."""
    problems: list[str] = []
    stop = threading.Event()

    def work() -> None:
        number = 0
        while not stop.is_set():
            action(number)
            number += 1
    problems += [] if run(BUILD, folder).code == 0 else ["no first site"]
    worker = threading.Thread(target=work)
    worker.start()
    try:
        for _ in range(rounds):
            outcome = run(BUILD, folder)
            if outcome.crashed or outcome.timed_out or outcome.code not in (0, 1, 3):
                problems.append(f"exit {outcome.code}: {outcome.stderr[:200]!r}")
            problems += whole(folder / "output") + rests(folder)
    finally:
        stop.set()
        worker.join()
    restore()
    change_all(folder, "dritte Fassung")
    return problems + mended(folder)


ROUNDS = 4 if SHORT else 25


def vanishing_files(folder: Path) -> list[str]:
    def action(number: int) -> None:
        path = folder / f"content/magazine/2031-01-{number % 28 + 1:02d}-beitrag-{number % 28}.md"
        path.unlink(missing_ok=True)
        write_post(folder, number % 28, f"wieder da {number}")
        shutil.rmtree(folder / "content/pages", ignore_errors=True)
        (folder / "content/pages/tief").mkdir(parents=True)
        (folder / "content/pages/tief/x.md").write_text("---\ntitle: X\n---\n")
    return during(folder, action, ROUNDS)


def changing_files(folder: Path) -> list[str]:
    def action(number: int) -> None:
        write_post(folder, number % 60, "x" * (number % 500))
    return during(folder, action, ROUNDS)


def growing_file(folder: Path) -> list[str]:
    def action(number: int) -> None:
        mode = "a" if number % 2000 else "w"
        with open(folder / "content/magazine/2031-01-01-beitrag-0.md", mode) as file:
            file.write("---\ntitle: Beitrag 0\n---\n" if mode == "w" else "Noch ein Satz. " * 50)
        if number % 500 == 0:
            os.truncate(folder / "content/events.yaml", 40)
    events = (folder / "content/events.yaml").read_text()
    problems = during(folder, action, ROUNDS, lambda: (folder / "content/events.yaml").write_text(events))
    return problems


# -- Two at once


def two_builds(folder: Path) -> list[str]:
    problems: list[str] = []
    run(BUILD, folder)
    for number in range(4 if SHORT else 20):
        change_all(folder, f"Fassung {number}")
        running = [subprocess.Popen([ALMANAC] + BUILD, cwd=folder, stderr=subprocess.PIPE, text=True) for _ in range(4)]
        ends = [(process.communicate()[1], process.returncode) for process in running]
        codes = [code for _, code in ends]
        if not 0 in codes or any(code not in (0, 3) for code in codes):
            problems.append(f"builds at once end with {codes}")
        problems += [f"no help in {talk[:200]!r}" for talk, code in ends if code and "help:" not in talk]
        problems += whole(folder / "output") + rests(folder)
    return problems + mended(folder)


def build_beside_publication(folder: Path) -> list[str]:
    problems: list[str] = []
    run(PUBLISH, folder)
    for number in range(4 if SHORT else 15):
        write_post(folder, number, f"Fassung {number}")
        running = [subprocess.Popen([ALMANAC] + arguments, cwd=folder, stderr=subprocess.DEVNULL)
                   for arguments in (BUILD, PUBLISH, PUBLISH)]
        codes = [process.wait() for process in running]
        if any(code not in (0, 3) for code in codes):
            problems.append(f"ends with {codes}")
        problems += whole(folder / "output") + ledger(folder) + rests(folder)
    return problems + mended(folder, None, PUBLISH) + ledger(folder)


# -- Odd output folders


def mount_point(folder: Path) -> list[str]:
    small_disk(folder / "output", 32768)
    outcome = run(BUILD, folder)
    problems = failed_well(outcome) + ([] if "--in-place" in outcome.stderr else ["does not name --in-place"])
    arguments = BUILD + ["--in-place"]
    problems += mended(folder, None, arguments)
    change_all(folder)
    return problems + mended(folder, None, arguments)


def link_as_output(folder: Path) -> list[str]:
    (folder / "real").mkdir()
    (folder / "real/mine.txt").write_text("mine")
    (folder / "output").symlink_to("real")
    outcome = run(BUILD, folder)
    problems = failed_well(outcome) + ([] if "--in-place" in outcome.stderr else ["does not name --in-place"])
    done = run(BUILD + ["--in-place"], folder)
    problems += [] if done.code == 0 else [f"in place: {done.stderr[:200]!r}"]
    if not (folder / "output").is_symlink() or (folder / "real/mine.txt").read_text() != "mine":
        problems.append("the link or a foreign file is gone")
    (folder / "output").unlink()
    (folder / "output").symlink_to("nowhere")
    problems += failed_well(run(BUILD, folder))
    return problems


def file_as_output(folder: Path) -> list[str]:
    (folder / "output").write_text("mine")
    problems = failed_well(run(BUILD, folder)) + failed_well(run(BUILD + ["--in-place"], folder))
    return problems + ([] if (folder / "output").read_text() == "mine" else ["the file is gone"])


def output_in_content(folder: Path) -> list[str]:
    """The site must never be read as content, nor the content be taken for a site."""
    before = sorted(path.name for path in (folder / "content").rglob("*"))
    problems = []
    for output in ("content", "content/output", "./content/tief/er"):
        problems += failed_well(run(BUILD + ["--output", output], folder), 2)
        if before != sorted(path.name for path in (folder / "content").rglob("*")):
            problems.append(f"{output} was written to")
    return problems


# -- Clocks


def clock_back(folder: Path) -> list[str]:
    """Files of tomorrow, and a build whose day lies before the last publication."""
    problems = [] if run(PUBLISH, folder).code == 0 else ["no first publication"]
    future = time.time() + 86_400 * 400
    for path in (folder / "content").rglob("*"):
        os.utime(path, (future, future))
    write_post(folder, 1, "geändert")
    os.utime(folder / "content/magazine/2031-01-02-beitrag-1.md", (0, 0))
    back = run(["publish", "--today", "2030-12-24", "--quiet"], folder)
    problems += failed_well(back, 1) + ([] if "[E606]" in back.stderr else ["a day in the past is not told"])
    problems += whole(folder / "output") + ledger(folder)
    return problems + mended(folder, None, PUBLISH) + ledger(folder)


def clock_forth(folder: Path) -> list[str]:
    problems = [] if run(PUBLISH, folder).code == 0 else ["no first publication"]
    for day in ("2090-01-01", "9999-12-31", "1970-01-01"):
        jump = run(["publish", "--today", day, "--quiet"], folder)
        problems += [] if jump.code in (0, 2) or "[E606]" in jump.stderr else [f"on {day}: {jump.stderr[:200]!r}"]
        problems += whole(folder / "output") + ledger(folder)
    environment = {"SOURCE_DATE_EPOCH": "99999999999999999999"}
    odd = run(["build", "--quiet"], folder, environment=environment)
    problems += [] if odd.code in (0, 2) else [f"SOURCE_DATE_EPOCH: {odd.stderr[:200]!r}"]
    return problems + mended(folder, None, PUBLISH) + ledger(folder)


# -- Other shortages


def few_descriptors(folder: Path) -> list[str]:
    outcome = run(BUILD, folder, prefix=["prlimit", "--nofile=20:20", "--"])
    problems = [] if outcome.code == 0 else failed_well(outcome)
    return problems + mended(folder)


def interrupted(folder: Path) -> list[str]:
    run(BUILD, folder)
    change_all(folder, "gemessen")
    length = run(BUILD, folder).wall
    problems = []
    rounds = 20 if SHORT else 100
    for number in range(rounds):
        change_all(folder, f"Fassung {number}")
        process = subprocess.Popen([ALMANAC] + BUILD, cwd=folder, stderr=subprocess.DEVNULL)
        # At any moment of a build, the last steps too.
        time.sleep(1.2 * length * number / rounds)
        process.send_signal(2)
        code = process.wait()
        if code not in (0, 130, -2):
            problems.append(f"interrupted it ends with {code}")
        problems += whole(folder / "output") + rests(folder)
    return problems + mended(folder)


def damaged_rests(folder: Path) -> list[str]:
    """Something else stands where a killed build would have left its staging folder."""
    run(BUILD, folder)
    change_all(folder)
    (folder / ".output.almanac-staging").write_text("no folder")
    outcome = run(BUILD, folder)
    problems = [] if outcome.code in (0, 3) and not outcome.crashed else [f"exit {outcome.code}"]
    problems += whole(folder / "output")
    (folder / ".output.almanac-staging").unlink(missing_ok=True)
    (folder / ".output.almanac-staging").symlink_to("/etc")
    outcome = run(BUILD, folder)
    problems += [] if outcome.code in (0, 3) and not outcome.crashed else [f"exit {outcome.code} with a link"]
    problems += whole(folder / "output") + ([] if Path("/etc/passwd").exists() else ["followed the link"])
    (folder / ".output.almanac-staging").unlink(missing_ok=True)
    return problems + mended(folder)


if __name__ == "__main__":
    sys.exit(main())
