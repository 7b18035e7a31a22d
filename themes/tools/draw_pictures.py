#!/usr/bin/env python3
"""Draws the bitmap pictures of the theme `alliance`: share.png (1200 x 630) and apple-touch-icon.png (180 x 180).

Usage: python3 themes/tools/draw_pictures.py   (needs Pillow)
"""
from pathlib import Path

from PIL import Image, ImageDraw

ASSETS = Path(__file__).resolve().parent.parent / "alliance" / "assets"
INK, PAPER, SIGNAL = "#1b1916", "#f5f2ea", "#f2cb1d"
# Columns and rows of the mark; the fourth point is the signal.
POINTS = [(0, 0), (2, 0), (0, 1), (1, 1), (1, 2), (0, 3)]
SCALE = 4


def disc(draw, x, y, radius, fill):
    draw.ellipse([SCALE * (x - radius), SCALE * (y - radius), SCALE * (x + radius), SCALE * (y + radius)], fill=fill)


def canvas(width, height):
    image = Image.new("RGB", (SCALE * width, SCALE * height), INK)
    return image, ImageDraw.Draw(image)


def save(image, name):
    small = image.resize((image.width // SCALE, image.height // SCALE), Image.LANCZOS)
    small.quantize(64).save(ASSETS / name, optimize=True)


def share():
    image, draw = canvas(1200, 630)
    step, radius = 90, 34
    for column in range(-1, 15):
        for row in range(-1, 8):
            disc(draw, 60 + step * column, 45 + step * row, 5, "#4a463e")
    for index, (column, row) in enumerate(POINTS):
        disc(draw, 60 + step * (5 + 2 * column), 135 + step * 1.333 * row, 2 * radius, SIGNAL if index == 3 else PAPER)
    save(image, "share.png")


def icon():
    image, draw = canvas(180, 180)
    for index, (column, row) in enumerate(POINTS):
        disc(draw, 56 + 34 * column, 36 + 36 * row, 16 if index == 3 else 13, SIGNAL if index == 3 else PAPER)
    save(image, "apple-touch-icon.png")


share()
icon()
