"""A server with SSH on the loopback, with keys of its own, and the programs that find it without asking."""

import os
import shutil
import socket
import subprocess
import time
from pathlib import Path


class Server:
    def __init__(self, home: Path) -> None:
        self.home = home
        self.tools = home / "bin"
        self.tools.mkdir(parents=True)
        self.port = free_port()
        for name in ("host", "user"):
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", home / name], check=True)
        shutil.copy(home / "user.pub", home / "authorized")
        (home / "sshd.conf").write_text(
            f"Port {self.port}\nListenAddress 127.0.0.1\nHostKey {home}/host\nAuthorizedKeysFile {home}/authorized\n"
            f"PidFile {home}/sshd.pid\nStrictModes no\nUsePAM no\nPermitRootLogin yes\nPasswordAuthentication no\n"
            f"MaxStartups 100\nSubsystem sftp internal-sftp\n"
            # What the user's shell does at its start is no part of the test, and is killed with the session.
            f"SetEnv HOME={home}\n", encoding="utf-8")
        (home / "ssh.conf").write_text(
            f"Host *\n  HostName 127.0.0.1\n  Port {self.port}\n  IdentityFile {home}/user\n  StrictHostKeyChecking no\n"
            f"  UserKnownHostsFile {home}/known\n  LogLevel ERROR\n", encoding="utf-8")
        for tool in ("ssh", "sftp"):
            file = self.tools / tool
            file.write_text(f"#!/bin/sh\nexec /usr/bin/{tool} -F {home}/ssh.conf \"$@\"\n", encoding="utf-8")
            file.chmod(0o755)
        if os.geteuid() == 0:
            Path("/run/sshd").mkdir(exist_ok=True)
        self.log = (home / "sshd.log").open("w", encoding="utf-8")
        self.process = subprocess.Popen(
            ["/usr/sbin/sshd", "-D", "-e", "-f", home / "sshd.conf"], stdout=self.log, stderr=self.log)
        wait_for(self.port)

    def close(self) -> None:
        self.process.terminate()
        self.process.wait()
        self.log.close()


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
    raise TimeoutError("the server does not start")
