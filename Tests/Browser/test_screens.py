"""The screens of what is late, of keeping, of measures and their fairness, of returns and open data, and carers' own pages:
seen by axe wide and narrow, walked by keyboard from end to end, printed, and told what is wrong."""
import pytest
from conftest import axe_findings
from test_keyboard import RING

# What one is on by its address; `{…}` is filled from the records.
STAFF = [
    "/carers/work", "/carers/cases", "/carers/late", "/carers/late?list=no_next_step", "/carers/targets", "/carers/keeping",
    "/carers/keeping?agency={agency}", "/carers/{person}", "/carers/{person}/everything", "/carers/{person}/own",
    "/carers/{person}/transition", "/carers/{person}/scores", "/carers/{person}/prompts", "/carers/{person}/sharing",
    "/carers/{person}/closing", "/carers/{person}/contact", "/carers/agreements", "/connections",
    "/support/tools", "/support", "/emergency-plans", "/cards", "/breaks", "/measures", "/measures/at-a-glance", "/measures/built-in",
    "/measures/population", "/measures/{shown}", "/measures/{hidden}", "/measures/{shown}/values",
    "/measures/{shown}/fairness", "/measures/{shown}/edit", "/measures/returns",
    "/measures/returns/client-level-data?from-day=1&from-month=10&from-year=2025&to-day=30&to-month=9&to-year=2026",
    "/measures/returns/labels", "/measures/returns/survey", "/measures/survey-results", "/measures/neighbours",
    "/open-data", "/sign-in/again",
]
OWN = ["/mine", "/mine/say", "/mine/looked", "/mine/everything", "/mine/code", "/mine/stop"]
# One walk each: the tables of one are the tables of the other.
WALKED = [
    "/carers/cases", "/carers/late", "/carers/keeping?agency={agency}", "/carers/{person}/everything", "/breaks",
    "/measures/{shown}", "/measures/{shown}/fairness", "/measures/returns", "/measures/neighbours", "/open-data",
    "/sign-in/again",
]
FOCUSABLE = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']"
STOP = """() => {
    const one = document.activeElement;
    if (one === document.body || one === document.documentElement) return null;
    const box = one.getBoundingClientRect();
    return { what: one.outerHTML.slice(0, 120),
             seen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth };
}"""


@pytest.fixture(scope="module")
def names(peopled):
    """What the addresses are filled with."""
    indicator = "SELECT id FROM indicator WHERE code = '{}'"
    return {
        "person": peopled.person(),
        "agency": peopled.one("SELECT agency_id FROM team ORDER BY name LIMIT 1"),
        "shown": peopled.one(indicator.format("REGISTER-SIZE")),
        "hidden": peopled.one(indicator.format("ELIGIBLE")),
    }


@pytest.fixture(scope="module")
def own(peopled, browser, names):
    """The cookies of a carer on their own pages: a worker gave them a way in."""
    worker = browser.new_context(base_url=peopled.address)
    worker.add_cookies(peopled.cookies)
    page = worker.new_page()
    page.goto(f"/carers/{names['person']}/own")
    page.get_by_role("button", name="Give them a").click()
    reference, code = [one.inner_text() for one in page.locator("main .digits").all()]
    worker.close()
    carer = browser.new_context(base_url=peopled.address)
    page = carer.new_page()
    page.goto("/mine")
    page.fill("#reference", reference)
    page.fill("#secret", code)
    page.get_by_role("button", name="Open my page").click()
    page.get_by_role("button", name="I have it").click()
    cookies = carer.cookies()
    carer.close()
    return cookies


def open_own(open_peopled, own, **way):
    page = open_peopled(signed=False, **way)
    page.context.add_cookies(own)
    return page


def complaints(page, paths):
    """What is wrong with each page: by axe, by its width, by what its scripts say."""
    found = []
    page.on("console", lambda line: found.append(f"{page.url}: {line.text}") if line.type == "error" else None)
    for path in paths:
        assert page.goto(path).status == 200, path
        found += axe_findings(page)
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            found.append(f"{path}: wider than its screen")
        # A word is never broken to make a column of a table narrower.
        if page.evaluate("[...document.querySelectorAll('table:not(.stacks) td')]"
                         ".some(one => getComputedStyle(one).overflowWrap === 'anywhere')"):
            found.append(f"{path}: breaks words in a table")
    return found


@pytest.mark.parametrize("width, dark, prefix", [(1280, False, ""), (360, True, "/cy")])
def test_each_screen_is_sound(open_peopled, names, own, width, dark, prefix):
    staff = open_peopled(width=width, dark=dark)
    found = complaints(staff, [prefix + path.format(**names) for path in STAFF])
    carer = open_own(open_peopled, own, width=width, dark=dark)
    found += complaints(carer, [prefix + path for path in OWN])
    assert not found, "\n".join(found[:20])


def walk(page, path):
    """Presses Tab from the top until the page is left: a ring at each stop, each stop on the screen, none that holds one."""
    page.goto(path)
    most = page.locator(FOCUSABLE).count() + 2
    stops = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        # The end of the page, or its beginning again.
        if stop is None or stops and stop["what"] == stops[0]:
            break
        assert page.evaluate(RING), f"{path}: no ring: {stop['what']}"
        assert stop["seen"], f"{path}: not on the screen: {stop['what']}"
        stops.append(stop["what"])
    else:
        raise AssertionError(f"{path}: Tab never leaves, last {stops[-3:]}")
    assert stops and 'class="skip"' in stops[0], f"{path}: begins with {stops[:1]}"


@pytest.mark.parametrize("width", [1280, 360])
def test_each_screen_is_walked_by_keyboard(open_peopled, names, own, width):
    staff = open_peopled(width=width)
    for path in WALKED:
        walk(staff, path.format(**names))
    carer = open_own(open_peopled, own, width=width)
    for path in OWN:
        walk(carer, path)


# Where one may send nothing, or something wrong, and the name of the button that sends it.
WRONG = [
    ("/carers/keeping", "Hold a record", {}), ("/carers/targets", "Save", {}),
    ("/measures/neighbours", "Load", {}), ("/measures/survey-results", "Bring the results in", {}),
    ("/measures/population", "Load the census", {}), ("/measures/returns/survey", "Draw the sample", {}),
    ("/measures/returns", "Check", {"#to-year": "2020"}), ("/measures/new", "Save", {}),
]


@pytest.mark.parametrize("path, button, typed", WRONG)
def test_what_is_wrong_is_said_first_and_leads_there(open_peopled, path, button, typed):
    page = open_peopled()
    page.goto(path)
    page.evaluate("document.querySelectorAll('main details').forEach(one => { one.open = true })")
    for field, value in typed.items():
        page.fill(field, value)
    if path == "/carers/targets":
        page.locator("main input.input").first.fill("soon")
    page.locator("main form button", has_text=button).first.click()
    assert page.title().startswith("Error:"), page.url
    assert page.evaluate("document.activeElement.className") == "summary-err"
    assert axe_findings(page) == []
    for link in page.locator(".summary-err a").all():
        field = link.get_attribute("href")
        assert page.locator(field).count() == 1, f"{path}: {field} leads nowhere"
    page.locator(".summary-err a").first.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.matches('input, select, textarea')"), path


def test_what_a_carer_does_wrong_is_said_in_plain_words(open_peopled, own):
    page = open_own(open_peopled, own, width=360)
    for path, button, says in (("/mine/say", "Send it", "Write what you want to tell us"),
                               ("/mine/stop", "Ask for this to stop", "Pick what you want us to stop")):
        page.goto(path)
        page.get_by_role("button", name=button).click()
        assert says in page.inner_text(".summary-err")
        assert page.evaluate("document.activeElement.className") == "summary-err"


def test_an_assessment_speaks_to_the_carer_it_is_about(open_peopled, own):
    page = open_own(open_peopled, own)
    page.goto("/mine/everything")
    words = page.inner_text("main")
    for past_them in ("the carer’s", "They can", "They cannot", "they manage it"):
        assert past_them not in words, past_them


@pytest.mark.parametrize("path", ["/carers/late", "/carers/{person}/everything", "/measures/{shown}", "/measures/{shown}/fairness"])
def test_a_screen_is_printed_without_what_is_for_the_screen(open_peopled, names, path):
    page = open_peopled()
    page.goto(path.format(**names))
    page.emulate_media(media="print")
    for part in (".bar", ".nav", "main .btn", ".filters"):
        for one in page.locator(part).all():
            assert not one.is_visible(), part
    assert page.locator("h1").first.is_visible()


def test_the_list_is_narrowed_without_a_script(open_peopled):
    page = open_peopled(scripts=False, width=360)
    page.goto("/carers/late")
    page.locator(".filters summary").click()
    page.locator(".filters select").last.select_option(index=1)
    page.get_by_role("button", name="Apply filters").first.click()
    assert "worker=" in page.url
    assert page.locator(".chips a").count() == 2  # One filter, and the way to clear them all.
