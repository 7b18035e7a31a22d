"""The handbook's ways to a web host, as they stand there, each with a host of its own on this machine.

The commands of the pages run as they are written; only the names of the examples are exchanged for those of the
hosts: a server with SSH, a bare repository, a store that speaks S3. What arrives must be what was built.
"""

import filecmp
import getpass
import os
import re
import shutil
import socket
import subprocess
import time
import venv
from pathlib import Path

import yaml

from tools.verdict import Verdict

from .place import Place

PAGES = "docs/handbuch/content/magazine"
SECTION = re.compile(r"^##+ (.*)$", re.M)
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.S | re.M)
# The object store and its client; they are heavy, so they have an environment of their own.
STORE = ["moto[server]", "awscli"]


def check(place: Place, repository: Path, verdict: Verdict) -> None:
    hosts = Hosts(place)
    pages = {name: sections(repository / PAGES / f"{name}.md") for name in ("veroeffentlichen", "jede-nacht", "fehler-eines-kollegen", "ohne-installation")}
    try:
        for name, way in WAYS.items():
            verdict.report(f"publishing: {name}", "the handbook's commands", way(hosts, pages))
    finally:
        hosts.close()


def sections(page: Path) -> dict[str, list[tuple[str, str]]]:
    """The fenced blocks of each section."""
    parts = SECTION.split(page.read_text(encoding="utf-8"))
    return {heading: FENCE.findall(body) for heading, body in zip(["", *parts[1::2]], parts[0::2])}


class Hosts:
    """The editor's machine and the hosts that it publishes to."""

    def __init__(self, place: Place) -> None:
        # These programs are this machine's; the packed one runs here as well.
        self.home = Path("/tmp") / f"editor-hosts-{os.getpid()}"
        self.home.mkdir()
        self.tarball = place.tarball
        (self.home / "almanac").mkdir()
        subprocess.run(["tar", "-xzf", place.tarball, "-C", self.home / "almanac", "--strip-components=1"], check=True)
        self.site = self.home / "verbund"
        self.tools = self.home / "bin"
        self.tools.mkdir()
        self.processes: list[subprocess.Popen] = []
        self.path = f"{self.home}/almanac:{self.tools}:/usr/local/bin:/usr/bin:/bin"
        self.run("almanac init verbund", self.home)

    def close(self) -> None:
        for process in self.processes:
            process.terminate()
            process.wait()
        shutil.rmtree(self.home, ignore_errors=True)

    def run(self, script: str, folder: Path, **more: str) -> subprocess.CompletedProcess:
        environment = {"PATH": self.path, "HOME": str(self.home), "LANG": "de_DE.UTF-8", **GIT, **more}
        return subprocess.run(
            ["/bin/bash", "-c", f"set -e\n{script}"], cwd=folder, env=environment, capture_output=True, text=True, timeout=300)

    def start(self, *words: str, folder: Path | None = None) -> None:
        self.processes.append(subprocess.Popen(words, cwd=folder or self.home, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))

    def edit(self, text: str) -> None:
        post = self.site / "content/magazine/werkbank.md"
        post.write_text(post.read_text(encoding="utf-8") + f"\n{text}\n", encoding="utf-8")

    def follow(self, script: str, names: dict[str, str], folder: Path | None = None, **more: str) -> list[str]:
        """Runs a block of the handbook with other names; what went wrong."""
        for example, own in names.items():
            if example not in script:
                return [f"the block does not name {example}: {script}"]
            script = script.replace(example, own)
        done = self.run(script, folder or self.site, **more)
        return [] if done.returncode == 0 else [f"{script.strip()} ends with {done.returncode}: {(done.stdout + done.stderr)[-600:]}"]

    def differences(self, copy: Path, without: tuple[str, ...] = ()) -> list[str]:
        """How a copy differs from output/."""
        own, other = (files(self.site / "output", without), files(copy, without))
        found = [f"{name} is missing" for name in sorted(own - other)] + [f"{name} is too much" for name in sorted(other - own)]
        return found + [
            f"{name} is not the same" for name in sorted(own & other)
            if not filecmp.cmp(self.site / "output" / name, copy / name, shallow=False)]

    def ssh(self) -> None:
        """A server with SSH: rsync and sftp find it without asking anything."""
        if (self.tools / "ssh").exists():
            return
        port = free_port()
        for name in ("host", "user"):
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", self.home / name], check=True)
        shutil.copy(self.home / "user.pub", self.home / "authorized")
        (self.home / "sshd.conf").write_text(
            f"Port {port}\nListenAddress 127.0.0.1\nHostKey {self.home}/host\nAuthorizedKeysFile {self.home}/authorized\n"
            f"PidFile {self.home}/sshd.pid\nStrictModes no\nUsePAM no\nPermitRootLogin yes\nSubsystem sftp internal-sftp\n", encoding="utf-8")
        (self.home / "ssh.conf").write_text(
            f"Host *\n  HostName 127.0.0.1\n  Port {port}\n  IdentityFile {self.home}/user\n  StrictHostKeyChecking no\n"
            f"  UserKnownHostsFile {self.home}/known\n  LogLevel ERROR\n", encoding="utf-8")
        Path("/run/sshd").mkdir(exist_ok=True)
        for tool in ("ssh", "sftp"):
            file = self.tools / tool
            file.write_text(f"#!/bin/sh\nexec /usr/bin/{tool} -F {self.home}/ssh.conf \"$@\"\n", encoding="utf-8")
            file.chmod(0o755)
        self.start("/usr/sbin/sshd", "-D", "-e", "-f", str(self.home / "sshd.conf"))
        wait_for(port)


# What git needs to know of the editor; a machine without it asks once.
GIT = {"GIT_AUTHOR_NAME": "Redaktion", "GIT_AUTHOR_EMAIL": "redaktion@example.org", "GIT_COMMITTER_NAME": "Redaktion",
       "GIT_COMMITTER_EMAIL": "redaktion@example.org", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"}
SERVER = "nutzer@server.example.org"
# What the recipes leave at home, because a host would show it to everybody.
HOME = (".almanac-manifest", ".almanac-record", "_headers")


def files(folder: Path, without: tuple[str, ...] = ()) -> set[str]:
    names = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    return {name for name in names if not name.startswith(".git/") and name not in without}


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def wait_for(port: int) -> None:
    for _ in range(300):
        with socket.socket() as attempt:
            if attempt.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)


def blocks(pages: dict, page: str, heading: str, kind: str = "sh") -> list[str]:
    return [text for name, text in pages[page][heading] if name == kind]


def copying(hosts: Hosts, pages: dict) -> list[str]:
    target = hosts.home / "webspace"
    target.mkdir()
    names = {"/mnt/webspace": str(target)}
    found = hosts.follow(blocks(pages, "veroeffentlichen", "Kopieren")[0], names) + hosts.differences(target)
    (target / "notiz.txt").write_text("bleibt", encoding="utf-8")
    before = {name: (target / name).stat().st_mtime_ns for name in files(target)}
    hosts.edit("Eine Kopie.")
    found += hosts.follow(blocks(pages, "veroeffentlichen", "Kopieren")[0], names)
    after = {name: (target / name).stat().st_mtime_ns for name in files(target)}
    touched = [name for name in before if before[name] != after.get(name)]
    if "notiz.txt" not in after or len(touched) > len(before) // 4 or "magazin/werkbank/index.html" not in touched:
        found.append(f"the second copy touched {len(touched)} of {len(before)} files")
    return found


def rsync(hosts: Hosts, pages: dict) -> list[str]:
    return over_ssh(hosts, blocks(pages, "veroeffentlichen", "rsync")[0], "rsync", f"{SERVER}:html", "{}:{}")


def sftp(hosts: Hosts, pages: dict) -> list[str]:
    return over_ssh(hosts, blocks(pages, "veroeffentlichen", "SFTP")[0], "sftp", f"sftp://{SERVER}/html", "sftp://{}{}")


def over_ssh(hosts: Hosts, script: str, place: str, example: str, form: str) -> list[str]:
    """The handbook's command, twice, with an edit between."""
    hosts.ssh()
    target = hosts.home / place
    target.mkdir()
    names = {example: form.format(f"{getpass.getuser()}@server.example.org", target)}
    found = hosts.follow(script, names) + hosts.differences(target)
    hosts.edit(f"Über {place}.")
    return found + hosts.follow(script, names) + hosts.differences(target)


def shown(target: Path) -> list[str]:
    """What lies on a host that should have stayed at home."""
    return [f"{name} went to the host" for name in HOME if (target / name).exists()]


def pages_branch(hosts: Hosts, pages: dict) -> list[str]:
    bare = hosts.home / "website.git"
    subprocess.run(["git", "init", "-q", "--bare", bare], check=True)
    names = {"git@git.example.org:verbund/website.git": str(bare)}
    first, again = blocks(pages, "veroeffentlichen", "Die Seiten eines Git-Dienstes")
    found = hosts.follow(first, names)
    for round_ in (1, 2):
        hosts.edit(f"Über git, {round_}.")
        found += hosts.follow(again, names)
        copy = hosts.home / f"clone-{round_}"
        subprocess.run(["git", "clone", "-q", "-b", "pages", bare, copy], check=True)
        found += hosts.differences(copy, (*HOME, ".htaccess")) + shown(copy)
    found += hosts.follow(again, names)  # Nothing new: nothing wrong either.
    shutil.rmtree(hosts.site / "output/.git")
    (hosts.site / "output/.nojekyll").unlink()
    return found


def object_store(hosts: Hosts, pages: dict) -> list[str]:
    store = hosts.home / "store"
    venv.create(store, with_pip=True)
    subprocess.run([store / "bin/pip", "install", "-q", "--disable-pip-version-check", *STORE], check=True)
    port = free_port()
    hosts.start(str(store / "bin/moto_server"), "-H", "127.0.0.1", "-p", str(port))
    wait_for(port)
    keys = {"AWS_ACCESS_KEY_ID": "x", "AWS_SECRET_ACCESS_KEY": "x", "AWS_DEFAULT_REGION": "eu-central-1",
            "AWS_ENDPOINT_URL": f"http://127.0.0.1:{port}"}
    (hosts.tools / "aws").symlink_to(store / "bin/aws")
    done = hosts.run("aws s3 mb s3://mein-eimer", hosts.site, **keys)
    if done.returncode != 0:
        return [f"the store does not start: {done.stderr}"]
    script = blocks(pages, "veroeffentlichen", "Objektspeicher")[0]
    found = hosts.follow(script, {}, **keys)
    hosts.run("echo alt > alt.html; aws s3 cp -q alt.html s3://mein-eimer/ 2>/dev/null || aws s3 cp alt.html s3://mein-eimer/; rm alt.html", hosts.site, **keys)
    hosts.edit("In den Eimer.")
    found += hosts.follow(script, {}, **keys)
    copy = hosts.home / "eimer"
    hosts.run(f"aws s3 sync s3://mein-eimer/ {copy}/", hosts.site, **keys)
    return found + hosts.differences(copy, (*HOME, ".htaccess")) + shown(copy)


def cron(hosts: Hosts, pages: dict) -> list[str]:
    """The lines as cron runs them: with `sh`, in the home folder, with next to nothing in the environment."""
    found = []
    target = hosts.home / "webspace"
    for line in [text.strip() for text in blocks(pages, "jede-nacht", "Mit cron", "text")]:
        minute, hour, *rest, command = line.split(" ", 5)
        if not (minute.isdigit() and hour.isdigit() and rest == ["*", "*", "*"]):
            found.append(f"no line for cron: {line}")
        with_git = "git pull" in command
        if with_git:
            bare = hosts.home / "inhalt.git"
            subprocess.run(["git", "init", "-q", "--bare", "-b", "main", bare], check=True)
            done = hosts.run(f"git init -q -b main && git add -A && git commit -q -m Inhalt && git remote add origin {bare} && git push -q -u origin main", hosts.site)
            if done.returncode != 0:
                return [*found, f"the repository: {done.stderr}"]
            (hosts.site / "content/ledger.tsv").unlink(missing_ok=True)
        # A web space that is new, also to whoever published to another one before.
        shutil.rmtree(target, ignore_errors=True)
        shutil.rmtree(hosts.site / ".almanac", ignore_errors=True)
        target.mkdir()
        environment = {"HOME": str(hosts.home), "PATH": "/usr/bin:/bin", "SHELL": "/bin/sh", "LOGNAME": "redaktion", **GIT}
        done = subprocess.run(["/bin/sh", "-c", command], cwd=hosts.home, env=environment, capture_output=True, text=True, timeout=120)
        log = (hosts.site / "publish.log").read_text(encoding="utf-8")
        if done.returncode != 0 or done.stdout or log:
            found.append(f"{command} ends with {done.returncode}: {done.stdout}{done.stderr}{log}")
        found += hosts.differences(target)
    shutil.rmtree(hosts.site / ".git", ignore_errors=True)
    return found


def workflow(hosts: Hosts, pages: dict) -> list[str]:
    """The steps of the two workflows in clones of a repository, as a git host's machine runs them."""
    bare = hosts.home / "dienst.git"
    subprocess.run(["git", "init", "-q", "--bare", "-b", "main", bare], check=True)
    source = hosts.home / "quelle"
    shutil.copytree(hosts.site, source, ignore=shutil.ignore_patterns("output", ".git", "ledger.tsv", "publish.log"))
    shutil.copy(hosts.tarball, source)
    done = hosts.run(f"git init -q -b main && git add -A && git commit -q -m Inhalt && git push -q {bare} main", source)
    if done.returncode != 0:
        return [f"the repository: {done.stderr}"]
    found = []
    recipes = {}
    for service in ("github", "gitlab"):
        hosts.run(f"almanac init --ci {service}", source)
        file = source / {"github": ".github/workflows/website.yml", "gitlab": ".gitlab-ci.yml"}[service]
        recipes[service] = yaml.safe_load(file.read_text(encoding="utf-8"))
    github = recipes["github"]
    steps = [step["run"] for step in github["jobs"]["website"]["steps"] if "run" in step]
    found += one_workflow(hosts, bare, "github", steps, "output")
    gitlab = recipes["gitlab"]
    # What is installed first is there.
    steps = gitlab["default"]["before_script"][1:] + [
        step.replace('"https://website:$WEBSITE_TOKEN@$CI_SERVER_HOST/$CI_PROJECT_PATH.git"', str(bare)) for step in gitlab["pages"]["script"]]
    return found + one_workflow(hosts, bare, "gitlab", steps, "public")


def one_workflow(hosts: Hosts, bare: Path, name: str, steps: list[str], output: str) -> list[str]:
    found = []
    for night in (1, 2):
        clone = hosts.home / f"{name}-{night}"
        subprocess.run(["git", "clone", "-q", bare, clone], check=True)
        for step in steps:
            done = hosts.run(step, clone, CI_DEFAULT_BRANCH="main")
            if done.returncode != 0:
                return [*found, f"{name}, night {night}: {step.strip()} ends with {done.returncode}: {(done.stdout + done.stderr)[-500:]}"]
        if not (clone / output / "kalender.ics").is_file():
            found.append(f"{name}, night {night}: {output}/ has no calendar")
        found += shown(clone / output)
        log = hosts.run("git log --format=%s origin/main", clone).stdout.splitlines()
        if sum(line.startswith("Ledger") for line in log) != 1:
            found.append(f"{name}, night {night}: the ledger was given back {log}")
    return found


def proposal(hosts: Hosts, pages: dict) -> list[str]:
    """The steps that check a proposal, with stand-ins for the programs that talk to the hosts: a mistake is told and fails."""
    heard = hosts.home / "heard"
    for name in ("gh", "curl"):
        tool = hosts.tools / name
        # Both are given the text in a file; a first comment cannot be edited yet.
        tool.write_text(f'#!/bin/sh\ncat befund.md > {heard}-{name}\ncase "$*" in *--edit-last*) exit 1 ;; esac\n', encoding="utf-8")
        tool.chmod(0o755)
    github = yaml.safe_load(blocks(pages, "ohne-installation", "GitHub", "yaml")[0])
    gitlab = yaml.safe_load(blocks(pages, "ohne-installation", "GitLab", "yaml")[0])["pruefen"]
    ways = {"gh": [step["run"] for step in github["jobs"]["pruefen"]["steps"] if "run" in step], "curl": gitlab["script"]}
    found = []
    for name, steps in ways.items():
        for broken in (True, False):
            clone = hosts.home / f"vorschlag-{name}-{broken}"
            shutil.copytree(hosts.site, clone, ignore=shutil.ignore_patterns("output", ".git"))
            shutil.copy(hosts.tarball, clone)
            if broken:
                events = clone / "content/events.yaml"
                events.write_text(events.read_text(encoding="utf-8").replace("region: hoehenland", "region: höhnland", 1), encoding="utf-8")
            codes = [hosts.run(step, clone, VORSCHLAG="1", CI_API_V4_URL="https://x.example.org").returncode for step in steps]
            comment = (hosts.home / f"heard-{name}").read_text(encoding="utf-8")
            if codes != [*[0] * (len(steps) - 1), 1 if broken else 0] or ("höhnland" in comment) != broken or "Almanac hat nachgesehen" not in comment:
                found.append(f"{name}, {'with a mistake' if broken else 'all right'}: the steps end with {codes}, the comment is {comment[-300:]}")
        (hosts.tools / name).unlink()
    return found


def colleague(hosts: Hosts, pages: dict) -> list[str]:
    """With a broken file: publish refuses and changes nothing, the handbook's step gets the rest out."""
    (hosts.site / "output").exists() or hosts.run("almanac publish", hosts.site)
    post = hosts.site / "content/magazine/formulare.md"
    whole = post.read_text(encoding="utf-8")
    post.write_text(whole.replace("title: ", "title ", 1), encoding="utf-8")
    before = files(hosts.site / "output")
    found = []
    refused = hosts.run("almanac publish", hosts.site)
    if refused.returncode != 1 or files(hosts.site / "output") != before or "almanac build --keep-going" not in refused.stderr:
        found.append(f"publish with an error ends with {refused.returncode}: {refused.stderr[-400:]}")
    target = hosts.home / "notfall"
    target.mkdir()
    step, copy = blocks(pages, "fehler-eines-kollegen", "")
    done = hosts.run(step, hosts.site)
    # What is published stays as it is while a mistake stands for it.
    page = Path("magazin/formulare/index.html")
    if done.returncode != 1 or not (hosts.site / "output" / page).exists():
        found.append(f"{step.strip()} ends with {done.returncode}")
    found += hosts.follow(copy, {"/mnt/webspace/": f"{target}/"}) + hosts.differences(target)
    post.write_text(whole, encoding="utf-8")
    done = hosts.run("almanac publish", hosts.site)
    return found if done.returncode == 0 else [*found, f"mended, publish ends with {done.returncode}: {done.stderr}"]


WAYS = {
    "copying": copying, "rsync": rsync, "SFTP": sftp, "a branch of a git host": pages_branch, "a colleague's mistake": colleague,
    "cron": cron, "the workflows of git hosts": workflow, "the check of a proposal": proposal, "object storage": object_store,
}
