#!/usr/bin/env python3
"""Draws the bitmap pictures of the theme `alliance` into its assets: share.png and one share-region-ID.png for
each region (1200 x 630), and apple-touch-icon.png (180 x 180).

Usage: python3 themes/tools/draw_pictures.py   (needs Pillow and the Liberation fonts)

Names and hues come from content/; the marks of the regions are those that the site draws as SVG.
"""
import re
from math import cos, radians, sin
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

ROOT = Path(__file__).resolve().parent.parent.parent
ASSETS = ROOT / "themes" / "alliance" / "assets"
INK, PAPER, SIGNAL = "#1b1916", "#f5f2ea", "#f2cb1d"
# Columns and rows of the site's mark; the fourth point is the signal.
POINTS = [(0, 0), (2, 0), (0, 1), (1, 1), (1, 2), (0, 3)]
SCALE = 3


def oklch(lightness, chroma, hue):
    """The sRGB colour of an OKLCH colour (Björn Ottosson, A perceptual color space for image processing)."""
    a, b = chroma * cos(radians(hue)), chroma * sin(radians(hue))
    l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    s = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    linear = (
        4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
        -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
        -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)
    return tuple(round(255 * gamma(min(max(part, 0), 1))) for part in linear)


def gamma(part):
    return 12.92 * part if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055


class Dice:
    """The same numbers as the site's drawings: FNV-1a of the seed, then SplitMix64."""

    MASK = 2 ** 64 - 1

    def __init__(self, seed):
        self.state = 0xCBF29CE484222325
        for byte in seed.encode():
            self.state = (self.state ^ byte) * 0x100000001B3 & self.MASK

    def roll(self, bound):
        self.state = self.state + 0x9E3779B97F4A7C15 & self.MASK
        mixed = (self.state ^ self.state >> 30) * 0xBF58476D1CE4E5B9 & self.MASK
        mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB & self.MASK
        return (mixed ^ mixed >> 31) % bound


class Picture:
    def __init__(self, width, height, ground):
        self.image = Image.new("RGB", (SCALE * width, SCALE * height), ground)
        self.draw = ImageDraw.Draw(self.image)

    def disc(self, x, y, radius, fill):
        box = [x - radius, y - radius, x + radius, y + radius]
        self.draw.ellipse([SCALE * side for side in box], fill=fill)

    def quarter(self, turn, x, y, size, fill):
        """A quarter disc whose corner lies top left, top right, bottom right or bottom left, or a whole disc."""
        if turn == 4:
            return self.disc(x + size / 2, y + size / 2, size / 2, fill)
        corner = [(x, y, 0), (x + size, y, 90), (x + size, y + size, 180), (x, y + size, 270)][turn]
        box = [corner[0] - size, corner[1] - size, corner[0] + size, corner[1] + size]
        self.draw.pieslice([SCALE * side for side in box], corner[2], corner[2] + 90, fill=fill)

    def words(self, x, y, text, size, fill, font="LiberationSerif-Bold.ttf"):
        self.draw.multiline_text(
            (SCALE * x, SCALE * y), text, fill=fill, font=ImageFont.truetype(font, SCALE * size), spacing=SCALE * 6)

    def heading(self, x, middle, text, size, fill):
        """Words around a middle line, smaller where they would not fit."""
        width = self.image.width // SCALE - x - 60
        longest = max(text.split("\n"), key=len)
        while size > 30 and ImageFont.truetype("LiberationSerif-Bold.ttf", size).getlength(longest) > width:
            size -= 2
        height = size * 1.17 * len(text.split("\n"))
        self.words(x, middle - height / 2, text, size, fill)

    def save(self, name):
        small = self.image.resize((self.image.width // SCALE, self.image.height // SCALE), Image.LANCZOS)
        small.quantize(64).save(ASSETS / name, optimize=True)


def value(text, key):
    found = re.search(rf"^{key}: *(.+)$", text, re.MULTILINE)
    return found.group(1).strip("\"' ") if found else ""


def mark(picture, x, y, step, radius):
    for index, (column, row) in enumerate(POINTS):
        fill = SIGNAL if index == 3 else PAPER
        picture.disc(x + step * column, y + step * row, radius, fill)


def broken(text, limit):
    """The text in lines of about `limit` letters, broken at blanks."""
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + len(word) >= limit:
            lines.append("")
        lines[-1] = (lines[-1] + " " + word).strip()
    return "\n".join(lines)


def share(title, tagline):
    picture = Picture(1200, 630, INK)
    mark(picture, 130, 165, 100, 42)
    picture.heading(450, 300, broken(title, 16), 78, PAPER)
    picture.words(452, 425, tagline, 32, "#cfc9bb", "LiberationSerif-Italic.ttf")
    picture.save("share.png")


def share_region(path, title):
    text = path.read_text(encoding="utf-8")
    hue = int(value(text, "hue") or 90)
    solid, deep = oklch(0.58, 0.155, hue), oklch(0.33, 0.09, hue)
    picture = Picture(1200, 630, oklch(0.935, 0.042, hue))
    dice = Dice(path.stem)
    dark = dice.roll(4)
    for quarter in range(4):
        turn = dice.roll(5 if quarter == dark else 4)
        # The drawing's first turn has its corner at the left: 0 top left, 1 top right, and so on.
        picture.quarter(turn, 75 + quarter % 2 * 240, 75 + quarter // 2 * 240, 240, deep if quarter == dark else solid)
    picture.heading(640, 285, broken(value(text, "title"), 10), 76, INK)
    picture.words(642, 420, broken(title, 26), 30, deep, "LiberationSerif-Italic.ttf")
    picture.save(f"share-region-{path.stem}.png")


def icon():
    picture = Picture(180, 180, INK)
    mark(picture, 56, 36, 36, 14)
    picture.save("apple-touch-icon.png")


def main():
    site = (ROOT / "content" / "site.yaml").read_text(encoding="utf-8")
    share(value(site, "title"), value(site, "tagline"))
    for path in sorted((ROOT / "content" / "regions").glob("*.md")):
        share_region(path, value(site, "title"))
    icon()


main()
