"""Judges a finished site with programs that know nothing of Almanac."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "Tools"))
