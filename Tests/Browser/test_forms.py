"""Nothing typed into any long form is ever lost: the session ends, the server is killed, a page is left and come back to,
and the same form stands in two tabs."""
import re
import signal

import pytest

SESSION = "__Host-session"
# A browser's own page of a plan, an assessment and so on is found by following these from where one starts.
FORMS = {
    "a note": "/carers/{person}/notes/new",
    "a letter": "/carers/{person}/letters/new",
    "a stay-safe note": "/carers/{person}/safety",
    "an emergency plan": "/carers/{person}/emergency/edit",
    "a break": "/carers/{person}/breaks/new",
    "part of an assessment": "/carers/{assessed}/assessments/{assessment}/sections/life",
    "a need in a plan": "/carers/{planned}/support-plans/{plan}/needs/new",
    "the rest of a plan": "/carers/{planned}/support-plans/{plan}/whole",
    "an indicator": "/measures/new",
    "what a carer said": "/voices/new",
    "an action": "/plans/{strategy}/actions/{action}/edit",
    "news of an action": "/plans/{strategy}/actions/{action}/updates/new",
    "a risk": "/plans/{strategy}/risks/new",
    "the Welsh of a plan": "/plans/{strategy}/publishing/welsh",
    "a part of a report": "/reports/{report}/sections/{section}",
}


@pytest.fixture(scope="module")
def paths(peopled):
    one = peopled.one
    assessment = one("SELECT id FROM assessment WHERE kind = 'adult' AND state IN ('requested', 'under_way') LIMIT 1")
    plan = one("SELECT id FROM support_plan WHERE state = 'draft' LIMIT 1")
    action = one("SELECT action_id FROM action_owner LIMIT 1")
    section = one("SELECT s.id FROM report_section s JOIN report_version v ON v.id = s.version_id "
                  "WHERE v.state = 'draft' ORDER BY s.position LIMIT 1")
    names = {
        "person": peopled.person(), "assessment": assessment, "plan": plan, "action": action, "section": section,
        "assessed": one(f"SELECT person_id FROM assessment WHERE id = '{assessment}'"),
        "planned": one(f"SELECT person_id FROM support_plan WHERE id = '{plan}'"),
        "strategy": one(f"SELECT plan_id FROM action WHERE id = '{action}'"),
        "report": one(f"SELECT v.report_id FROM report_version v JOIN report_section s ON s.version_id = v.id "
                      f"WHERE s.id = '{section}'"),
    }
    return {name: path.format(**names) for name, path in FORMS.items()}


def boxes(page):
    """Where one writes at length, in the one form of the page that is saved as it is typed."""
    return page.locator("form[data-autosave] :is(textarea, input[type=text]:not([inputmode], [id*=month])):visible")


def type_into(page, mark):
    written = []
    for number in range(min(boxes(page).count(), 3)):
        words = f"{mark} {number}: she said it’s <hard> & “long”."
        boxes(page).nth(number).fill(words)
        # Leaving a field saves sooner than three seconds of rest.
        boxes(page).nth(number).blur()
        written.append(words)
    assert written, page.url
    return written


def stands(page, written):
    return [boxes(page).nth(number).input_value() for number in range(len(written))] == written


def kept(page):
    page.locator("form[data-autosave] [role=status][data-words]", has_text=re.compile(r"\d")).wait_for()


def leave(page):
    """Goes from a page with words on it, as one does who presses “Leave”."""
    page.on("dialog", lambda dialog: dialog.accept())


def test_every_long_form_outlives_its_session(open_peopled, peopled, paths):
    page = open_peopled(scripts=False)
    session = [one for one in peopled.cookies if one["name"] == SESSION]
    for name, path in paths.items():
        page.goto(path)
        written = type_into(page, name)
        page.context.clear_cookies(name=SESSION)
        page.locator("form[data-autosave] button:not([formaction])").first.click()
        assert "/sign-in" in page.url, name
        # Whoever it was is back: signing in leads here.
        page.context.add_cookies(session)
        page.goto("/unsent")
        assert stands(page, written), name


def test_every_long_form_outlives_a_killed_server(open_peopled, peopled, paths):
    typed = {}
    for name, path in paths.items():
        page = open_peopled()
        leave(page)
        page.goto(path)
        typed[name] = type_into(page, f"{name} (killed)")
        kept(page)
    peopled.stop_serving(signal.SIGKILL)
    peopled.start()
    page = open_peopled()
    for name, path in paths.items():
        page.goto(path)
        page.get_by_role("link", name="Use what you typed").click()
        assert stands(page, typed[name]), name
        # Set aside again, so that each test begins with an empty form.
        page.goto(path)
        page.get_by_role("button", name="Delete").first.click()


@pytest.mark.parametrize("name", ["an indicator", "the Welsh of a plan"])
def test_going_away_and_back_keeps_what_was_typed(open_peopled, paths, name):
    page = open_peopled()
    leave(page)
    page.goto(paths[name])
    written = type_into(page, f"{name} (back)")
    kept(page)
    page.goto("/unfinished")
    page.go_back()
    if not stands(page, written):
        page.goto(paths[name])
        page.get_by_role("link", name="Use what you typed").click()
    assert stands(page, written)


def test_two_tabs_of_one_form_both_arrive(open_peopled):
    first = open_peopled()
    second = first.context.new_page()
    for page, mark in ((first, "first tab"), (second, "second tab")):
        leave(page)
        page.goto("/voices/new")
        boxes(page).first.fill(f"Said in the {mark}")
        page.locator("main input[type=radio]").first.check()
    for page in (first, second):
        page.get_by_role("button", name="Save", exact=True).click()
        assert not page.title().startswith("Error:"), page.inner_text(".summary-err")
    second.goto("/voices/all")
    for mark in ("first tab", "second tab"):
        assert second.get_by_text(f"Said in the {mark}").count() >= 1
