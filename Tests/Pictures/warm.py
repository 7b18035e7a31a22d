"""What pictures cost a build that has nothing to make: the same site with a photograph for each post and without, built
cold once and then in turn. Processor time counts the workers; the least of the runs is told, and the share on top."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

import numpy as np
from PIL import Image

WIDTH, HEIGHT = 800, 600
MOST = 1.05


def photograph(number):
    """A gradient with grain: no two alike, and they compress as photographs do."""
    random = np.random.default_rng(number)
    x, y = np.meshgrid(np.linspace(0, 1, WIDTH), np.linspace(0, 1, HEIGHT))
    turn = random.uniform(0, 6.28)
    light = 128 + 90 * np.sin(turn + 3 * x + 2 * y)
    pixels = np.stack([light, 255 - light, 255 * x * y], -1) + random.normal(0, 6, (HEIGHT, WIDTH, 3))
    return Image.fromarray(np.clip(pixels, 0, 255).astype("u1"))


def sites(root, repository, count):
    """Both sites: posts as the benchmark has them."""
    bare, pictured = root / "bare", root / "pictured"
    generator = repository / "Benchmarks/generate.py"
    subprocess.run([sys.executable, generator, bare, "--posts", str(count), "--events", "0"], check=True, stdout=sys.stderr)
    shutil.copytree(bare, pictured)
    media = pictured / "content/media"
    media.mkdir(exist_ok=True)
    for number, post in enumerate(sorted((pictured / "content/magazine").rglob("*.md"))):
        photograph(number).save(media / f"p{number}.jpg", quality=88)
        way = "../" * (len(post.relative_to(pictured / "content").parts) - 1)
        text = post.read_text()
        lines = f"image:\n  src: {way}media/p{number}.jpg\n  alt: A gradient with grain\n  credit: Made for a measurement\n"
        post.write_text(text.replace("---\n", "---\n" + lines, 1))
    return bare, pictured


def run(program, repository, site):
    """Wall and processor seconds of a build."""
    command = [program, "build", "--future", "--quiet", "--themes", repository / "themes"]
    began = time.monotonic()
    process = subprocess.Popen(command, cwd=site, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status):
        raise SystemExit(f"the build of {site.name} failed")
    return time.monotonic() - began, usage.ru_utime + usage.ru_stime


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    runs = int(sys.argv[3]) if len(sys.argv) > 3 else 9
    repository = pathlib.Path(__file__).resolve().parents[2]
    with tempfile.TemporaryDirectory(dir="/dev/shm" if os.path.isdir("/dev/shm") else None) as folder:
        both = sites(pathlib.Path(folder), repository, count)
        cold = [run(program, repository, site) for site in both]
        warm = {site.name: [] for site in both}
        for _ in range(runs):
            for site in both:
                warm[site.name].append(run(program, repository, site))
        print(f"{count} posts, least of {runs} runs in turn; cold once", flush=True)
        least = {}
        for site, first in zip(both, cold):
            times = warm[site.name]
            least[site.name] = (min(wall for wall, _ in times), min(processor for _, processor in times))
            print(
                f"{site.name}: cold {first[0]:.2f} s ({first[1]:.2f} s of processors), "
                f"warm {least[site.name][0]:.3f} s ({least[site.name][1]:.3f} s)")
    share = [with_pictures / without for with_pictures, without in zip(least["pictured"], least["bare"])]
    print(f"warm, with pictures to without: {share[0]:.3f} on the clock, {share[1]:.3f} of processors; at most {MOST}")
    return 0 if share[1] <= MOST else 1


if __name__ == "__main__":
    sys.exit(main())
