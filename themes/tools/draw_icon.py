#!/usr/bin/env python3
"""Draws the touch icon of the theme `alliance`: nine days, one of them marked, as in its favicon.svg.

Usage: python3 themes/tools/draw_icon.py   (needs nothing but Python)
"""
import struct
import zlib
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "alliance" / "assets" / "apple-touch-icon.png"
SIDE = 180
INK, PAPER, SIGNAL = (0x1B, 0x19, 0x16), (0xF5, 0xF2, 0xEA), (0xF2, 0xCB, 0x1D)
PLACES = (40, 90, 140)
# Each pixel is looked at in so many places across and down, so that edges are smooth.
SAMPLES = 4


def colour(x, y):
    """The colour of one point."""
    for row in PLACES:
        for column in PLACES:
            is_marked = row == column == PLACES[1]
            radius = 20 if is_marked else 17
            if (x - column) ** 2 + (y - row) ** 2 <= radius**2:
                return SIGNAL if is_marked else PAPER
    return INK


def pixel(x, y):
    """The mean of the pixel's samples."""
    steps = [(step + 0.5) / SAMPLES for step in range(SAMPLES)]
    points = [colour(x + right, y + down) for down in steps for right in steps]
    return bytes(round(sum(part) / len(points)) for part in zip(*points))


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def main():
    rows = b"".join(b"\0" + b"".join(pixel(x, y) for x in range(SIDE)) for y in range(SIDE))
    header = struct.pack(">IIBBBBB", SIDE, SIDE, 8, 2, 0, 0, 0)
    TARGET.write_bytes(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b""))


main()
