"""Broken forms of every kind of file through the real worker: each has to end in a value."""
import pathlib
import subprocess
import sys
import tempfile

from PIL import Image

import samples


def write_seeds(folder):
    folder = pathlib.Path(folder)
    picture = samples.noise(10).resize((160, 120))
    picture.save(folder / "baseline.jpg", quality=80)
    picture.save(folder / "progressive.jpg", quality=80, progressive=True)
    picture.convert("CMYK").save(folder / "inks.jpg", quality=80)
    picture.save(folder / "colours.png")
    picture.convert("P").save(folder / "palette.png")
    samples.opacity().resize((120, 90)).save(folder / "opacity.png")
    picture.save(folder / "lossy.webp", quality=75)
    samples.opacity().resize((120, 90)).save(folder / "opacity.webp", quality=75)
    samples.logo().resize((120, 120)).save(folder / "lossless.webp", lossless=True)
    return sorted(folder.iterdir(), key=lambda path: (path.suffix, path.name))


def main(probe, count="200"):
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        for index, path in enumerate(write_seeds(folder)):
            print(f"{path.name}, {count} forms", flush=True)
            failed |= subprocess.run([probe, "mutants", str(path), count, str(index << 32)]).returncode != 0
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
