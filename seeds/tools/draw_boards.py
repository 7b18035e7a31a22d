#!/usr/bin/env python3
"""Draws the picture of the starter: boards along a wall, the shortest one marked.

Usage: python3 seeds/tools/draw_boards.py   (needs nothing but Python; takes half a minute)
"""
import math
import random
import struct
import zlib
from pathlib import Path

SEEDS = Path(__file__).resolve().parent.parent / "starter"
TARGETS = [SEEDS / "de" / "content" / "media" / "bretter.png", SEEDS / "en" / "content" / "media" / "boards.png"]
WIDTH, HEIGHT = 1600, 1067
FLOOR = 930
# Each pixel is looked at in so many places across and down, so that edges are smooth.
SAMPLES = 3
WALL, SHADE, GROUND, LINE = (0x2E, 0x3A, 0x38), (0x25, 0x30, 0x2E), (0xB9, 0xA5, 0x83), (0x93, 0x7F, 0x5F)
WOODS = [(0xD9, 0xA8, 0x66), (0xC4, 0x8A, 0x4A), (0xE6, 0xC3, 0x8C), (0xA9, 0x6B, 0x38), (0xCF, 0x9A, 0x58)]
SIGNAL = (0xF2, 0xCB, 0x1D)


def boards():
    """Left edge, width, top, lean, wood and grain of each board, from left to right."""
    dice = random.Random(11)
    left, found = 90, []
    for index in range(12):
        width = dice.randint(74, 132)
        top = 620 if index == 7 else dice.randint(150, 430)
        wood = SIGNAL if index == 7 else WOODS[index % len(WOODS)]
        found.append((left, width, top, dice.uniform(-0.035, 0.035), wood, dice.uniform(0, 60)))
        left += width + dice.randint(6, 22)
    return found


BOARDS = boards()


def darker(colour, share):
    return tuple(int(part * share) for part in colour)


def colour(x, y):
    """The colour of one point."""
    for left, width, top, lean, wood, phase in BOARDS:
        across = x - left - (FLOOR - y) * lean
        if not (0 <= across <= width and top <= y <= FLOOR + 26):
            continue
        if across < 7:
            return darker(wood, 0.72)
        # Rings of a tree that is cut lengthways: parabolas around a core that wanders.
        core = width * 0.5 + 9 * math.sin(y / 170 + phase)
        ring = abs(across - core) * 1.15 + (y + phase * 9) * 0.022 + 5 * math.sin(y / 95 + phase)
        return darker(wood, 0.86) if ring % 15 < 3.2 else wood
    if y > FLOOR:
        return LINE if (y - FLOOR) % 52 < 4 else GROUND
    for left, width, top, lean, _, _ in BOARDS:
        across = x - left - 26 - (FLOOR - y) * lean
        if 0 <= across <= width and y >= top + 18:
            return SHADE
    return WALL


def pixel(x, y):
    """The mean of the pixel's samples."""
    total = [0, 0, 0]
    for row in range(SAMPLES):
        for column in range(SAMPLES):
            point = colour(x + (column + 0.5) / SAMPLES, y + (row + 0.5) / SAMPLES)
            total = [sum(pair) for pair in zip(total, point)]
    return bytes(round(part / SAMPLES**2) for part in total)


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def main():
    rows = b"".join(b"\0" + b"".join(pixel(x, y) for x in range(WIDTH)) for y in range(HEIGHT))
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
    file = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")
    for target in TARGETS:
        target.write_bytes(file)


main()
