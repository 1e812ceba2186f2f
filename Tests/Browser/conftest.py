"""A served place to itself, a browser, and someone signed in: what every browser test starts from."""
import base64
import contextlib
import hashlib
import hmac
import os
import re
import shutil
import signal
import socket
import sqlite3
import struct
import subprocess
import tempfile
import time
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".build" / "debug" / "alongside"
# A machine to try things on is often used as root.
AS_ROOT = ["--as-root"] if os.geteuid() == 0 else []
EMAIL, PASSWORD = "nerys.okafor@example.org", "violet harbour teaspoon"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or "/usr/bin/chromium"


def free_port():
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return held.getsockname()[1]


def code_at(secret, moment):
    """The six digits of RFC 6238 for a base32 secret."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    digest = hmac.new(key, struct.pack(">Q", int(moment) // 30), hashlib.sha1).digest()
    at = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[at:at + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"


class Served:
    """The program, serving the example place in a folder of its own, with as many people in it as asked for."""

    def __init__(self, people=0):
        self.folder = Path(tempfile.mkdtemp(prefix="alongside-browser-"))
        self.port = free_port()
        self.address = f"http://localhost:{self.port}"
        place = str(self.folder / "place")
        environment = dict(os.environ, SWIFT_BACKTRACE="enable=no")
        subprocess.run([PROGRAM, "example", "--people", str(people), "--place", place], check=True, env=environment, stdout=subprocess.DEVNULL)
        self.log = open(self.folder / "log", "w+")
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--place", place, "--port", str(self.port), *AS_ROOT], stdout=self.log, stderr=self.log,
            env=environment)
        self.code = self.wait_for(r"enter this code: (.+)")
        self.wait_for("listening")

    def wait_for(self, pattern):
        for _ in range(300):
            found = re.search(pattern, (self.folder / "log").read_text())
            if found:
                return found.group(found.lastindex or 0)
            assert self.process.poll() is None, (self.folder / "log").read_text()
            time.sleep(0.1)
        raise AssertionError(f"the server never said {pattern}")

    def stop_serving(self, how=signal.SIGTERM):
        self.process.send_signal(how)
        self.process.wait(timeout=30)

    def start(self):
        self.log.truncate(0)
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--place", str(self.folder / "place"), "--port", str(self.port), *AS_ROOT],
            stdout=self.log, stderr=self.log, env=dict(os.environ, SWIFT_BACKTRACE="enable=no"))
        self.wait_for("listening")

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=30)
        self.log.close()
        shutil.rmtree(self.folder)


@pytest.fixture(scope="session")
def served():
    served = Served()
    yield served
    served.stop()


class Peopled(Served):
    """A place with people, served to someone who holds every role in every team: all screens, in every state."""

    ROLES = ["strategy_lead", "board_member", "data_protection_lead", "carers_worker", "carers_manager"]

    def __init__(self, browser):
        super().__init__(people=40)
        self.cookies = set_up(self, browser)
        with self.records() as database:
            account = database.execute("SELECT id FROM account WHERE name = 'Nerys Okafor'").fetchone()[0]
            for (team,) in database.execute("SELECT id FROM team").fetchall():
                database.executemany(
                    "INSERT OR IGNORE INTO membership (account_id, team_id, role) VALUES (?, ?, ?)",
                    [(account, team, role) for role in self.ROLES])

    @contextlib.contextmanager
    def records(self):
        database = sqlite3.connect(self.folder / "place" / "alongside.sqlite", timeout=30)
        with database:
            yield database
        database.close()

    def one(self, query):
        with self.records() as database:
            return database.execute(query).fetchone()[0]

    def person(self):
        """A carer with a support plan in force: every page of their record has something on it."""
        return self.one("SELECT person_id FROM support_plan WHERE state = 'approved' ORDER BY id LIMIT 1")


@pytest.fixture(scope="session")
def peopled(browser):
    peopled = Peopled(browser)
    yield peopled
    peopled.stop()


@pytest.fixture
def open_peopled(peopled, browser):
    """Opens pages of the place with people, as `open_page` does of the other."""
    contexts = []

    def new(signed=True, scripts=True, width=1280, dark=False):
        context = browser.new_context(
            java_script_enabled=scripts, viewport={"width": width, "height": 900},
            color_scheme="dark" if dark else "light", base_url=peopled.address)
        if signed:
            context.add_cookies(peopled.cookies)
        contexts.append(context)
        return context.new_page()

    yield new
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


def set_up(served, browser):
    """Sets the place up and the first administrator's second factor, without a script; gives their cookies."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served.address + "/first-run")
    page.fill("#code", served.code)
    if not page.input_value("#agency"):
        page.fill("#agency", "Trentham Vale Council")
    if not page.is_checked("#kind"):
        page.check("#kind")
    if not page.input_value("#team"):
        page.fill("#team", "Carers’ strategy")
    page.fill("#name", "Nerys Okafor")
    page.fill("#email", EMAIL)
    page.fill("#password", PASSWORD)
    page.click("main button")
    if "/sign-in" in page.url and page.query_selector("#password"):
        page.fill("#email", EMAIL)
        page.fill("#password", PASSWORD)
        page.click("main button")
    secret = re.search(r"\b((?:[A-Z2-7]{4} ?){8})\b", page.inner_text("main")).group(1).replace(" ", "")
    served.secret, served.step = secret, int(time.time()) // 30
    page.fill("#code", code_at(secret, time.time()))
    page.click("main button")
    page.goto(served.address + "/plans")
    assert page.locator("header").get_by_text("Nerys Okafor").count(), page.inner_text("main")
    cookies = context.cookies()
    context.close()
    return cookies


@pytest.fixture(scope="session")
def signed_in(served, browser):
    """The cookies of the first administrator."""
    return set_up(served, browser)


@pytest.fixture
def open_page(served, browser, signed_in):
    """Opens pages in the ways people have: signed in or not, with or without scripts, wide or narrow, light or dark."""
    contexts = []

    def new(signed=True, scripts=True, width=1280, dark=False):
        context = browser.new_context(
            java_script_enabled=scripts, viewport={"width": width, "height": 900},
            color_scheme="dark" if dark else "light", base_url=served.address)
        if signed:
            context.add_cookies(signed_in)
        contexts.append(context)
        return context.new_page()

    yield new
    for context in contexts:
        context.close()


def sign_in(page, served):
    """Signs in where the page asks for it; each code works once, and one that is about to come is taken too."""
    page.fill("#email", EMAIL)
    page.fill("#password", PASSWORD)
    page.locator("main form button").last.click()
    served.step = max(served.step + 1, int(time.time()) // 30)
    while served.step > time.time() // 30 + 1:
        time.sleep(1)
    page.fill("#code", code_at(served.secret, served.step * 30))
    page.locator("main form button").last.click()


def axe_findings(page):
    """What axe-core finds wrong, a line each."""
    results = Axe().run(page)
    return [f"{page.url}: {one['id']}: {one['nodes'][0]['html'][:160]}" for one in results.response["violations"]]
