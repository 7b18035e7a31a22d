"""The packages of one run of scripts/package, and the tarball unpacked."""

import shutil
import tarfile
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[3]


class Packed:
    """Runs as long as its context; `root` is a Debian of its own, where one is needed."""

    def __init__(self, folder: Path, root: Path | None) -> None:
        self.folder = folder
        self.root = root
        # The newest of each kind: a folder may hold older versions.
        self.tarball = self._newest("almanac-*.tar.gz")
        self.deb = self._newest("almanac_*.deb")
        self.bill = self._newest("almanac-*.cdx.json")

    def _newest(self, pattern: str) -> Path:
        return max(self.folder.glob(pattern), key=lambda path: path.stat().st_mtime)

    def __enter__(self) -> "Packed":
        self.work = Path(tempfile.mkdtemp(prefix="packages-"))
        with tarfile.open(self.tarball) as archive:
            archive.extractall(self.work, filter="data")
            self.members = archive.getmembers()
        self.unpacked = self.work / self.members[0].name.split("/")[0]
        return self

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self.work, ignore_errors=True)

    @property
    def parts(self) -> list[list[str]]:
        """The rows of scripts/packaging/parts.tsv: kind, name, found by, licence, home."""
        lines = (REPOSITORY / "scripts/packaging/parts.tsv").read_text(encoding="utf-8").splitlines()
        return [line.split("\t") for line in lines if line[:1] not in ("#", "")]
