"""Cards and emergency plans as they are printed: a reader reads the code off the card, and a plan fits on one sheet."""
import shutil
import sqlite3
import subprocess
import uuid

import pytest
from conftest import axe_findings

FIELDS = ["people", "conditions", "medicines", "routine", "talking", "access", "household", "pets", "services", "cover"]
LONG = "She gets up at eight and has tea with two sugars, then sits by the window until the nurse comes. "


@pytest.fixture(scope="module")
def carer(served, signed_in):
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
        "is_restricted, is_carer, version, created_at) VALUES (?, 'C7777-0001', ?, 'Nia', 'Rowlands', 'rowlands nia', "
        "0, '2026-03-01', 0, 1, 1, '2026-03-01T09:00:00.000Z')", (person, team))
    database.commit()
    database.close()
    return f"/carers/{person}"


def test_a_printed_card_is_read(open_page, carer, tmp_path):
    if not shutil.which("zbarimg"):
        pytest.skip("no zbarimg here (Debian’s zbar-tools)")
    page = open_page()
    page.goto(carer + "/card")
    page.get_by_role("button", name="Ask for a card").click()
    page.get_by_role("button", name="Give the card a number").click()
    page.goto("/cards")
    page.get_by_role("button", name="Make a page of cards").click()
    assert axe_findings(page) == []
    number = page.locator(".id-card .digits").inner_text().replace(" ", "")
    for media in ("screen", "print"):
        page.emulate_media(media=media, color_scheme="dark")
        picture = tmp_path / f"{media}.png"
        page.locator(".id-card").first.screenshot(path=picture)
        read = subprocess.run(["zbarimg", "-q", "--raw", picture], capture_output=True, text=True, check=True).stdout
        assert read.strip().endswith(f"/card/{number}")
    assert "Nia" not in page.locator(".id-cards").inner_text()
    shop = open_page(signed=False, scripts=False, width=360)
    shop.goto(f"/card/{number}")
    assert shop.get_by_role("heading", name="This card is valid").count() == 1


def test_the_fullest_plan_fits_one_sheet(open_page, carer, tmp_path):
    page = open_page()
    page.goto(carer + "/emergency/edit")
    for field in FIELDS:
        page.fill(f"#{field}", (LONG * 6)[:500])
    for box, value in zip(("day", "month", "year"), ("2", "3", "2026")):
        page.fill(f"#agreed-{box}", value)
    page.locator("input[name=cared_for]").first.check()
    page.get_by_role("button", name="Save", exact=True).click()
    for name in ("Dafydd Rowlands", "Mrs Evans", "Mali Tudur", "Owain Price"):
        page.get_by_role("link", name="Add someone to ring").click()
        for field, value in {"name": name, "phone": "01782 555 0142, or 07700 900123 at work", "relation": "son",
                             "when": "any time after six, and at weekends", "agreed-day": "1", "agreed-month": "3",
                             "agreed-year": "2026"}.items():
            page.fill(f"#{field}", value)
        page.get_by_role("button", name="Save", exact=True).click()
    page.goto(carer + "/emergency/sheet")
    assert axe_findings(page) == []
    sheet = tmp_path / "sheet.pdf"
    page.pdf(path=sheet, format="A4", prefer_css_page_size=True)
    told = subprocess.run(["pdfinfo", sheet], capture_output=True, text=True, check=True).stdout
    assert "Pages:           1\n" in told, told
    words = subprocess.run(["pdftotext", sheet, "-"], capture_output=True, text=True, check=True).stdout
    assert "Owain Price" in words and "01782 555 0142" in words


def test_a_responder_needs_no_script(open_page, carer):
    page = open_page()
    page.goto(carer + "/emergency/sheet")
    code = page.locator(".sheet .digits").inner_text()
    page.goto(carer + "/card")
    number = page.locator("main .digits").first.inner_text()
    crew = open_page(signed=False, scripts=False, width=360)
    crew.goto("/emergency")
    for field, value in {"card": number, "code": code, "who": "Kit Lowe, ambulance 412"}.items():
        crew.fill(f"#{field}", value)
    crew.get_by_role("button", name="Open the plan").click()
    assert crew.get_by_text("Owain Price").count() and crew.url.endswith("/emergency")
    assert "Rowlands" not in crew.title()
    assert not crew.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    page.goto(carer + "/emergency")
    assert page.get_by_text("Kit Lowe, ambulance 412").count() == 1
