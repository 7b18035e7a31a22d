"""Opens the pages of hostile sites in a browser and sees nothing run.

    run --hostile [TEXTS ...]

TEXTS   files with a hostile text on each line; default: Tests/Corpora/script-injection.txt and the collections that
        Tests/Corpora/published-injections fetches. Every text is put into every text field of a site, the site is
        built, and each page is opened with its content security policy taken out, so that what got out of its
        place would run. The texts of feeds are opened as pages as well.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from selenium import webdriver
from selenium.common.exceptions import UnexpectedAlertPresentException

from tools.browser import browser
from tools.program import THEMES, run
from tools.sites import write
from tools.verdict import Verdict
from tools.webserver import WebServer

CORPORA = Path(__file__).resolve().parents[2] / "Corpora"
# So many texts share a site, so many pages are open at a time.
TOGETHER = 60
OPEN = 24
# Of so many texts one, for every change.
SHORT_STEP = 50
# One white pixel.
PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8ffff3f0005fe02fe"
    "0def46b80000000049454e44ae426082")
WATCH = """
window.__ran = [];
for (const name of ['alert', 'prompt', 'confirm']) {
  window[name] = function (text) { window.__ran.push(name + '(' + text + ')'); };
}
"""
# Everything that only happens when it is pointed at, clicked or sent.
PROVOKE = """
for (const element of document.querySelectorAll('body *')) {
  for (const kind of ['mouseover', 'focus', 'click']) {
    if (kind === 'click' && element.closest('a[href]') && !/^javascript:/i.test(element.closest('a[href]').protocol)) { continue; }
    try { element.dispatchEvent(new Event(kind, {bubbles: true, cancelable: true})); } catch (error) { }
  }
  if (/^(javascript|vbscript|data):/i.test(element.protocol || '')) { window.__ran.push(element.href); }
}
const foreign = Array.from(document.querySelectorAll('iframe, object, embed, base, form[action], [srcdoc], [style]'))
  .filter(element => !element.closest('form[role=search]')).map(element => element.outerHTML.slice(0, 80));
return window.__ran.concat(foreign);
"""


# Pages in frames of one page: a browser opens many of them in the time that one takes alone.
OPENED = """
const [paths, provoke, done] = arguments;
const found = {};
Promise.all(paths.map(path => new Promise(ready => {
  const frame = document.createElement('iframe');
  let over = false;
  function end() {
    if (over) { return; }
    over = true;
    try {
      found[path] = frame.contentWindow.eval('(function () {' + provoke + '})()');
    } catch (error) {
      found[path] = ['cannot be looked at: ' + error];
    }
    frame.remove();
    ready();
  }
  frame.onload = () => setTimeout(end, 0);
  setTimeout(end, 15000);
  frame.src = path;
  document.body.append(frame);
}))).then(() => done(found));
"""


def main() -> int:
    verdict = Verdict()
    with tempfile.TemporaryDirectory() as folder, browser() as driver:
        files = [Path(name) for name in sys.argv[1:]] or [CORPORA / "script-injection.txt", *published(folder)]
        driver.set_script_timeout(120)
        driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": WATCH})
        prove(driver, verdict)
        for file in files:
            lines = texts(file)[::SHORT_STEP if os.environ.get("SHORT") == "yes" else 1]
            count, findings = 0, []
            for start in range(0, len(lines), TOGETHER):
                pages, found = judge(driver, lines[start:start + TOGETHER])
                count += pages
                findings += found
            verdict.report(f"hostile: {file.name}", f"{len(lines)} texts, {count} pages", findings)
    return verdict.close()


def published(folder: str) -> list[Path]:
    done = subprocess.run([sys.executable, CORPORA / "published-injections", folder], capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"the published collections cannot be fetched: {done.stderr.strip()[-300:]}")
    return [Path(line) for line in done.stdout.splitlines()]


def texts(file: Path) -> list[str]:
    lines = file.read_text(encoding="utf-8", errors="replace").split("\n")
    lines = [line.replace("\\n", "\n").replace("\\t", "\t") for line in lines if not line.startswith("# ")]
    return [re.sub(r"[\x00-\x08\x0b-\x1f\x7f]", "", line) for line in lines if line.strip()]


def judge(driver: webdriver.Chrome, lines: list[str]) -> tuple[int, list[str]]:
    """Builds a site with the texts in its entries, and the same with each in the fields of the site."""
    with tempfile.TemporaryDirectory() as folder:
        content, output = Path(folder) / "content", Path(folder) / "output"
        make_site(content, lines, lines[0])
        problem = build(content, output)
        if problem:
            return 0, [problem]
        feed_pages(output)
        paths = [path.relative_to(output).as_posix() for path in sorted(output.rglob("*.html"))]
        findings = open_all(driver, output, paths)
    with tempfile.TemporaryDirectory() as folder:
        sites, pages = Path(folder) / "sites", []
        for number, text in enumerate(lines):
            content = Path(folder) / f"content-{number}"
            make_site(content, ["harmless"], text)
            problem = build(content, sites / str(number))
            findings += [problem] if problem else []
            pages += [] if problem else [f"{number}/index.html", f"{number}/suche/index.html"]
        findings += open_all(driver, sites, pages)
    return len(paths) + len(pages), findings


def make_site(content: Path, lines: list[str], of_site: str) -> None:
    """As the tests in Swift do: `@@` is the text, `NN` its number."""
    templates = CORPORA / "hostile-site"
    write(content, {"media/bild.png": PICTURE})
    for template in templates.rglob("*.*"):
        name, text = template.relative_to(templates).as_posix(), template.read_text(encoding="utf-8")
        if name == "site.yaml":
            made = {name: filled(text, of_site, 0)}
        elif name.endswith(".yaml"):
            made = {name: "".join(filled(text, line, number) for number, line in enumerate(lines))}
        else:
            made = {name.replace("NN", str(number)): filled(text, line, number) for number, line in enumerate(lines)}
        write(content, made)


def filled(template: str, text: str, number: int) -> str:
    front, *body = template.replace("NN", str(number)).split("\n---\n")
    quoted = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return "\n---\n".join([front.replace("@@", quoted)] + [part.replace("@@", text) for part in body])


def build(content: Path, output: Path) -> str | None:
    """Builds what can be built; the problem, if nothing came out."""
    done = run(["build", "--content", str(content), "--themes", str(THEMES), "--output", str(output), "--keep-going", "--quiet"],
               content)
    return None if (output / "index.html").is_file() else f"nothing was built: {done.stderr[-300:]}"


def feed_pages(output: Path) -> None:
    """The texts of the feed as a page of their own."""
    items = json.loads((output / "feed.json").read_text(encoding="utf-8"))["items"]
    body = "\n".join(item["content_html"] for item in items)
    (output / "feed-texts.html").write_text(f"<!doctype html><meta charset=utf-8><title>x</title>{body}", encoding="utf-8")


def open_all(driver: webdriver.Chrome, output: Path, paths: list[str]) -> list[str]:
    for path in paths:
        file = output / path
        page = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", file.read_text(encoding="utf-8"))
        file.unlink()
        file.write_text(page, encoding="utf-8")
    (output / "frames.html").write_text("<!doctype html><title>x</title><body>", encoding="utf-8")
    findings = []
    with WebServer(output, "/base/") as server:
        for start in range(0, len(paths), OPEN):
            try:
                driver.get(server.address + "frames.html")
                found = driver.execute_async_script(OPENED, paths[start:start + OPEN], PROVOKE)
            except UnexpectedAlertPresentException as problem:
                found = {"one of them": [str(problem.alert_text)]}
            findings += [f"{path}: {what}" for path, ran in found.items() for what in ran]
    return findings


def prove(driver: webdriver.Chrome, verdict: Verdict) -> None:
    """What does run is noticed."""
    got_out = ["<img src=x onerror=alert(1)>", "<a href='javascript:alert(1)'>x</a>", "<p onmouseover=alert(1)>x</p>",
               "<script>alert(1)</script>", "<iframe srcdoc='x'></iframe>"]
    missed = []
    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(got_out):
            (Path(folder) / f"{number}.html").write_text(f"<!doctype html><title>x</title>{text}", encoding="utf-8")
        missed = [text for number, text in enumerate(got_out) if not open_all(driver, Path(folder), [f"{number}.html"])]
    verdict.report("hostile: what runs is noticed", f"{len(got_out)} pages", missed)


if __name__ == "__main__":
    sys.exit(main())
