"""Inputs that libFuzzer makes, steered by coverage, through our C around the codecs, watched for undefined behaviour and
for memory that is not ours. The libraries are the machine's, and are not watched."""
import os
import pathlib
import struct
import subprocess
import sys
import tempfile

from PIL import Image, ImageCms

import mutants
import samples

FORMATS = {".jpg": 0, ".png": 1, ".webp": 2}


def write_files(folder):
    """As small as they can be, so that what is changed is mostly structure."""
    picture = samples.noise(10).resize((16, 12))
    clear = samples.opacity().resize((12, 10))
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    picture.save(folder / "baseline.jpg", quality=50)
    picture.save(folder / "progressive.jpg", quality=50, progressive=True)
    picture.save(folder / "profile.jpg", quality=50, icc_profile=profile)
    picture.convert("CMYK").save(folder / "inks.jpg", quality=50)
    picture.convert("L").save(folder / "grey.jpg", quality=50)
    picture.save(folder / "colours.png")
    picture.save(folder / "profile.png", icc_profile=profile)
    picture.quantize(8).save(folder / "palette.png", transparency=3)
    picture.convert("1").save(folder / "bits.png")
    picture.convert("L").convert("I;16").save(folder / "sixteen.png")
    clear.save(folder / "opacity.png")
    picture.save(folder / "lossy.webp", quality=50)
    picture.save(folder / "profile.webp", quality=50, icc_profile=profile)
    clear.save(folder / "opacity.webp", quality=50)
    clear.save(folder / "lossless.webp", lossless=True)


def write_seeds(folder):
    files = folder / "files"
    seeds = folder / "seeds"
    files.mkdir()
    seeds.mkdir()
    write_files(files)
    for path in sorted(files.iterdir()):
        width, height = Image.open(path).size
        for wanted, turn in (((width, height), 0), ((width // 2, height // 2), 0x85)):
            head = struct.pack("<HHBBBB", width - 1, height - 1, FORMATS[path.suffix], wanted[0] - 1, wanted[1] - 1, turn)
            (seeds / f"{path.name}-{turn}").write_bytes(head + path.read_bytes())
    return seeds


def main(_, count="20000"):
    sources = pathlib.Path(__file__).resolve().parents[2] / "Sources/CPictures"
    with tempfile.TemporaryDirectory() as made:
        folder = pathlib.Path(made)
        program = f"{folder}/steered"
        subprocess.run(["clang", "-g", "-O1", "-fsanitize=fuzzer,address,undefined", "-fno-sanitize-recover=undefined",
                        f"-I{sources}/include", str(pathlib.Path(__file__).with_suffix(".c")),
                        *map(str, sorted(sources.glob("*.c"))), "-o", program,
                        "-ljpeg", "-lpng", "-lwebp", "-lz", "-lm"], check=True)
        corpus = pathlib.Path(os.environ.get("CORPUS", folder / "corpus"))
        corpus.mkdir(parents=True, exist_ok=True)
        findings = pathlib.Path(__file__).parent / "findings"
        findings.mkdir(exist_ok=True)
        return subprocess.run(
            [program, f"-runs={count}", "-max_len=4096", "-timeout=10", "-rss_limit_mb=1024", "-print_final_stats=1",
             "-verbosity=0", f"-artifact_prefix={findings}/steered-", str(corpus), str(write_seeds(folder))]).returncode


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
