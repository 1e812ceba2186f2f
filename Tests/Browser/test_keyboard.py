"""Signing in, joining by invitation and bringing a plan in, with nothing but the keyboard and a visible ring at every stop."""
import re
import time

from conftest import EMAIL, PASSWORD, code_at
from test_import import PLAN

RING = """() => { const style = getComputedStyle(document.activeElement);
    return document.activeElement === document.body || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) }"""


def tab_to(page, wanted, most=60):
    """Presses Tab until what `wanted` selects has the focus, each stop on the way having a ring."""
    for _ in range(most):
        page.keyboard.press("Tab")
        assert page.evaluate(RING), page.evaluate("document.activeElement.outerHTML.slice(0, 200)")
        if page.evaluate("wanted => document.activeElement.matches(wanted)", wanted):
            return
    raise AssertionError(f"Tab never came to {wanted} on {page.url}")


def fill(page, field, text):
    tab_to(page, field)
    page.keyboard.type(text)


def press(page, button="main form button:not(.show)"):
    tab_to(page, button)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_the_skip_link_comes_first_and_works(open_page):
    page = open_page(signed=False)
    page.goto("/sign-in")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_a_person_is_invited_joins_and_signs_in(open_page):
    inviter = open_page()
    inviter.goto("/people")
    tab_to(inviter, "a[href='/invitations/new']")
    with inviter.expect_navigation():
        inviter.keyboard.press("Enter")
    press(inviter)
    assert inviter.title().startswith("Error:")
    assert inviter.evaluate("document.activeElement.className") == "summary-err"
    fill(inviter, "#email", "keyboard.only@example.org")
    tab_to(inviter, "input[name=role]")
    inviter.keyboard.press("Space")
    tab_to(inviter, "#team")
    inviter.keyboard.press("ArrowDown")
    press(inviter)
    link = inviter.inner_text("code.code")

    page = open_page(signed=False)
    page.goto(link)
    fill(page, "#name", "Keyboard Only")
    fill(page, "#password", "lantern gravel orchard")
    press(page)
    fill(page, "#email", "keyboard.only@example.org")
    fill(page, "#password", "lantern gravel orchard")
    press(page)
    secret = re.search(r"\b((?:[A-Z2-7]{4} ?){8})\b", page.inner_text("main")).group(1).replace(" ", "")
    fill(page, "#code", code_at(secret, time.time()))
    press(page)
    assert page.locator("ol.codes li").count() == 10
    tab_to(page, "main a.btn")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.locator("header").get_by_text("Keyboard Only").count()


def test_a_wrong_password_is_told_and_put_right(open_page):
    page = open_page(signed=False)
    page.goto("/sign-in")
    fill(page, "#email", EMAIL)
    fill(page, "#password", PASSWORD + "x")
    press(page)
    assert page.title().startswith("Error:")
    assert page.input_value("#email") == EMAIL
    fill(page, "#password", PASSWORD)
    press(page)
    assert page.url.endswith("/sign-in/code")


def test_a_plan_is_brought_in(open_page):
    page = open_page()
    page.goto("/plans/imports/new")
    tab_to(page, "input[type=file]")
    page.set_input_files("input[type=file]", files=[{"name": "plan.html", "mimeType": "text/html", "buffer": PLAN}])
    press(page)
    tab_to(page, "main a[href$='/check'], main form[action$='/check'] button")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    press(page, "main form[action$='/apply'] button")
    assert "Draft" in page.inner_text("main")
