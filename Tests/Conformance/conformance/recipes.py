"""The recipes for git hosts that `init --ci` writes: YAML of the form that each host takes, whose scripts a shell reads."""

import os
import re
import subprocess
import tempfile
from pathlib import Path

import yaml
from jsonschema import Draft202012Validator

from tools.verdict import Verdict

from .site import Site

STEP = {"type": "object", "anyOf": [{"required": ["uses"]}, {"required": ["run"]}], "additionalProperties": False,
        "properties": {"uses": {"type": "string", "pattern": "^[a-z-]+/[a-z-]+@v[0-9]+$"}, "run": {"type": "string", "minLength": 1},
                       "if": {"type": "string"}, "name": {"type": "string"},
                       "with": {"type": "object"}, "env": {"type": "object", "additionalProperties": {"type": "string"}}}}
CRON = {"type": "string", "pattern": r"^[0-9]{1,2} [0-9]{1,2} \* \* \*$"}
# What GitHub and Forgejo take, as far as recipes use it.
WORKFLOW = {
    "type": "object", "required": ["name", "on", "jobs"], "additionalProperties": False,
    "properties": {
        "name": {"type": "string"},
        "on": {"type": "object", "required": ["push", "schedule"], "properties": {
            "push": {"type": "object", "properties": {"branches": {"type": "array", "items": {"type": "string"}}}},
            "schedule": {"type": "array", "minItems": 1, "items": {"type": "object", "required": ["cron"], "properties": {"cron": CRON}}}}},
        "permissions": {"type": "object", "additionalProperties": {"enum": ["read", "write", "none"]}},
        "concurrency": {"type": "string"},
        "jobs": {"type": "object", "minProperties": 1, "additionalProperties": {
            "type": "object", "required": ["runs-on", "steps"], "additionalProperties": False, "properties": {
                "runs-on": {"type": "string"}, "if": {"type": "string"}, "environment": {"type": "string"},
                "container": {"type": "object", "required": ["image"]},
                "steps": {"type": "array", "minItems": 1, "items": STEP}}}}}}
LINES = {"type": "array", "minItems": 1, "items": {"type": "string"}}
GITLAB = {
    "type": "object", "required": ["default", "pages"],
    "properties": {"default": {"type": "object", "additionalProperties": False, "properties": {"image": {"type": "string"}, "before_script": LINES}}},
    "additionalProperties": {
        "type": "object", "required": ["script", "rules"], "additionalProperties": False, "properties": {
            "script": LINES, "artifacts": {"type": "object", "required": ["paths"], "properties": {"paths": LINES}},
            "rules": {"type": "array", "items": {"type": "object", "required": ["if"], "properties": {"if": {"type": "string", "pattern": "^\\$CI_"}}}}}}}
SCHEMAS = {"github": WORKFLOW, "forgejo": WORKFLOW, "gitlab": GITLAB}


class Loader(yaml.SafeLoader):
    """`on` is a word here, as on these hosts."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()}


def check(_site: Site, verdict: Verdict) -> None:
    almanac = os.environ["ALMANAC"]
    found: list[str] = []
    count = 0
    for service, schema in SCHEMAS.items():
        for language in ("de", "en"):
            with tempfile.TemporaryDirectory() as folder:
                done = subprocess.run([almanac, "init", "--ci", service, "--lang", language], cwd=folder, capture_output=True, text=True)
                if done.returncode != 0:
                    found.append(f"{service}: init ends with {done.returncode}: {done.stderr}")
                    continue
                text = (Path(folder) / done.stdout.strip()).read_text(encoding="utf-8")
            recipe = yaml.load(text, Loader=Loader)
            label = f"{service} {language}"
            count += 1
            found += [f"{label}: {error.json_path}: {error.message[:200]}" for error in Draft202012Validator(schema).iter_errors(recipe)]
            scripts = list(commands(recipe))
            found += [f"{label}: no shell reads {script!r}" for script in scripts if not readable(script)]
            together = "\n".join(scripts)
            for needed in ("almanac/almanac check", "almanac/almanac publish --yes", "git add content/ledger.tsv"):
                if needed not in together:
                    found.append(f"{label}: lacks {needed}")
    verdict.report("recipes", f"{count} recipes for git hosts", found)


def commands(node: object) -> list[str]:
    """All that a shell runs."""
    if isinstance(node, dict):
        own = [value for key, value in node.items() if key == "run"]
        lists = [line for key, value in node.items() if key in ("script", "before_script") for line in value]
        return own + lists + [line for value in node.values() for line in commands(value)]
    return [line for value in node for line in commands(value)] if isinstance(node, list) else []


def readable(script: str) -> bool:
    plain = re.sub(r"\$\{\{.*?\}\}", "x", script)
    return subprocess.run(["sh", "-n"], input=plain, text=True, capture_output=True).returncode == 0
