"""Judges a finished site with programs that know nothing of Almanac."""
