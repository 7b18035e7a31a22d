"""Broken forms of every kind of file through our C around the codecs, watched for undefined behaviour and for memory that
is not ours. Takes no probe: the C is compiled anew."""
import os
import pathlib
import subprocess
import sys
import tempfile

from PIL import Image

import mutants

FORMATS = {".jpg": "1", ".png": "2", ".webp": "3"}


def main(_, count="1000"):
    sources = pathlib.Path(__file__).resolve().parents[2] / "Sources/CPictures"
    with tempfile.TemporaryDirectory() as folder:
        program = f"{folder}/sanitized"
        subprocess.run([os.environ.get("CC", "cc"), "-g", "-O1", "-fsanitize=address,undefined",
                        "-fno-sanitize-recover=undefined", f"-I{sources}/include",
                        str(pathlib.Path(__file__).with_suffix(".c")), *map(str, sorted(sources.glob("*.c"))), "-o", program,
                        "-ljpeg", "-lpng", "-lwebp", "-lz", "-lm"], check=True)
        seeds = pathlib.Path(folder) / "seeds"
        seeds.mkdir()
        failed = False
        for path in mutants.write_seeds(seeds):
            width, height = Image.open(path).size
            print(path.name, end=": ", flush=True)
            failed |= subprocess.run(
                [program, FORMATS[path.suffix], str(width), str(height), str(path), count]).returncode != 0
    return 1 if failed else 0


sys.exit(main(*sys.argv[1:]))
