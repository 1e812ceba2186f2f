"""The main job in a browser: from the document people have to a plan in force, without a script and by keyboard."""
import pytest

PLAN = """<html><head><title>Carers plan</title></head><body>
<h1>Carers action plan 2026-2029</h1>
<h2>Priority 1: Being found early</h2>
<table><tr><th>Ref</th><th>Action</th><th>Lead</th><th>By when</th><th>How will we know?</th></tr>
<tr><td>1.1</td><td>Ask about caring at every flu clinic</td><td>GP federation</td><td>Autumn 2026</td><td>Referrals from flu clinics</td></tr>
<tr><td>1.2</td><td>Put a carers lead in each secondary school</td><td>Schools forum</td><td>March 2027</td><td>Schools with a named lead</td></tr>
<tr><td>1.3</td><td>Keep one phone number for every carer</td><td>Carers centre</td><td>Ongoing</td><td>Calls answered</td></tr>
</table></body></html>""".encode()


def bring(page, name="plan.html", body=PLAN, kind="text/html"):
    page.goto("/plans/imports/new")
    page.set_input_files("input[type=file]", files=[{"name": name, "mimeType": kind, "buffer": body}])
    page.locator("main form button").last.click()


@pytest.mark.parametrize("scripts", [False, True])
def test_a_document_becomes_a_plan(open_page, scripts):
    page = open_page(scripts=scripts)
    bring(page)
    assert "Ask about caring at every flu clinic" in page.inner_text("main")

    path = page.url.split("?")[0]
    page.click("text=Ask about caring at every flu clinic")
    page.fill("#when", "October 2026")
    page.fill("#text", "Ask about caring at every flu clinic\nAsk again when people are let home")
    page.get_by_role("button", name="Split at the line breaks").click()
    page.click("text=Put a carers lead in each secondary school")
    page.locator("summary", has_text="Begin a new objective").click()
    page.fill("#new_title", "Schools know their young carers")
    page.get_by_role("button", name="Begin it here").click()
    assert "Schools know their young carers" in page.inner_text("main")

    page.goto(path + "/check")
    assert "4" in page.inner_text("main")
    page.locator("main form button").last.click()
    assert "/plans/" in page.url and "imports" not in page.url
    assert "Draft" in page.inner_text("main")


@pytest.mark.parametrize(
    "name, body, says",
    [("empty.docx", b"", "empty"), ("program.docx", b"\x7fELF" + bytes(200), "not"), ("words.txt", b"Dear all,\n\nThank you.\n", "")])
def test_a_bad_file_gets_a_sentence(open_page, name, body, says):
    page = open_page(scripts=False)
    bring(page, name, body, "application/octet-stream")
    assert page.title().startswith("Error:")
    assert says in page.inner_text(".summary-err").lower()


def test_the_journey_by_keyboard(open_page):
    page = open_page()
    page.goto("/plans/imports/new")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.set_input_files("input[type=file]", files=[{"name": "plan.html", "mimeType": "text/html", "buffer": PLAN}])
    page.locator("main form button").last.focus()
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="What was understood").wait_for()
    assert "Being found early" in page.inner_text("main")

    # A row is put right without touching a mouse.
    tab_to(page, "main a[href*='/actions/']")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Put a row right").wait_for()
    tab_to(page, "#when")
    page.keyboard.press("Control+A")
    page.keyboard.type("October 2026")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="What was understood").wait_for()
    assert "October 2026" in page.inner_text("main")


def tab_to(page, what):
    """Presses Tab until what is meant has the keyboard."""
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate("what => document.activeElement.matches(what)", what):
            return
    raise AssertionError(f"Tab never comes to {what}")
