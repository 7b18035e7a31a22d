"""Pictures to compare and to measure: made here, and the photographs that come with scikit-image."""
import pathlib

import numpy as np
import pyvips
import skimage
from PIL import Image, ImageDraw

PHOTOGRAPHS = pathlib.Path(skimage.__file__).parent / "data"


def grid(width, height):
    return np.meshgrid(np.arange(width, dtype=np.float64), np.arange(height, dtype=np.float64))


def text(dark):
    """Lines of writing in several sizes."""
    back, front = ((20, 24, 40), (250, 250, 240)) if dark else ((255, 255, 255), (10, 10, 10))
    picture = Image.new("RGB", (1600, 1200), back)
    draw = ImageDraw.Draw(picture)
    for row in range(44):
        draw.text((20, 8 + row * 27), "Streuobst, Most und die Frage, wer die Wiese mäht – im Herbst " * 3, fill=front)
    return picture


def gradient(width, height):
    x, y = grid(width, height)
    return Image.fromarray(np.stack([x / width * 255, y / height * 255, (x + y) / (width + height) * 255], -1).astype("u1"))


def opacity():
    """A drawing whose edge fades, on nothing."""
    x, y = grid(1200, 900)
    distance = np.hypot(x - 600, y - 450)
    alpha = np.clip(1.2 - distance / 400, 0, 1) * 255
    colours = [127 + 120 * np.sin(x / 31), 127 + 120 * np.sin(y / 17), 255 - alpha]
    return Image.fromarray(np.stack(colours + [alpha], -1).astype("u1"))


def logo():
    picture = Image.new("RGBA", (1000, 1000), (0, 0, 0, 0))
    draw = ImageDraw.Draw(picture)
    for index in range(12):
        draw.ellipse([40 * index, 40 * index, 1000 - 40 * index, 1000 - 40 * index],
                     fill=(20 * index, 255 - 20 * index, 90, 255 if index % 3 else 0))
    return picture


def rings(width, height):
    """Finer and finer towards the edge: what a filter cannot keep must become grey."""
    x, y = grid(width, height)
    value = 127.5 + 127.5 * np.cos((np.square(x - width / 2) + np.square(y - height / 2)) / (1.6 * width))
    return Image.fromarray(np.repeat(value.astype("u1")[..., None], 3, -1))


def noise(strength):
    x, y = grid(1400, 1000)
    base = np.stack([120 + 60 * np.sin(x / 90), 110 + 60 * np.sin(y / 70), 130 + 50 * np.sin((x + y) / 110)], -1)
    return Image.fromarray(np.clip(base + np.random.default_rng(1).normal(0, strength, base.shape), 0, 255).astype("u1"))


def write_all(folder):
    """Twenty files: text, faces, gradients, transparency, photographs, hard patterns. Gives their paths."""
    folder = pathlib.Path(folder)
    made = {
        "text.png": text(False), "text-dark.png": text(True), "gradient.png": gradient(1500, 1000),
        "opacity.png": opacity(), "opacity.webp": opacity(), "logo.png": logo(), "rings.png": rings(1200, 1200),
        "noise.png": noise(12), "noise.jpg": noise(25), "gradient.jpg": gradient(2000, 1500),
    }
    for name, picture in made.items():
        options = {"lossless": True} if name.endswith("webp") else {"quality": 92} if name.endswith("jpg") else {}
        picture.save(folder / name, **options)
    for name in ("astronaut", "coffee", "chelsea", "motorcycle_left", "ihc"):
        photograph(name + ".png", 2).jpegsave(str(folder / f"{name}.jpg"), Q=92)
    for name in ("rocket.jpg", "retina.jpg", "hubble_deep_field.jpg"):
        (folder / name).write_bytes((PHOTOGRAPHS / name).read_bytes())
    for name in ("camera.png", "coins.png"):
        photograph(name, 2).pngsave(str(folder / name))
    return sorted(folder.iterdir())


def photograph(name, scale):
    picture = pyvips.Image.new_from_file(str(PHOTOGRAPHS / name)).colourspace("srgb")
    return picture[0:3].resize(scale, kernel="cubic")


def write_photographs(folder, count, width=4000, height=3000):
    """Twelve megapixels each: known photographs, enlarged, with waves and with grain in several sizes, so that they
    compress as a camera's do (1.5 to 2.5 MB)."""
    names = ["astronaut.png", "coffee.png", "chelsea.png", "rocket.jpg", "retina.jpg", "hubble_deep_field.jpg", "ihc.png",
             "motorcycle_left.png"]
    for index in range(count):
        chance = np.random.default_rng(index)
        base = photograph(names[index % len(names)], 1)
        base = base.resize(max(width / base.width, height / base.height), kernel="cubic").crop(0, 0, width, height)
        pixels = base.numpy().astype(np.float32)
        x, y = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
        pixels += (20 * np.sin(x / chance.uniform(200, 900) + y / chance.uniform(200, 900)))[..., None]
        for size in (2, 4, 8, 16, 32):
            grain = chance.normal(0, 1, (height // size + 2, width // size + 2)).astype(np.float32)
            grain = np.kron(grain, np.ones((size, size), np.float32))[:height, :width]
            pixels += grain[..., None] * (2.2 + 0.5 * np.log2(size)) * chance.uniform(0.5, 1.2)
        pixels += chance.normal(0, 2.5, pixels.shape)
        picture = pyvips.Image.new_from_array(np.clip(pixels, 0, 255).astype("u1"))
        picture.jpegsave(str(pathlib.Path(folder) / f"photograph-{index:02}.jpg"), Q=88)
