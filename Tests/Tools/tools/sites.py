"""Small sites that checks make."""

from pathlib import Path

# The least that a site which may be published needs.
CONFIGURATION = "title: Probe\nurl: https://probe.example.org/\nnotice: Eine Probe.\n"


def write(folder: Path, files: dict[str, str | bytes]) -> None:
    """Writes files by their paths; folders that are missing are made."""
    for path, contents in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(contents if isinstance(contents, bytes) else contents.encode())
