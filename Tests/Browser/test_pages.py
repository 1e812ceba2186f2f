"""Every page that can be reached by links: nothing for axe to find, no error on the console, nothing wider than the screen."""
import re
from urllib.parse import urlsplit

import pytest
from conftest import axe_findings

WAYS = [
    pytest.param(dict(width=1280, dark=False), "", id="wide-light-english"),
    pytest.param(dict(width=360, dark=True), "", id="narrow-dark-english"),
    pytest.param(dict(width=360, dark=False), "/cy", id="narrow-light-welsh"),
    pytest.param(dict(width=1280, dark=True), "/cy", id="wide-dark-welsh"),
]


def kind(path):
    """Pages that differ only by an id are of one kind; two of each are enough."""
    return re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", "ID", path)


def reachable(page, start):
    """Paths found by following links, two of a kind."""
    seen, waiting, found = {}, [start], []
    while waiting:
        path = waiting.pop(0)
        if seen.get(kind(path), 0) >= 2 or path in found:
            continue
        seen[kind(path)] = seen.get(kind(path), 0) + 1
        answer = page.goto(path)
        assert answer.status == 200, f"{path}: {answer.status}"
        found.append(path)
        for link in page.eval_on_selector_all("a[href^='/']:not([data-language])", "all => all.map(a => a.getAttribute('href'))"):
            path = urlsplit(link).path
            is_file = re.search(r"\.(csv|json|xlsx|docx|odt|ics|xml)$", path)
            # The quick way out leads to another site.
            if not is_file and not path.startswith("/assets") and not path.endswith("/leave"):
                waiting.append(path)
    return found


@pytest.mark.parametrize("way, prefix", WAYS)
def test_every_page_is_sound(open_page, way, prefix):
    page = open_page(**way)
    complaints = []
    page.on("console", lambda line: complaints.append(f"{page.url}: {line.text}") if line.type == "error" else None)
    for path in reachable(page, prefix + "/"):
        page.goto(path)
        complaints += axe_findings(page)
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            complaints.append(f"{path}: wider than a screen of {way['width']}")
    assert not complaints, "\n".join(complaints[:20])


def test_public_pages_are_sound(open_page):
    page = open_page(signed=False, width=360)
    findings = [finding for path in reachable(page, "/") for finding in (page.goto(path), axe_findings(page))[1]]
    assert not findings, "\n".join(findings[:20])


def test_pages_read_from_right_to_left(open_page):
    """The same styles serve a right-to-left page: turned round, nothing is cut off and axe finds nothing."""
    page = open_page()
    for path in reachable(page, "/plans")[:12]:
        page.goto(path)
        page.evaluate("document.documentElement.dir = 'rtl'")
        assert not page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"), path
        assert axe_findings(page) == []
