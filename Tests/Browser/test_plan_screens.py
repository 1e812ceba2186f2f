"""The screens of a plan, its delivery, its boards, its voices and its publishing, and the public's: sound wide and narrow, in
both languages, read from right to left, and in the colours that people force on their machines."""
import pytest
from test_screens import complaints

# `{…}` is filled from the records.
STAFF = [
    "/plans", "/plans/{plan}", "/plans/{plan}/outline", "/plans/{plan}/actions", "/plans/{plan}/themes/{theme}",
    "/plans/{plan}/actions/{action}", "/plans/{plan}/actions/{action}/edit", "/plans/{plan}/history",
    "/plans/{plan}/actions/{action}/updates", "/plans/{plan}/actions/{action}/updates/new", "/plans/{plan}/updates",
    "/plans/{plan}/owners", "/plans/{plan}/rhythm", "/plans/{plan}/asking", "/plans/{plan}/progress",
    "/plans/{plan}/forecast", "/plans/{plan}/freshness", "/plans/{plan}/on-a-page", "/plans/{plan}/risks",
    "/plans/{plan}/you-said", "/plans/{plan}/equality", "/plans/{plan}/review", "/plans/{plan}/comparison",
    "/plans/{plan}/versions", "/plans/{plan}/pledges", "/plans/reviews", "/plans/imports", "/plans/imports/new", "/updates",
    "/for-you", "/agencies", "/agencies/{agency}/promises", "/boards", "/boards/{board}", "/boards/{board}/decisions",
    "/boards/{board}/meetings/{meeting}", "/reports/{report}", "/reports/{report}/versions", "/voices", "/voices/all",
    "/voices/{voice}", "/voices/groups", "/voices/groups/{group}", "/voices/seats", "/plans/{plan}/publishing",
    "/plans/{plan}/publishing/preview", "/plans/{plan}/publishing/history", "/plans/{plan}/publishing/rules", "/connections",
    "/connections/tokens", "/connections/webhooks/new", "/connections/calendars", "/jobs", "/people", "/teams", "/me",
]
PUBLIC = [
    "/", "/our-plans", "/our-plans/{plan}", "/our-plans/{plan}/themes/{theme}", "/our-plans/{plan}/actions",
    "/our-plans/{plan}/actions/{action}", "/our-plans/{plan}/on-a-page", "/our-plans/{plan}/search?q=carers",
    "/our-plans/{plan}/you-said", "/you-said", "/have-your-say", "/caring/check", "/register", "/refer", "/young",
    "/connections/api", "/open-data", "/sign-in",
]
ENGLISH_WIDE = (dict(width=1280), "")
WELSH_NARROW = (dict(width=360, dark=True), "/cy")


@pytest.fixture(scope="module")
def names(peopled):
    """What the addresses are filled with: a published plan, and something of each kind."""
    plan = peopled.one(
        "SELECT plan_id FROM publication JOIN plan ON plan.id = plan_id WHERE plan.status = 'adopted' ORDER BY plan_id LIMIT 1")
    of_plan = "SELECT id FROM {} WHERE plan_id = '" + plan + "' ORDER BY id LIMIT 1"
    first = "SELECT id FROM {} ORDER BY id LIMIT 1"
    board = peopled.one("SELECT board_id FROM meeting ORDER BY id LIMIT 1")
    return {
        "plan": plan, "theme": peopled.one(of_plan.format("theme")), "action": peopled.one(of_plan.format("action")),
        "agency": peopled.one("SELECT agency_id FROM action_party WHERE agency_id IS NOT NULL ORDER BY agency_id LIMIT 1"),
        "board": board, "meeting": peopled.one(f"SELECT id FROM meeting WHERE board_id = '{board}' ORDER BY id LIMIT 1"),
        "report": peopled.one("SELECT report_id FROM report_version ORDER BY report_id LIMIT 1"),
        "voice": peopled.one(first.format("voice")), "group": peopled.one(first.format("voice_group")),
    }


def both(open_peopled, way):
    """A page of someone signed in with the staff's addresses, and a page of anyone with the public's."""
    return [(open_peopled(**way), STAFF), (open_peopled(signed=False, **way), PUBLIC)]


@pytest.mark.parametrize("way, prefix", [ENGLISH_WIDE, WELSH_NARROW])
def test_each_screen_is_sound(open_peopled, peopled, names, way, prefix):
    found = []
    for page, paths in both(open_peopled, way):
        found += complaints(page, [prefix + path.format(**names) for path in paths])
    # No report is like another: of one plan or of several, with what was forwarded and without.
    with peopled.records() as database:
        reports = database.execute("SELECT DISTINCT report_id FROM report_version").fetchall()
    assert reports
    found += complaints(open_peopled(**way), [f"{prefix}/reports/{report}" for (report,) in reports])
    assert not found, "\n".join(found[:20])


@pytest.mark.parametrize("width", [1280, 360])
def test_each_screen_reads_from_right_to_left(open_peopled, names, width):
    """The same styles serve a right-to-left page: turned round, nothing is cut off or wider than the screen."""
    found = []
    for page, paths in both(open_peopled, dict(width=width)):
        for path in paths:
            page.goto(path.format(**names))
            page.evaluate("document.documentElement.dir = 'rtl'")
            if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
                found.append(path)
    assert not found, found


# What says how things stand, and what can be pressed, by more than a colour that forced colours take away.
BARE = """() => [...document.querySelectorAll('main .tag, main .btn, main .alert')]
    .filter(one => one.offsetParent && !(one.textContent.trim() && (
        one.matches('.tag') || parseFloat(getComputedStyle(one).borderTopWidth) || parseFloat(getComputedStyle(one).borderInlineStartWidth)
        || getComputedStyle(one).backgroundColor !== getComputedStyle(document.body).backgroundColor)))
    .map(one => one.outerHTML.slice(0, 120))"""


def test_nothing_is_told_by_colour_alone(open_peopled, names):
    """In forced colours every tag still has words, every button and message words and an edge."""
    found = []
    for page, paths in both(open_peopled, dict(width=1280)):
        page.emulate_media(forced_colors="active")
        for path in paths:
            page.goto(path.format(**names))
            found += [f"{path}: {one}" for one in page.evaluate(BARE)]
    assert not found, "\n".join(found[:20])
