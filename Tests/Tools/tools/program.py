"""Runs the program and measures what it takes."""

import os
import resource
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[3]
ALMANAC = os.environ.get("ALMANAC", str(REPOSITORY / ".build/debug/almanac"))
THEMES = REPOSITORY / "themes"
SHORT = os.environ.get("SHORT") == "yes"

# Signals by which a process ends itself: traps, broken memory, failed checks.
CRASHES = {-4, -5, -6, -7, -8, -11}


@dataclass
class Outcome:
    """What a run came to: CPU seconds, wall seconds, peak memory in MB."""
    code: int
    stdout: str
    stderr: str
    cpu: float
    wall: float
    memory: float
    timed_out: bool = False

    @property
    def crashed(self) -> bool:
        return self.code in CRASHES


def run(arguments: list[str], folder: Path | str, timeout: float = 120, stdin: bytes | Path | None = None,
        environment: dict[str, str] | None = None, prefix: list[str] | None = None,
        memory: int = 2 << 30) -> Outcome:
    """One run in a folder; it is killed after `timeout` seconds, and may not take more than `memory` bytes."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err, tempfile.TemporaryFile() as empty:
        if isinstance(stdin, bytes):
            empty.write(stdin)
            empty.seek(0)
        given = open(stdin, "rb") if isinstance(stdin, Path) else empty
        start = time.monotonic()
        process = subprocess.Popen(
            (prefix or []) + [ALMANAC] + arguments, cwd=folder, stdin=given, stdout=out, stderr=err,
            env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "en_US.UTF-8", "HOME": str(folder), **(environment or {})},
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_DATA, (memory, memory)))
        timed_out = False
        while True:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            if time.monotonic() - start > timeout:
                process.kill()
                timed_out = True
                _, status, usage = os.wait4(process.pid, 0)
                break
            time.sleep(0.002)
        wall = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if given is not empty:
            given.close()
        texts = []
        for file in (out, err):
            file.seek(0)
            texts.append(file.read(1 << 20).decode("utf-8", "replace"))
        return Outcome(process.returncode, texts[0], texts[1], usage.ru_utime + usage.ru_stime, wall,
                       usage.ru_maxrss / 1024, timed_out)
