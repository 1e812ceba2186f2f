"""Carers’ own pages in a browser: with scripts and without, wide and narrow, in the light and in the dark."""
import re
import sqlite3
import uuid

import pytest
from conftest import axe_findings
from test_drafts import put_forward_until

PAGES = ["/mine", "/mine/say", "/mine/looked", "/mine/everything", "/mine/code", "/mine/stop"]


@pytest.fixture(scope="module")
def person(served, signed_in):
    """A carer of the first administrator's team, whose records that person may keep."""
    database = sqlite3.connect(served.folder / "place" / "alongside.sqlite", timeout=30)
    account, team = database.execute(
        "SELECT account_id, team_id FROM membership m JOIN account a ON a.id = m.account_id "
        "WHERE a.name = 'Nerys Okafor'").fetchone()
    database.execute("INSERT OR IGNORE INTO membership (account_id, team_id, role) VALUES (?, ?, 'carers_manager')",
                     (account, team))
    person = str(uuid.uuid4())
    database.execute(
        "INSERT INTO person (id, reference, team_id, given_name, family_name, sort_name, interpreter, registered_on, "
        "is_restricted, is_carer, version, created_at) VALUES (?, 'C7777-1112', ?, 'Mali', 'Tudur', 'tudur mali', "
        "0, '2026-03-01', 0, 1, 1, '2026-03-01T09:00:00.000Z')", (person, team))
    database.commit()
    database.close()
    return f"/carers/{person}"


@pytest.mark.parametrize("width,dark,scripts", [(1280, False, True), (360, False, False), (1280, True, True), (360, True, True)])
def test_a_carer_is_on_their_own_pages(open_page, person, tmp_path, width, dark, scripts):
    worker = open_page()
    worker.goto(person + "/notes/new")
    worker.locator("input[name=kind]").first.check()
    # Each its own: the same words again would be the same note, sent twice.
    day = ["Mondays", "Tuesdays", "Wednesdays", "Thursdays"][2 * dark + (width == 360)]
    worker.fill("#words", f"We agreed that a sitter comes on {day}.")
    worker.locator("input[name=shared]").check()
    worker.get_by_role("button", name="Save the note").click()
    worker.goto(person + "/own")
    assert axe_findings(worker) == []
    worker.get_by_role("button", name="Give them a").click()
    reference, code = [one.inner_text() for one in worker.locator("main .digits").all()]
    if width == 1280:
        worker.screenshot(path=tmp_path / "worker.png", full_page=True)

    page = open_page(signed=False, scripts=scripts, width=width, dark=dark)
    page.goto("/mine")
    page.screenshot(path=tmp_path / "come-in.png", full_page=True)
    page.fill("#reference", reference)
    page.fill("#secret", code)
    page.get_by_role("button", name="Open my page").click()
    page.screenshot(path=tmp_path / "code.png", full_page=True)
    page.get_by_role("button", name="I have it").click()
    assert page.get_by_role("button", name="Leave").is_visible()
    calls = page.get_by_role("link", name="Telephone call")
    for number in range(calls.count()):
        calls.nth(number).click()
        # One that was not countersigned on a page of another width.
        if page.get_by_role("button", name="Yes, it is right").count():
            break
        page.go_back()
    page.screenshot(path=tmp_path / "note.png", full_page=True)
    page.get_by_role("button", name="Yes, it is right").click()
    page.goto("/mine/say")
    page.fill("#words", "Thank you.")
    page.get_by_role("button", name="Send it").click()
    for path in PAGES:
        page.goto(path)
        if scripts:
            assert axe_findings(page) == []
        wide = page.evaluate("document.documentElement.scrollWidth") if scripts else width
        assert wide <= width, path
        page.screenshot(path=tmp_path / f"{path.split('/')[-1]}.png", full_page=True)
    page.get_by_role("button", name="Leave").click()
    page.goto("/mine")
    assert page.url.endswith("/mine/come-in")


def come_in(worker, page, person):
    """Gives a way in, and comes in by it."""
    worker.goto(person + "/own")
    # Who has a way in is given another.
    more = worker.locator("main details summary")
    for number in range(more.count()):
        more.nth(number).click()
    worker.locator("form[action$='/own/code'] button").first.click()
    reference, code = [one.inner_text() for one in worker.locator("main .digits").all()]
    page.goto("/mine")
    page.fill("#reference", reference)
    page.fill("#secret", code)
    page.get_by_role("button", name="Open my page").click()
    page.get_by_role("button", name="I have it").click()


def tab_order(page, most=80):
    """Where the focus is on the way through a page by the tab key: how far down, how far across, what it is."""
    page.evaluate("document.activeElement && document.activeElement.blur(); window.scrollTo(0, 0)")
    stops = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(
            "() => { const at = document.activeElement; if (!at || at === document.body) return null;"
            "const box = at.getBoundingClientRect(); const main = at.closest('main');"
            "return [Math.round(box.top + scrollY), Math.round(box.left), at.tagName, at.id || at.textContent.trim().slice(0, 30),"
            " Boolean(main), box.width > 0 && box.height > 0 && getComputedStyle(at).outlineStyle] }")
        if stop is None:
            break
        stops.append(stop)
    return stops


@pytest.mark.parametrize("width,dark", [(1280, False), (360, True), (360, False)])
def test_an_offer_is_answered_by_keyboard_and_what_is_typed_is_kept(open_page, person, tmp_path, width, dark):
    worker = open_page()
    worker.goto(person + "/breaks/new")
    worker.locator("input[name=kind]").first.check()
    worker.fill("#words", f"A night of sleep ({width}, {dark})")
    worker.locator("main form button:not([formaction])").first.click()
    need = worker.url
    offering = worker.locator("details", has_text="Offer something").last
    if not worker.locator("#offer").is_visible():
        offering.locator("summary").click()
    worker.fill("#offer", "Two nights by the sea, from a Friday on")
    worker.locator("form[action$='/offers'] button:not([formaction])").click()

    page = open_page(signed=False, width=width, dark=dark)
    come_in(worker, page, person)
    page.goto("/mine")
    page.screenshot(path=tmp_path / "home.png", full_page=True)
    page.get_by_role("link", name="We offered you a break").first.click()
    page.screenshot(path=tmp_path / "break.png", full_page=True)
    page.get_by_role("link", name="Say yes or no").first.click()
    assert axe_findings(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.fill("#words", "June would be better")
    page.get_by_text("Draft saved at").wait_for(timeout=15000)
    page.screenshot(path=tmp_path / "offer.png", full_page=True)
    address = page.url
    page.goto("/mine")
    page.goto(address)
    page.get_by_role("link", name="Use what you typed").click()
    assert page.input_value("#words") == "June would be better"

    for path in PAGES + [address]:
        page.goto(path)
        stops = [stop for stop in tab_order(page) if stop[4]]
        assert all(stop[5] for stop in stops), f"{path}: every stop can be seen: {stops}"
        tops = [stop[0] for stop in stops]
        assert all(after >= before - 40 for before, after in zip(tops, tops[1:])), f"{path}: {stops}"

    page.goto(address)
    page.locator("input[name=answer][value=accepted]").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/mine$"))
    page.screenshot(path=tmp_path / "after.png", full_page=True)
    worker.goto(need)
    assert "by the carer, on their own pages" in worker.inner_text("main")
    worker.screenshot(path=tmp_path / "worker.png", full_page=True)


def test_the_end_of_their_time_is_said_before_and_can_be_put_off(open_page, person):
    page = open_page(signed=False)
    come_in(open_page(), page, person)
    page.clock.install()
    page.goto("/mine/say")
    page.fill("#words", "Half of what I mean")
    with page.expect_response(lambda answer: answer.request.method == "POST"):
        page.clock.run_for(4000)
    put_forward_until(page, left=6 * 60)
    assert not page.locator("#time-out").is_visible()
    put_forward_until(page, left=4 * 60)
    dialog = page.locator("#time-out")
    dialog.wait_for()
    assert dialog.get_by_role("heading", name="This page will soon close").is_visible()
    assert axe_findings(page) == []
    page.keyboard.press("Enter")
    dialog.wait_for(state="hidden")
    assert page.input_value("#words") == "Half of what I mean"
    page.context.clear_cookies()
    put_forward_until(page, left=-10)
    page.get_by_role("heading", name="This page has closed").wait_for()
    assert axe_findings(page) == []


def test_how_long_their_pages_stay_is_said_without_a_script(open_page, person):
    page = open_page(signed=False, scripts=False)
    come_in(open_page(), page, person)
    page.goto("/mine/say")
    assert re.search(r"Your pages close in \d+ minutes unless", page.inner_text("footer"))
