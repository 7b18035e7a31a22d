"""`almanac serve`, from the address that it names to the signal that ends it."""

import http.client
import os
import re
import signal
import socket
import subprocess
import threading
import time
from pathlib import Path

# The shell that runs this may have told its children to ignore interrupts.
HEEDS_INTERRUPTS = {"preexec_fn": lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)}


class Preview:
    """A running preview, and the desk beside it. Its port is 0 where it named no address."""

    def __init__(self, process: subprocess.Popen) -> None:
        self.process = process
        self.said = ""
        threading.Thread(target=self._listen, daemon=True).start()
        self.address = self.wait(r"(?m)^http://[\w.\[\]:]+/$", 30)
        found = re.search(r"(?m)^(http://[\w.\[\]:]+/)\?secret=(\w+)$", self.said)
        self.desk, self.secret = found.groups() if found else ("", "")
        self.port = int(re.search(r":(\d+)/", self.address).group(1)) if self.address else 0

    @classmethod
    def start(cls, words: list[str], **more: object) -> "Preview":
        """Runs a command line that serves."""
        return cls(subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **HEEDS_INTERRUPTS, **more))

    def _listen(self) -> None:
        for line in self.process.stdout:
            self.said += line.decode("utf-8", "replace")

    def wait(self, pattern: str, seconds: float) -> str:
        """What matches the pattern in all that it has said; empty after a while."""
        end = time.monotonic() + seconds
        while True:
            if found := re.search(pattern, self.said):
                return found.group(0)
            if time.monotonic() > end or not self.is_alive():
                return ""
            time.sleep(0.02)

    def is_alive(self) -> bool:
        return self.process.poll() is None

    def memory(self) -> float:
        """What it keeps in memory, in MB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="utf-8")
        found = re.search(r"VmRSS:\s+(\d+)", status)
        return int(found.group(1)) / 1024 if found else 0

    def descriptors(self) -> int:
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))

    def work(self) -> float:
        """Milliseconds of processor time that it has used, all threads together."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="utf-8").rsplit(") ", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")

    def interrupt(self, number: int = signal.SIGINT) -> int:
        """Ctrl+C, or another signal; the exit code."""
        self.process.send_signal(number)
        try:
            return self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.wait() or -9

    # Requests

    def ask(self, path: str = "/", method: str = "GET", headers: dict[str, str] | None = None,
            host: str | None = None) -> tuple[int, dict[str, str], bytes]:
        """Status, headers and body; no Host is sent where it is empty."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
            if host != "":
                connection.putheader("Host", host or f"localhost:{self.port}")
            for name, value in (headers or {}).items():
                connection.putheader(name, value)
            connection.endheaders()
            answer = connection.getresponse()
            return answer.status, dict(answer.getheaders()), answer.read()
        finally:
            connection.close()

    def raw(self, data: bytes, timeout: float = 3) -> bytes:
        """Everything that comes back for some bytes."""
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=20) as connection:
                connection.settimeout(timeout)
                connection.sendall(data)
                connection.shutdown(socket.SHUT_WR)
                answer = b""
                while part := connection.recv(65536):
                    answer += part
                    if len(answer) > 1 << 20:
                        break
                return answer
        except OSError:  # Also where the other side has closed before this one was done.
            return b""
