"""Feeds: RSS, Atom and JSON Feed, as a reader sees them."""

import json
import re
from urllib.parse import urlsplit

import feedparser

from tools.verdict import Verdict

from .page import Page
from .site import Site


def check(site: Site, verdict: Verdict) -> None:
    xml = [path for path in site.named(".xml") if is_feed(site.bytes(path))]
    rss = [path for path in xml if b"<rss" in site.bytes(path)[:400]]
    atom = [path for path in xml if path not in rss]
    jsons = [path for path in site.named("feed.json")]
    for name, paths, reader in (("RSS", rss, check_xml), ("Atom", atom, check_xml), ("JSON Feed", jsons, check_json)):
        findings = [f"{path}: {finding}" for path in paths for finding in reader(site, path)]
        if not paths:
            findings = ["there is no such feed"]
        verdict.report(f"feeds: {name}", f"{len(paths)} files", findings)


def is_feed(data: bytes) -> bool:
    return re.search(rb"<(rss|feed)[\s>]", data[:400]) is not None


def check_xml(site: Site, path: str) -> list[str]:
    feed = feedparser.parse(site.bytes(path), response_headers={"content-type": "application/xml; charset=utf-8"})
    findings = []
    if feed.bozo:
        findings.append(f"feedparser: {feed.bozo_exception}")
    if not feed.feed.get("title"):
        findings.append("no title")
    links = [(link.get("rel", ""), link.get("href", "")) for link in feed.feed.get("links", [])]
    own = [href for rel, href in links if rel == "self"]
    if own != [site.base + path]:
        findings.append(f"rel=self is {own}, not {site.base + path}")
    ids = []
    for entry in feed.entries:
        ids.append(entry.get("id", ""))
        name = entry.get("id") or entry.get("title", "?")
        bodies = [part.value for part in entry.get("content", [])] + [entry.get("summary", "")]
        addresses = [entry.get("link", "")] + [enclosure.get("href", "") for enclosure in entry.get("enclosures", [])]
        has_date = bool(entry.get("published_parsed") or entry.get("updated_parsed"))
        findings += [f"{name}: {finding}" for finding in check_item(site, entry.get("title"), has_date, addresses, bodies)]
    return findings + check_ids(ids)


def check_json(site: Site, path: str) -> list[str]:
    try:
        feed = json.loads(site.bytes(path))
    except ValueError as problem:
        return [str(problem)]
    findings = []
    if feed.get("version") != "https://jsonfeed.org/version/1.1":
        findings.append(f"version is {feed.get('version')}")
    if feed.get("feed_url") != site.base + path:
        findings.append(f"feed_url is {feed.get('feed_url')}, not {site.base + path}")
    ids = []
    for item in feed.get("items", []):
        ids.append(item.get("id") if isinstance(item.get("id"), str) else "")
        bodies = [item.get("content_html", "")]
        addresses = [item.get("url", "")] + [item[key] for key in ("image", "banner_image") if key in item]
        findings += [
            f"{item.get('id')}: {finding}"
            for finding in check_item(site, item.get("title"), "date_published" in item, addresses, bodies)]
    return findings + check_ids(ids)


def check_ids(ids: list[str]) -> list[str]:
    findings = [f"{identity}: stands twice" for identity in set(ids) if identity and ids.count(identity) > 1]
    return findings + ["an item has no id"] * ("" in ids)


def check_item(site: Site, title: str | None, has_date: bool, addresses: list[str], bodies: list[str]) -> list[str]:
    findings = [] if title else ["no title"]
    if not has_date:
        findings.append("no date")
    for body in bodies:
        addresses = addresses + [link.address for link in Page(body).links]
    for address in addresses:
        if urlsplit(address).scheme not in ("http", "https", "mailto", "tel", "webcal"):
            findings.append(f"the link “{address}” is not absolute")
        elif site.is_dead(address):
            findings.append(f"the link {address} leads nowhere")
    return findings
