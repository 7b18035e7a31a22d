"""Builds and publications killed at random moments: the site stays whole, the ledger comes right.

Every round changes a post and an event, starts a build or a publication and kills it with SIGKILL. Every tenth
round the next publication must complete the ledger: each event once, none with another UID. Then one publication with a
copy is killed again and again at another moment: the same command must come to the same bytes, in ledger, output and copy.
"""

import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tools.program import ALMANAC, SHORT, run
from tools.verdict import Campaign

from .machine import BUILD, PUBLISH, make_site, rests, whole, write_post


def main() -> int:
    rounds = int(os.environ.get("ROUNDS", "40" if SHORT else "1000"))
    seed = int(os.environ.get("SEED", str(int(time.time()))))
    chance = random.Random(seed)
    campaign = Campaign("kills", "rounds")
    killed = rested = completed = 0
    with tempfile.TemporaryDirectory(prefix="almanac-kills-") as scratch:
        folder = Path(scratch)
        make_site(folder)
        first = run(PUBLISH, folder)
        write_post(folder, 0, "gemessen")
        length = run(PUBLISH, folder).wall
        if first.code:
            print(first.stderr, file=sys.stderr)
            return 2
        inode = os.stat(folder / "output").st_ino
        uids = identities(folder)
        for number in range(rounds):
            write_post(folder, chance.randrange(60), f"Runde {number}")
            change_event(folder, chance.randrange(20), number)
            arguments = PUBLISH if chance.random() < 0.5 else BUILD
            process = subprocess.Popen([ALMANAC] + arguments, cwd=folder, stderr=subprocess.DEVNULL)
            time.sleep(chance.random() * length * 1.1)
            process.kill()
            ended = process.wait()
            killed += ended == -9
            rested += any(name.startswith(".output.almanac") for name in os.listdir(folder))
            problems = whole(folder / "output")
            if number % 10 == 9:
                done = run(PUBLISH, folder)
                completed += 1
                problems += [] if done.code == 0 else [f"the next publication ends with {done.code}: {done.stderr[:200]!r}"]
                problems += whole(folder / "output") + rests(folder)
                problems += [] if identities(folder) == uids else ["an event got another identity"]
                problems += [f"rest in content: {name}" for name in os.listdir(folder / "content") if name.startswith(".")]
                problems += [] if os.stat(folder / "output").st_ino == inode else ["output is another folder"]
            campaign.check(f"round {number} (seed {seed})", *problems)
        same_result(campaign, Path(scratch) / "same", rounds // 4, chance)
    return campaign.close(
        f"{killed} killed, {rested} of them with something to clear, {completed} publications after them")


def same_result(campaign: Campaign, folder: Path, rounds: int, chance: random.Random) -> None:
    """One publication with a copy, killed at any moment and done again, against the same that nobody killed."""
    published, edited = folder / "published", folder / "edited"
    published.mkdir(parents=True)
    make_site(published)
    run(PUBLISH + ["--to", "copy", "--create"], published)
    shutil.copytree(published, edited)
    write_post(edited, 3, "geändert")
    change_event(edited, 5, 1)
    command = ["publish", "--today", "2031-05-02", "--quiet", "--to", "copy"]
    whole_run = shutil.copytree(edited, folder / "reference")
    outcome = run(command, whole_run)
    reference = state(whole_run)
    for number in range(rounds):
        tried = shutil.copytree(edited, folder / "tried")
        process = subprocess.Popen([ALMANAC] + command, cwd=tried, stderr=subprocess.DEVNULL)
        time.sleep(chance.random() * outcome.wall * 1.1)
        process.kill()
        process.wait()
        done = run(command, tried)
        problems = [] if done.code == 0 else [f"the same command ends with {done.code}: {done.stderr[:300]!r}"]
        found = state(tried)
        problems += [f"{path} is another file" for path in sorted(reference.keys() | found.keys())
                     if reference.get(path) != found.get(path)][:5]
        campaign.check(f"the same publication, killed, {number}", *problems)
        shutil.rmtree(tried)


def state(folder: Path) -> dict[str, bytes]:
    """Ledger, output and copy."""
    files = [folder / "content/ledger.tsv"]
    files += [file for name in ("output", "copy") for file in (folder / name).rglob("*") if file.is_file()]
    return {str(file.relative_to(folder)): file.read_bytes() for file in files}


def change_event(folder: Path, number: int, round_number: int) -> None:
    file = folder / "content/events.yaml"
    entries = file.read_text().split("- id: ")
    entries[number + 1] = entries[number + 1].split("  summary:")[0].rstrip("\n") + f"\n  summary: Runde {round_number}\n"
    file.write_text("- id: ".join(entries))


def identities(folder: Path) -> dict[str, str]:
    lines = (folder / "content/ledger.tsv").read_text().splitlines()
    fields = [line.split("\t") for line in lines if not line.startswith("#")]
    return {f"{field[0]} {field[1]}": field[2] for field in fields}


if __name__ == "__main__":
    sys.exit(main())
