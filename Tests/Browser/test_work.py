"""A note is written in under a minute by keyboard, and nothing typed into one is ever lost."""
import re
import signal
import subprocess
import time

import pytest
from conftest import EMAIL, ROOT, Served, axe_findings, set_up, sign_in

SESSION = "__Host-session"
WORDS = "She rang. Nights are the hard part, and her sister may come on Sundays."


class Worked(Served):
    """A place in which whoever set it up also works with people, three of whom are on its register."""

    def __init__(self, browser):
        super().__init__()
        self.cookies = set_up(self, browser)
        self.stop_serving()
        made = subprocess.run(
            [ROOT / ".build/debug/CarersBench", "worker", self.folder / "place", EMAIL],
            check=True, capture_output=True, text=True)
        self.people = made.stdout.split()
        self.start()


@pytest.fixture(scope="module")
def worked(browser):
    worked = Worked(browser)
    yield worked
    worked.stop()


@pytest.fixture
def tab(worked, browser):
    """Opens tabs of one browser, signed in."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, base_url=worked.address)
    context.add_cookies(worked.cookies)
    yield context.new_page
    worked.cookies = context.cookies() or worked.cookies
    context.close()


def press(page, *keys):
    for key in keys:
        page.keyboard.press(key)


def new_note(page, person):
    page.goto(f"/carers/{person}/notes/new")
    page.check("#kind")


def save(page):
    page.get_by_role("button", name="Save the note").click()


def test_a_note_takes_less_than_a_minute_by_keyboard(worked, tab):
    page = tab()
    page.goto("/carers/work")
    assert axe_findings(page) == []
    began = time.monotonic()
    page.get_by_role("link", name="Write a note").first.focus()
    press(page, "Enter")
    page.wait_for_url("**/notes/new")
    page.focus("#kind")
    press(page, "Space", "Tab")
    # As fast as somebody who types forty words a minute.
    page.keyboard.type(WORDS, delay=250)
    press(page, "Tab", "Tab", "Tab", "Tab", "Tab")
    page.keyboard.type("15")
    press(page, "Tab")
    page.keyboard.type("Ring her on Friday", delay=100)
    for part in ("1", "12", "2031"):
        press(page, "Tab")
        page.keyboard.type(part)
    press(page, "Enter")
    page.wait_for_url("**/timeline")
    took = time.monotonic() - began

    assert took < 60, took
    assert page.get_by_text(WORDS).count() == 1
    assert page.get_by_text("15 minutes").count() == 1
    assert page.get_by_text("Ring her on Friday").count() == 1
    assert axe_findings(page) == []
    print(f"a note took {took:.0f} s by keyboard")


def test_a_note_outlives_its_session(worked, tab):
    page = tab()
    new_note(page, worked.people[0])
    page.fill("#words", WORDS + " (out of time)")
    page.context.clear_cookies(name=SESSION)
    save(page)
    assert "/sign-in" in page.url
    sign_in(page, worked)
    assert page.input_value("#words") == WORDS + " (out of time)"
    assert page.is_checked("#kind")
    save(page)
    assert page.get_by_text("(out of time)").count() == 1


def test_a_note_outlives_a_killed_server(worked, tab):
    page = tab()
    new_note(page, worked.people[1])
    page.fill("#words", WORDS + " (killed)")
    page.locator("form[data-autosave] [role=status]", has_text=re.compile(r"\d")).wait_for()
    worked.stop_serving(signal.SIGKILL)
    save_fails = page.get_by_role("button", name="Save the note")
    assert save_fails.count() == 1
    worked.start()
    page.goto(f"/carers/{worked.people[1]}/notes/new")
    page.get_by_role("link", name="Use what you typed").click()
    assert page.input_value("#words") == WORDS + " (killed)"
    save(page)
    assert page.get_by_text("(killed)").count() == 1
    page.goto(f"/carers/{worked.people[1]}/notes/new")
    assert page.get_by_role("link", name="Use what you typed").count() == 0


def test_going_back_keeps_what_was_typed_and_saves_it_once(worked, tab):
    page = tab()
    new_note(page, worked.people[2])
    page.fill("#words", WORDS + " (back)")
    save(page)
    page.wait_for_url("**/timeline")
    page.go_back()
    if page.input_value("#words"):
        save(page)
        page.wait_for_url("**/timeline")
    page.goto(f"/carers/{worked.people[2]}/timeline")
    assert page.get_by_text("(back)").count() == 1


def test_two_tabs_lose_nothing(worked, tab):
    first, second = tab(), tab()
    for page, mark in ((first, "(first tab)"), (second, "(second tab)")):
        new_note(page, worked.people[2])
        page.fill("#words", WORDS + " " + mark)
    save(first)
    save(second)
    for mark in ("(first tab)", "(second tab)"):
        assert second.get_by_text(mark).count() == 1

    second.get_by_role("link", name="Open the note").first.click()
    edit = second.url + "/edit"
    for page, words in ((first, "What the first tab says"), (second, "What the second tab says")):
        page.goto(edit)
        page.fill("#words", words)
        page.fill("#why", "More is known")
    save(first)
    save(second)
    assert second.get_by_role("heading", name="Someone else changed this note too").count() == 1
    assert second.get_by_text("What the first tab says").count() == 1
    assert second.get_by_text("What the second tab says").count() == 1
    assert axe_findings(second) == []
    second.get_by_role("button", name="Save what you chose").click()
    assert second.get_by_text("What the second tab says").count() == 1
    second.get_by_text("Version 2").click()
    assert second.get_by_text("What the first tab says").count() == 1
