"""The dashboard in a real browser: the Chrome or Chromium that is installed, driven by playwright.

Nothing is downloaded. A test fails when the page asks anything of another host, or logs an error of its own.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

BROWSERS = ("google-chrome", "google-chrome-stable", "chromium", "chromium-browser")
MAC_CHROME = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
ARGUMENTS = [
    "--no-sandbox",  # a container's root may not open one
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",  # these four: the browser itself asks nothing of the network
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--no-first-run",
]
START_SECONDS = 60  # for the server; it takes about 3
OWN_404S = ("_stcore/health", "_stcore/host-config")  # Streamlit asks for them below each page's own path too


def browser_path() -> str:
    """Return the browser to use, or fail and say what is missing."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None) or (MAC_CHROME if Path(MAC_CHROME).exists() else None)
    if found is None:
        pytest.fail(f"The browser tests need Chrome or Chromium on the PATH; none of {', '.join(BROWSERS)} is there.")
    return found


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, object]:
    """How pytest-playwright starts the browser."""
    return {"executable_path": browser_path(), "args": ARGUMENTS}


@pytest.fixture(scope="session")
def browser_context_args() -> dict[str, object]:
    """A window of the size that the pages are made for, in a time zone where a day drawn wrongly shows."""
    return {"viewport": {"width": 1280, "height": 800}, "timezone_id": "America/New_York", "locale": "en-GB"}


@pytest.fixture(scope="session")
def server(root: Path) -> Iterator[str]:
    """Start the dashboard on the seeds as a user would, on a free port; return its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {name: value for name, value in os.environ.items() if name != "FACTBOARD_PATHS"}
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
    running = subprocess.Popen(
        command, cwd=root, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    address = f"http://127.0.0.1:{port}"
    try:
        _wait(f"{address}/_stcore/health", running)
        yield address
    finally:
        running.terminate()
        try:
            running.wait(10)
        except subprocess.TimeoutExpired:
            running.kill()


def _wait(url: str, running: subprocess.Popen[str]) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        if running.poll() is not None:
            pytest.fail(f"The server stopped: {running.communicate()[0][-2000:]}")
        try:
            with urllib.request.urlopen(url, timeout=2):
                return
        except OSError:
            time.sleep(0.1)
    pytest.fail(f"The server did not answer within {START_SECONDS} seconds.")


@pytest.fixture
def board(page, server: str):
    """A page of the dashboard; afterwards, no request may have left this computer and no error been logged."""
    strangers: list[str] = []
    errors: list[str] = []

    def asked(request) -> None:
        host = urlsplit(request.url).hostname
        if urlsplit(request.url).scheme not in ("data", "blob", "about") and host not in ("127.0.0.1", "localhost"):
            strangers.append(request.url)

    def said(message) -> None:
        where = message.location.get("url", "")
        if message.type == "error" and not where.endswith(OWN_404S):
            errors.append(f"{message.text} ({where})")

    page.context.on("request", asked)
    page.on("console", said)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("dialog", lambda dialog: (errors.append(f"a dialog: {dialog.message}"), dialog.dismiss()))
    page.set_default_timeout(20_000)
    page.address = server
    yield page
    assert strangers == []
    assert errors == []
