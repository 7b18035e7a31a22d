"""Judges the packages that scripts/package makes."""

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[2] / name) for name in ("Tools", "Editor")]
