"""Where an editor works: a Debian that has nothing but the packed program, or an empty folder of this machine."""

import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path

from tools.preview import HEEDS_INTERRUPTS, Preview

# What an editor's terminal has in its environment; nothing of this machine's own.
ENVIRONMENT = {"LANG": "de_DE.UTF-8", "TERM": "dumb", "TZ": "Europe/Berlin"}
SYSTEM = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"


class Place:
    """Runs as long as its context. Paths inside begin with `/`; `outside` is where this machine finds them."""

    def __init__(self, tarball: Path, root: Path | None) -> None:
        self.tarball = tarball
        self.root = root
        self.processes: list[subprocess.Popen] = []

    def __enter__(self) -> "Place":
        if self.root:
            # In a name space of its own (see run): gone when this process is.
            subprocess.run(["mount", "--bind", "/proc", self.root / "proc"], check=True)
        parent = self.root / "home" if self.root else Path(tempfile.gettempdir())
        self.home = Path(tempfile.mkdtemp(prefix="editor-", dir=parent))
        shutil.copy(self.tarball, self.home)
        return self

    def __exit__(self, *_: object) -> None:
        for process in self.processes:
            if process.poll() is None:
                process.kill()
                process.wait()
        shutil.rmtree(self.home, ignore_errors=True)
        if self.root:
            subprocess.run(["umount", self.root / "proc"], check=False)

    @property
    def name(self) -> str:
        return "a Debian without Swift" if self.root else "an empty folder"

    @property
    def inside(self) -> str:
        """The home folder as its programs see it."""
        return "/" + str(self.home.relative_to(self.root)) if self.root else str(self.home)

    def outside(self, path: str) -> Path:
        return self.root / path.lstrip("/") if self.root else Path(path)

    def command(self, words: list[str], folder: str, path: str) -> list[str]:
        """A command line that runs the words in the folder with this PATH."""
        environment = {**ENVIRONMENT, "HOME": self.inside, "PATH": path}
        clean = ["env", "-i", *(f"{name}={value}" for name, value in environment.items())]
        script = 'cd "$1" && shift && exec "$@"'
        shell = [*clean, "/bin/bash", "-c", script, "bash", folder, *words]
        return (["chroot", str(self.root)] if self.root else []) + shell

    def unpack(self) -> str:
        """Unpacks the tarball in the home folder; the folder of the program as the programs see it."""
        with tarfile.open(self.tarball) as archive:
            archive.extractall(self.home, filter="data")
            top = archive.getnames()[0].split("/")[0]
        return f"{self.inside}/{top}"

    def run(self, words: list[str], folder: str | None = None, path: str = SYSTEM) -> subprocess.CompletedProcess:
        return subprocess.run(self.command(words, folder or self.inside, path), capture_output=True, text=True, timeout=120)

    def start(self, words: list[str], folder: str, path: str) -> subprocess.Popen:
        process = subprocess.Popen(
            self.command(words, folder, path), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **HEEDS_INTERRUPTS)
        self.processes.append(process)
        return process

    def serve(self, program: str, folder: str, *options: str) -> Preview:
        return Preview(self.start([program, "serve", *options], folder, SYSTEM))
