"""Prints what was measured, as Markdown."""
import os
import platform
import subprocess

import processes


def machine(almanac, hugo, day):
    """What the figures hold for."""
    with open("/proc/cpuinfo") as file:
        model = next((line.split(":")[1].strip() for line in file if line.startswith("model name")), "?")
    with open("/proc/meminfo") as file:
        memory = int(file.readline().split()[1]) / 2**20
    version = subprocess.run([almanac, "--version"], capture_output=True, text=True).stdout.strip()
    peer = "no peer"
    if hugo:
        peer = subprocess.run([hugo, "version"], capture_output=True, text=True).stdout.split("-")[0].split("+")[0].strip()
    return (f"{day}, {model}, {processes.CORES} cores, {memory:.0f} GiB, Linux {platform.release()}; "
            f"{version or 'almanac'}, {peer}; load at the start {os.getloadavg()[0]:.1f}")


def print_runs(result):
    base = result.runs["almanac, cold"]
    count = len(base.runs)
    print(f"\n### {result.site.posts:,} posts, {result.site.events:,} events\n")
    print(f"Medians of {count} runs; “others” is what other programs took of the processors meanwhile.\n")
    print("| | wall s | least–most | processor s | of it system | peak MiB | others | wall ÷ Almanac's |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|")
    for name, runs in result.runs.items():
        walls = runs.walls()
        ratio = f"{runs.ratio(base):.2f}" if len(walls) == count else f"{walls[0] / base.median('wall'):.2f}"
        print(f"| {name} | {runs.median('wall'):.3f} | {min(walls):.3f}–{max(walls):.3f} | {runs.median('cpu'):.2f} "
              f"| {runs.median('system'):.2f} | {runs.median('peak'):.0f} | {runs.median('others'):.0%} | {ratio} |")
    if result.floor:
        floor = sum(result.floor.values())
        parts = ", ".join(f"{name} {seconds:.3f} s" for name, seconds in result.floor.items())
        print(f"\nThe floor: {floor:.3f} s ({parts}); a cold build takes {base.median('wall') / floor:.1f} times as long.")


def print_outputs(result):
    outputs = [("almanac, cold", result.output)]
    if result.hugo_output:
        outputs.append(("hugo, cold", result.hugo_output))
    print("\n| | files | pages | MB | ms a page | kB a page | MB a second |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    for name, output in outputs:
        wall = result.runs[name].median("wall")
        print(f"| {name} | {output.files:,} | {output.pages:,} | {output.bytes / 1e6:.1f} | {wall * 1000 / output.pages:.3f} "
              f"| {output.bytes / 1000 / output.pages:.1f} | {output.bytes / 1e6 / wall:.0f} |")
    print("\nFiles touched by a second build: "
          + "; ".join(f"{name}: {count}" for name, count in result.changed) + ".", flush=True)


class Bar:
    """One figure and what it may be at most."""

    def __init__(self, name, value, limit):
        self.name, self.value, self.limit = name, value, limit

    @property
    def verdict(self):
        return "met" if self.value <= self.limit else f"missed by {self.value / self.limit - 1:.0%}"


def print_bars(bars):
    print("\n### Bars\n\n| | measured | at most | |\n|---|---:|---:|---|")
    for bar in bars:
        print(f"| {bar.name} | {bar.value:.3g} | {bar.limit:.3g} | {bar.verdict} |")
