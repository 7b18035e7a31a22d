"""Runs programs one after the other and tells what each took, by the kernel's own figures."""
import os
import shlex
import statistics
import subprocess
import sys
import tempfile
import time

CORES = os.cpu_count()
TICKS = os.sysconf("SC_CLK_TCK")


def busy():
    """Processor seconds spent by everybody since the start of the machine."""
    with open("/proc/stat") as file:
        fields = list(map(int, file.readline().split()[1:]))
    return (sum(fields[0:3]) + fields[5] + fields[6]) / TICKS


def wait_for_quiet(seconds):
    """Waits until others leave the processors alone, but no longer than so many seconds."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        before = busy()
        time.sleep(1)
        if busy() - before < 0.1 * CORES:
            return


class Run:
    """One run of one program: seconds on the clock, of the processors, and the largest memory in MiB."""

    def __init__(self, command):
        with tempfile.TemporaryFile() as talk:
            before, start = busy(), time.perf_counter()
            process = subprocess.Popen(shlex.split(command), stdin=subprocess.DEVNULL, stdout=talk, stderr=talk)
            _, status, usage = os.wait4(process.pid, 0)
            self.wall = time.perf_counter() - start
            process.returncode = os.waitstatus_to_exitcode(status)
            self.cpu = usage.ru_utime + usage.ru_stime
            self.system = usage.ru_stime
            self.peak = usage.ru_maxrss / 1024
            # What others took meanwhile, as a share of all processors.
            self.others = max(0.0, busy() - before - self.cpu) / (self.wall * CORES)
            talk.seek(0)
            self.output = talk.read().decode(errors="replace")
        if process.returncode:
            sys.exit(f"exit status {process.returncode}: {command}\n{self.output[-2000:]}")


class Runs:
    """Several runs of one program."""

    def __init__(self, runs):
        self.runs = runs

    def median(self, figure):
        return statistics.median(getattr(run, figure) for run in self.runs)

    def walls(self):
        return [run.wall for run in self.runs]

    def ratio(self, other, figure="wall"):
        """The median of the ratios round by round, which holds when the machine's speed drifts."""
        return statistics.median(getattr(a, figure) / getattr(b, figure) for a, b in zip(self.runs, other.runs))


def interleaved(programs, rounds, warm_ups=1, patience=20):
    """Runs programs in turn, A B C, A B C, …: a slow spell of the machine falls on all of them.

    Each is (name, preparation, command); the preparation is called before each run and not timed.
    """
    found = {name: [] for name, _, _ in programs}
    for number in range(warm_ups + rounds):
        for name, prepare, command in programs:
            if prepare:
                prepare()
            if number >= warm_ups:
                wait_for_quiet(patience)
            run = Run(command)
            if number >= warm_ups:
                found[name].append(run)
    return {name: Runs(runs) for name, runs in found.items()}
