"""Photographs of twelve megapixels into all sizes as files, ours and libvips' in turn, with equal effort and qualities;
libvips decodes once, too, and works on as many processes as there are processors. Medians, and the peak of memory."""
import concurrent.futures
import os
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile
import threading
import time

import samples

WIDTHS = (2400, 1600, 1200, 800, 480, 320)
WEBP, JPEG, EFFORT = 75, 78, 2


def vips_one(job):
    path, folder = job
    import pyvips
    options = {"height": 100_000, "size": "down", "linear": bool(os.environ.get("PICTURES_LINEAR"))}
    picture = None
    for width in WIDTHS:
        if picture is None:
            picture = pyvips.Image.thumbnail(path, width, **options)
        else:
            picture = picture.thumbnail_image(width, **options)
        picture = picture.copy_memory()
        name = f"{folder}/{pathlib.Path(path).stem}-{width}"
        picture.webpsave(name + ".webp", Q=WEBP, effort=EFFORT, keep="none")
        picture.jpegsave(name + ".jpg", Q=JPEG, optimize_coding=True, keep="none")


def vips_all(folder, output):
    os.environ["VIPS_CONCURRENCY"] = "1"
    jobs = [(str(path), output) for path in sorted(pathlib.Path(folder).iterdir())]
    with concurrent.futures.ProcessPoolExecutor(os.cpu_count()) as processes:
        list(processes.map(vips_one, jobs))


def memory_of(process):
    """What a process and its children hold together, in MiB, shared pages counted once."""
    total, open_ids = 0, [process]
    while open_ids:
        one = open_ids.pop()
        try:
            for line in open(f"/proc/{one}/smaps_rollup"):
                if line.startswith("Pss:"):
                    total += int(line.split()[1])
            for task in os.listdir(f"/proc/{one}/task"):
                open_ids += open(f"/proc/{one}/task/{task}/children").read().split()
        except OSError:
            pass
    return total / 1024


def measured(command):
    """Seconds on the clock, seconds of the processors, peak of memory in MiB."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    process = subprocess.Popen(command)
    peak, ended = [0], threading.Event()

    def watch():
        while not ended.wait(0.02):
            peak[0] = max(peak[0], memory_of(process.pid))

    watcher = threading.Thread(target=watch)
    watcher.start()
    status = process.wait()
    wall = time.monotonic() - start
    ended.set()
    watcher.join()
    if status:
        sys.exit(f"{command[0]} ended with {status}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, peak[0]


def report(name, runs, output):
    files = list(pathlib.Path(output).iterdir())
    sizes = {kind: sum(path.stat().st_size for path in files if path.suffix in kind) / 1e6
             for kind in ((".webp",), (".jpg", ".jpeg"))}
    wall, processor, peak = (statistics.median(values) for values in zip(*runs))
    print(f"{name:8} {wall:7.2f} s {processor:7.2f} s of processors {peak:6.0f} MiB  {len(files)} files, "
          + ", ".join(f"{size:.1f} MB {kind[0][1:]}" for kind, size in sizes.items()), flush=True)
    return wall


def main(probe, count="40", runs="3"):
    with tempfile.TemporaryDirectory() as made, tempfile.TemporaryDirectory() as own, \
            tempfile.TemporaryDirectory() as other:
        folder = os.environ.get("PHOTOGRAPHS", made)
        if folder == made:
            samples.write_photographs(folder, int(count))
        ours, theirs = [], []
        for _ in range(int(runs)):
            ours.append(measured([probe, "folder", folder, own]))
            theirs.append(measured([sys.executable, __file__, "--libvips", folder, other]))
        first, second = report("Almanac", ours, own), report("libvips", theirs, other)
        print(f"{first / second:.2f} of libvips' time, at most 1 wanted; {max(run[2] for run in ours):.0f} MiB, below 400 "
              "wanted")
        return 0 if first <= second and max(run[2] for run in ours) < 400 else 1


if __name__ == "__main__":
    if sys.argv[1] == "--libvips":
        vips_all(*sys.argv[2:])
    else:
        sys.exit(main(*sys.argv[1:]))
