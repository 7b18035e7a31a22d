"""The rules of docs/hosting.md, as they stand there, judged by the servers' own checks."""

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from tools.verdict import Verdict

from .site import Site

PAGE = Path(__file__).resolve().parents[3] / "docs/hosting.md"
MODULES = ("mpm_event", "authz_core", "ssl", "socache_shmcb", "rewrite", "headers", "filter", "deflate", "mime")


def check(site: Site, verdict: Verdict) -> None:
    snippets = dict(re.findall(r"```(\w+)\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.S))
    with tempfile.TemporaryDirectory() as scratch:
        work = Path(scratch)
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
             "-subj", "/CN=www.verbund.example.org", "-keyout", work / "verbund.key", "-out", work / "verbund.pem"], check=True, capture_output=True)
        for name, (program, judge) in JUDGES.items():
            # The example's folders become those of the check.
            text = snippets[name].replace("/etc/ssl/", f"{work}/").replace("/var/www/verbund", str(site.folder)).replace("/var/run/apache2/", f"{work}/")
            if shutil.which(program) is None:
                # Caddy is no part of the packages of the checks.
                verdict.report(f"snippets: {name}", "left out, not installed" if name == "caddy" else "not installed", [] if name == "caddy" else [f"{program} is missing"])
                continue
            done = subprocess.run(judge(text, work), capture_output=True, text=True)
            verdict.report(f"snippets: {name}", f"{len(text.splitlines())} lines", [] if done.returncode == 0 else [done.stderr[-400:]])


def nginx(text: str, work: Path) -> list[str]:
    file = work / "nginx.conf"
    file.write_text(f"pid {work}/nginx.pid;\nevents {{}}\nhttp {{\ninclude /etc/nginx/mime.types;\naccess_log off;\n{text}}}\n", encoding="utf-8")
    return ["nginx", "-t", "-q", "-e", f"{work}/error.log", "-c", str(file)]


def apache(text: str, work: Path) -> list[str]:
    file = work / "apache.conf"
    modules = "".join(f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n" for name in MODULES)
    file.write_text(f"{modules}ServerRoot {work}\nServerName localhost\nErrorLog {work}/error.log\nListen 127.0.0.1:443\n{text}", encoding="utf-8")
    return ["apache2", "-t", "-f", str(file)]


def caddy(text: str, work: Path) -> list[str]:
    file = work / "Caddyfile"
    file.write_text(text, encoding="utf-8")
    return ["env", f"HOME={work}", "caddy", "validate", "--config", str(file), "--adapter", "caddyfile"]


JUDGES = {"nginx": ("nginx", nginx), "apache": ("apache2", apache), "caddy": ("caddy", caddy)}
