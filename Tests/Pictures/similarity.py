"""The structural similarity of our scaled pixels and libvips' in linear light: at least 0.985 each."""
import subprocess
import sys
import tempfile

import numpy as np
import pyvips
from skimage.metrics import structural_similarity

import samples

LEAST = 0.985
WIDTHS = (320, 480, 800)


def ours(probe, path, width, folder):
    output = f"{folder}/pixels.pam"
    subprocess.run([probe, "pixels", path, str(width), output], check=True)
    with open(output, "rb") as file:
        head, _, pixels = file.read().partition(b"ENDHDR\n")
    sizes = dict(line.split()[:2] for line in head.decode().splitlines() if " " in line)
    return np.frombuffer(pixels, "u1").reshape(int(sizes["HEIGHT"]), int(sizes["WIDTH"]), 4)


def theirs(path, width):
    picture = pyvips.Image.thumbnail(str(path), width, height=100_000, size="down", linear=True).colourspace("srgb")
    picture = picture if picture.hasalpha() else picture.bandjoin(255)
    return picture.cast("uchar").numpy()


def seen(pixels):
    """On grey, which neither hides light nor dark edges."""
    alpha = pixels[..., 3:] / 255
    return pixels[..., :3] * alpha + 128 * (1 - alpha)


def main(probe):
    worst = 1
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as scratch:
        for path in samples.write_all(folder):
            for width in WIDTHS:
                own, other = ours(probe, path, width, scratch), theirs(path, width)
                if own.shape != other.shape:
                    sys.exit(f"{path.name}: {own.shape} and {other.shape}")
                value = structural_similarity(seen(own), seen(other), channel_axis=-1, data_range=255)
                worst = min(worst, value)
                print(f"{value:.4f}  {path.name} at {width}{'' if value >= LEAST else '  <-- too low'}")
    print(f"lowest {worst:.4f}, at least {LEAST} wanted")
    return 0 if worst >= LEAST else 1


sys.exit(main(sys.argv[1]))
