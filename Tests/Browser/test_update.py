"""An owner's two minutes: from the link in a letter to news that is kept, on a phone, by keyboard, without scripts."""
import datetime
import json
import os
import re
import subprocess
import tempfile
from pathlib import Path

import pytest

from conftest import AS_ROOT, PROGRAM, ROOT, Axe, Served, free_port

PROBE = ROOT / ".build" / "debug" / "AskingProbe"


class Asked(Served):
    """A place whose owners have just been written to, and the letters a real mail server took."""

    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="alongside-asked-"))
        self.port = free_port()
        self.address = f"http://localhost:{self.port}"
        place = str(self.folder / "place")
        letters = self.folder / "letters"
        letters.mkdir()
        subprocess.run([ROOT / "Tests/MailServer/setup.sh"], check=True)
        python = ROOT / ".build/mail-server/bin/python"
        mail = subprocess.Popen(
            [python, ROOT / "Tests/MailServer/serve.py", letters, "plain"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        smtp = mail.stdout.readline().split()[-1]
        now = datetime.datetime.now(datetime.timezone.utc)
        plans = [ROOT / "Sources/App/Example/Plans" / name for name in ("joint-plan.html", "strategy.html")]
        self.probe("prepare", place, now - datetime.timedelta(days=400), smtp, *plans)
        self.probe("nudge", place, now - datetime.timedelta(minutes=5), smtp)
        mail.terminate()
        self.letters = [json.loads(path.read_text()) for path in sorted(letters.glob("*.json"))]
        self.log = open(self.folder / "log", "w+")
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--place", place, "--port", str(self.port), *AS_ROOT], stdout=self.log, stderr=self.log,
            env=dict(os.environ, SWIFT_BACKTRACE="enable=no"))
        self.wait_for("listening")

    def probe(self, verb, place, moment, *more):
        said = subprocess.run(
            [PROBE, verb, place, moment.strftime("%Y-%m-%dT%H:%M:%S.000Z"), *map(str, more)],
            capture_output=True, text=True)
        assert said.returncode == 0, said.stderr

    def path(self):
        """The link of a letter about several actions."""
        return re.search(r"https://carers\.example\.org(/news/\S+)", self.letters[0]["plain"]).group(1)


@pytest.fixture(scope="module")
def asked():
    asked = Asked()
    yield asked
    asked.stop()


def test_news_is_given_in_four_steps_by_keyboard_on_a_phone_without_scripts(asked, browser):
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": 360, "height": 740}, base_url=asked.address)
    page = context.new_page()
    steps = 0

    page.goto(asked.path())
    steps += 1
    first = page.locator("main form").first
    status = first.locator("input[type=radio]").first.get_attribute("name")
    while page.evaluate("document.activeElement.name") != status:
        page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Space")
    steps += 1
    while page.evaluate("document.activeElement.tagName") != "TEXTAREA":
        page.keyboard.press("Tab")
    page.keyboard.type("Posters are up in nine of the twenty pharmacies.")
    steps += 1
    while page.evaluate("document.activeElement.tagName") != "BUTTON" or page.evaluate(
            "document.activeElement.closest('main form') === null"):
        page.keyboard.press("Tab")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    steps += 1

    assert "Your news is kept" in page.inner_text("body"), page.inner_text("main")
    assert steps <= 6
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    context.close()


@pytest.mark.parametrize("prefix", ["", "/cy"])
@pytest.mark.parametrize("dark", [False, True])
def test_the_page_of_a_link_is_accessible(asked, browser, prefix, dark):
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, color_scheme="dark" if dark else "light", base_url=asked.address)
    page = context.new_page()
    page.goto(prefix + asked.path())
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    context.close()


def test_letters_say_nothing_of_a_plan_and_are_whole(asked):
    assert asked.letters
    for letter in asked.letters:
        assert not letter["defects"] and letter["longest"] <= 998
        assert "Auto-Submitted" in letter["headers"]
        assert not re.search(r"drop-in|poster|Owner \d", letter["plain"] + letter["html"])
