"""Nothing typed is ever lost: not when a session ends, not when a page is left, not without a script."""
import re

import pytest
from conftest import axe_findings, sign_in

SESSION = "__Host-session"
WORDS = {"": ("Nothing was sent yet", "Save and continue"), "/cy": ("Nid oes dim wedi’i anfon eto", "Cadw a pharhau")}


def an_action(page):
    """The page on which some action of some plan is changed."""
    page.goto("/plans")
    page.locator("main table a").first.click()
    page.goto(page.url.split("?")[0] + "/actions")
    page.locator("main a[href*='/actions/']").first.click()
    return page.url.split("?")[0] + "/edit"


@pytest.mark.parametrize("scripts, prefix", [(False, ""), (True, ""), (False, "/cy"), (True, "/cy")])
def test_a_journey_goes_on_after_the_session_ended(open_page, served, scripts, prefix):
    page = open_page(scripts=scripts)
    notice, go_on = WORDS[prefix]
    page.goto(prefix + "/plans/new")
    page.fill("#title", "A plan typed by hand")
    page.fill("#owner", "The carers’ <board>")
    page.context.clear_cookies(name=SESSION)
    page.get_by_role("button", name=go_on).click()
    assert "/sign-in" in page.url
    sign_in(page, served)

    assert page.input_value("#title") == "A plan typed by hand"
    assert page.input_value("#owner") == "The carers’ <board>"
    assert notice in page.inner_text("main")
    # axe is itself a script.
    assert not scripts or axe_findings(page) == []
    page.get_by_role("button", name=go_on).click()
    assert page.url.endswith("/period")


def test_someone_else_at_the_same_browser_sees_nothing(open_page, served):
    page = open_page(scripts=False)
    page.goto("/plans/new")
    page.fill("#title", "Not for others")
    page.context.clear_cookies(name=SESSION)
    page.get_by_role("button", name="Save and continue").click()
    other = open_page(scripts=False)
    other.goto("/unsent")
    assert "Not for others" not in other.content()


def test_a_journey_by_keyboard_left_and_come_back_to(open_page):
    page = open_page()
    page.goto("/plans/new")
    page.focus("#title")
    page.keyboard.type("By keyboard")
    page.keyboard.press("Enter")
    page.wait_for_url("**/period")
    page.focus("#period")
    page.keyboard.type("2026 to 2029")
    page.get_by_role("button", name="Save and come back later").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/unfinished")
    assert axe_findings(page) == []
    page.get_by_role("link", name="By keyboard").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/period")
    assert page.input_value("#period") == "2026 to 2029"
    page.get_by_role("button", name="Save and continue").click()
    page.get_by_role("button", name="Save and continue").click()
    page.get_by_role("heading", name="Check your answers").wait_for()
    assert axe_findings(page) == []
    page.get_by_role("button", name="Start the plan").click()
    assert page.get_by_role("heading", name="By keyboard").count() == 1
    page.goto("/unfinished")
    assert "By keyboard" not in page.inner_text("main")


def test_a_step_is_saved_while_it_is_typed(open_page):
    page = open_page()
    page.goto("/cy/plans/new")
    page.fill("#title", "Typed and left")
    page.locator("form[data-autosave] [role=status]", has_text=re.compile(r"\d")).wait_for()
    page.fill("#title", "Typed and left for good")
    page.locator("#place").focus()
    page.wait_for_timeout(500)
    page.context.clear_cookies(name="nothing")
    page.goto("/unfinished")
    assert page.get_by_role("link", name="Typed and left for good").count() == 1


@pytest.mark.parametrize("scripts", [False, True])
def test_a_long_form_is_saved_and_offered(open_peopled, scripts):
    page = open_peopled(scripts=scripts)
    edit = an_action(page)
    page.goto(edit)
    before = page.input_value("#text")
    page.fill("#text", before + " and tell people why")
    if scripts:
        page.locator("form[data-autosave] [role=status]", has_text=re.compile(r"\d")).wait_for()
    else:
        page.get_by_role("button", name="Save a draft").click()
    page.goto(edit)
    assert page.input_value("#text") == before
    assert not scripts or axe_findings(page) == []
    page.get_by_role("link", name="Use what you typed").click()
    assert page.input_value("#text") == before + " and tell people why"
    page.locator("main form.stack button").first.click()
    page.goto(edit)
    assert page.get_by_role("link", name="Use what you typed").count() == 0


def put_forward_until(page, left):
    """Puts the browser's clock forward until so many seconds are left, and lets the page look once more."""
    ends = "Number(localStorage.getItem('session-ends')) - Date.now()"
    page.clock.fast_forward(int(page.evaluate(ends) - left * 1000))
    page.clock.run_for(6000)


def test_the_end_of_a_session_is_said_before_and_can_be_put_off(open_page):
    page = open_page()
    page.clock.install()
    page.goto("/plans/new")
    page.fill("#place", "Half a pla")
    # What is typed is saved, which puts the end off: that comes first.
    page.clock.run_for(4000)
    page.locator("form[data-autosave] [role=status]", has_text=re.compile(r"\d")).wait_for()
    page.clock.fast_forward("54:00")
    assert not page.locator("#time-out").is_visible()
    page.clock.fast_forward("01:10")
    page.clock.run_for(6000)
    page.locator("#time-out").wait_for()
    assert page.evaluate("document.activeElement.hasAttribute('data-stay-here')")
    assert axe_findings(page) == []
    page.keyboard.press("Enter")
    page.locator("#time-out").wait_for(state="hidden")
    assert page.input_value("#place") == "Half a pla"


def test_who_goes_in_time_keeps_what_they_typed(open_page, served, signed_in):
    page = open_page()
    page.clock.install()
    page.goto("/plans/new")
    page.fill("#place", "Half a pla")
    page.clock.run_for(4000)
    page.locator("form[data-autosave] [role=status]", has_text=re.compile(r"\d")).wait_for()
    page.fill("#place", "Half a plan and more")
    # Saving puts the end off too, and must not come after the clock was put forward.
    with page.expect_response(lambda answer: answer.request.method == "POST"):
        page.clock.run_for(4000)
    # How long is left is counted from when the server last answered, which a test cannot know to the second: the clock
    # is put forward by what is truly left.
    put_forward_until(page, left=4.5 * 60)
    dialog = page.locator("#time-out")
    dialog.wait_for()
    assert dialog.get_by_role("status").inner_text() == "5 minutes left"
    put_forward_until(page, left=90)
    assert dialog.get_by_role("status").inner_text() == "2 minutes left"
    put_forward_until(page, left=40)
    assert dialog.get_by_role("status").inner_text() == "1 minute left"
    dialog.get_by_role("button", name="Save and sign out").click()
    page.wait_for_url("**/sign-in**")
    # The tests after this one are signed in again.
    page = open_page(signed=False, scripts=False)
    page.goto("/sign-in")
    sign_in(page, served)
    signed_in[:] = page.context.cookies()


def test_after_the_end_what_was_typed_can_still_be_sent(open_page, served):
    page = open_page()
    page.clock.install()
    page.goto("/plans/new")
    page.fill("#title", "After the end")
    page.context.clear_cookies(name=SESSION)
    page.clock.fast_forward(61 * 60 * 1000)
    page.clock.run_for(6000)
    page.get_by_role("heading", name="You have been signed out").wait_for()
    assert axe_findings(page) == []
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Save and continue").click()
    sign_in(page, served)
    assert page.input_value("#title") == "After the end"


def test_how_long_there_is_is_said_without_a_script(open_page):
    page = open_page(scripts=False)
    page.goto("/plans/new")
    assert re.search(r"You are signed out in \d+ minutes unless", page.inner_text("footer"))
