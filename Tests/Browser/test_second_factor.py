"""The key of a second factor is a square for a camera, and the same key to type."""
import re
import shutil
import subprocess

import pytest
from conftest import EMAIL, PASSWORD, Served, axe_findings


@pytest.fixture
def place():
    served = Served()
    yield served
    served.stop()


def test_a_camera_reads_the_key(place, browser, tmp_path):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 900}, color_scheme="dark")
    page = context.new_page()
    page.goto(place.address + "/first-run")
    for field, words in {"code": place.code, "name": "Nerys Okafor", "email": EMAIL, "password": PASSWORD}.items():
        page.fill(f"#{field}", words)
    for field, words in {"agency": "Trentham Vale Council", "team": "Carers’ strategy"}.items():
        if not page.input_value(f"#{field}"):
            page.fill(f"#{field}", words)
    if not page.is_checked("#kind"):
        page.check("#kind")
    page.click("main button")
    if page.query_selector("#password"):
        page.fill("#email", EMAIL)
        page.fill("#password", PASSWORD)
        page.click("main button")

    key = re.search(r"\b((?:[A-Z2-7]{4} ?){8})\b", page.inner_text("main")).group(1).replace(" ", "")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert EMAIL not in page.url and EMAIL not in page.title() and key not in page.url
    if not shutil.which("zbarimg"):
        pytest.skip("no zbarimg here (Debian’s zbar-tools)")
    picture = tmp_path / "square.png"
    page.locator("svg.qr").screenshot(path=picture)
    read = subprocess.run(["zbarimg", "-q", "--raw", picture], capture_output=True, text=True, check=True).stdout
    assert read.startswith("otpauth://totp/") and f"secret={key}" in read
    context.close()

    scripted = browser.new_context(viewport={"width": 1280, "height": 900})
    page = scripted.new_page()
    page.goto(place.address + "/sign-in")
    page.fill("#email", EMAIL)
    page.fill("#password", PASSWORD)
    page.locator("main form button").last.click()
    assert page.locator("svg.qr").count() == 1
    assert axe_findings(page) == []
    scripted.close()
