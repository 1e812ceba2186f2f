"""Carers’ own pages in a browser: with scripts and without, wide and narrow, in the light and in the dark."""
import sqlite3
import uuid

import pytest
from conftest import axe_findings

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
