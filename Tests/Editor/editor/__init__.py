"""Tries the daily work of an editor with the packed program."""
