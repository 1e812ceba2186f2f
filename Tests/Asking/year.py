"""A year of asking, lived by real processes that are killed, with real letters to a real mail server.

    Tests/Asking/year.py [--kills 50] [--days 365] [--start 2026-01-05] [--program PROBE] [DOCUMENT …]

Every day at five past nine, where the place is, a process does what is due and ends. On so many random days it is killed
at a random moment, and begun again. Owners answer on days of their own, or never. What the mail server took is compared
with what the rule says, worked out here a second time from the calendar alone:

- everyone was written to exactly on the days the rule says, and on no other;
- no letter was lost;
- a letter came twice only when its process was killed, and then with the same Message-ID.
"""

import argparse
import datetime
import glob
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from zoneinfo import ZoneInfo

here = os.path.dirname(os.path.abspath(__file__))
root = os.path.dirname(os.path.dirname(here))
day = datetime.date
one = datetime.timedelta(days=1)

arguments = argparse.ArgumentParser()
arguments.add_argument("--kills", type=int, default=50)
arguments.add_argument("--days", type=int, default=365)
arguments.add_argument("--start", default="2026-01-05")
arguments.add_argument("--seed", type=int, default=1)
arguments.add_argument("--program", default=os.path.join(root, ".build/debug/AskingProbe"))
arguments.add_argument("documents", nargs="*")
chosen = arguments.parse_args()
chance = random.Random(chosen.seed)

documents = chosen.documents or sorted(glob.glob(os.path.join(root, "../shared/plans/documents/*.docx")))
if not documents:
    print("The published plans are not here: the year is lived over the example's own.")
    documents = sorted(glob.glob(os.path.join(root, "Sources/App/Example/Plans/*.html")))

# Declared by the government (gov.uk/bank-holidays), typed here a second time.
holidays = {day.fromisoformat(text) for text in """
2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28
2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 2027-12-28
""".split()}


def works(at):
    return at.weekday() < 5 and at not in holidays


def on_or_after(at):
    while not works(at):
        at += one
    return at


def on_or_before(at):
    while not works(at):
        at -= one
    return at


months = {"monthly": 1, "quarterly_april": 3, "quarterly_calendar": 3, "six_monthly_april": 6,
          "six_monthly_calendar": 6, "yearly_april": 12, "yearly_calendar": 12}


def add_months(at, count):
    index = at.year * 12 + at.month - 1 + count
    return day(index // 12, index % 12 + 1, 1)


def periods(plan, end):
    """The spans of a rhythm, from the one its start falls in."""
    length = months[plan["rhythm"]]
    offset = 3 if plan["rhythm"].endswith("april") else 0
    start = day.fromisoformat(plan["start"])
    first = add_months(day(start.year, start.month, 1), -((start.month - 1 + 12 - offset) % length))
    found = []
    while first <= end:
        last = add_months(first, length) - one
        due = last + one * plan["due"]
        found.append((first, last, due, due + one * plan["grace"]))
        first = last + one
    return found


def stages(span):
    first, last, due, grace = span
    soon = max(on_or_before(due - 7 * one), on_or_after(last + one))
    return [soon, on_or_after(due), on_or_after(grace + one)]


def ended(spans, plan, today):
    """The last period that is over and was not over before the plan was there."""
    over = [span for span in spans if span[1] < today and span[1] >= day.fromisoformat(plan["since"])]
    return over[-1] if over else None


def moment(at, minutes):
    local = datetime.datetime(at.year, at.month, at.day, 9, minutes, tzinfo=ZoneInfo("Europe/London"))
    return local.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.000Z")


class Year:
    def __init__(self, folder):
        self.place = os.path.join(folder, "place")
        self.letters = os.path.join(folder, "letters")
        os.mkdir(self.letters)
        subprocess.run([os.path.join(root, "Tests/MailServer/setup.sh")], check=True)
        python = os.path.join(root, ".build/mail-server/bin/python")
        server = [python, os.path.join(root, "Tests/MailServer/serve.py"), self.letters, "plain"]
        self.server = subprocess.Popen(server, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.port = self.server.stdout.readline().split()[-1]

    def run(self, verb, now, *more):
        command = [chosen.program, verb, self.place, now, self.port, *more]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"{verb} at {now} failed: {done.stderr[-2000:]}")
        return done.stdout

    def kill(self, now, after):
        process = subprocess.Popen(
            [chosen.program, "day", self.place, now, self.port], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(after)
        process.send_signal(signal.SIGKILL)
        process.wait()

    def received(self):
        found = []
        for name in sorted(os.listdir(self.letters)):
            if name.endswith(".json"):
                with open(os.path.join(self.letters, name)) as file:
                    found.append(json.load(file))
        return found


def live(year):
    first = day.fromisoformat(chosen.start)
    made = json.loads(year.run("prepare", moment(first, 0), *documents))
    owners = sorted({email for plan in made["plans"] for email in plan["owners"]})
    manner = {email: chance.choice(["never", "prompt", "slow", "sometimes"]) for email in owners}
    end = first + chosen.days * one
    spans = [periods(plan, end) for plan in made["plans"]]
    killed_on = set(chance.sample(range(1, chosen.days), min(chosen.kills // 2, chosen.days - 1)))

    expected = []
    kill_days = set()
    answered = set()
    reached = {}
    longest = 0.2
    for number in range(1, chosen.days):
        today = first + number * one
        # By the calendar alone: what each owner is to get today.
        for email in owners:
            asked = []
            for index, plan in enumerate(made["plans"]):
                over = ended(spans[index], plan, today)
                if not over:
                    continue
                # News of an action answers for everyone who was asked of it.
                open_now = [one for one in plan["owners"].get(email, []) if (one["id"], over) not in answered]
                at = [n for n, on in enumerate(stages(over)) if on <= today]
                if open_now and at:
                    stage = 1 if at[-1] == 2 and all(one["ongoing"] for one in open_now) else at[-1]
                    asked.append(((email, index, over), stage))
            if works(today) and any(reached.get(key, -1) < stage for key, stage in asked):
                expected.append((email, today.isoformat()))
                for key, stage in asked:
                    reached[key] = max(reached.get(key, -1), stage)

        # Half of the kills fall on days with letters to send, where they matter most.
        writes = bool(expected) and expected[-1][1] == today.isoformat()
        if number in killed_on or (writes and len(kill_days) < chosen.kills and chance.random() < 0.8):
            year.kill(moment(today, 1), chance.uniform(0, longest))
            kill_days.add(today.isoformat())
            year.run("day", moment(today, 12))
        began = time.monotonic()
        year.run("day", moment(today, 25))
        longest = max(longest * 0.9, time.monotonic() - began)

        for email in owners:
            wants = {"never": 0, "prompt": 0.25, "slow": 0.05, "sometimes": 0.02}[manner[email]]
            if works(today) and chance.random() < wants:
                year.run("answer", moment(today, 40), email)
                for index, plan in enumerate(made["plans"]):
                    over = ended(spans[index], plan, today)
                    if over:
                        answered.update((one["id"], over) for one in plan["owners"].get(email, []))
        if number % 30 == 0:
            print(f"{today}: {len(expected)} letters so far", flush=True)
    return expected, kill_days


def judge(expected, kill_days, received):
    by_id = {}
    for letter in received:
        by_id.setdefault(letter["id"], []).append(letter)
    twice = {id for id, letters in by_id.items() if len(letters) > 1}
    got = []
    problems = []
    for id, letters in by_id.items():
        letter = letters[0]
        if "owner" not in letter["to"][0]:
            continue
        on = datetime.datetime.strptime(letter["date"], "%a, %d %b %Y %H:%M:%S %z")
        on = on.astimezone(ZoneInfo("Europe/London")).date().isoformat()
        got.append((letter["to"][0], on))
        if id in twice and on not in kill_days:
            problems.append(f"{letter['to'][0]} got {id} twice on {on}, when nothing was killed")
    for lost in sorted(set(expected) - set(got)):
        problems.append(f"{lost[0]} was not written to on {lost[1]}")
    for extra in sorted(set(got) - set(expected)):
        problems.append(f"{extra[0]} was written to on {extra[1]}, against the rule")
    if len(got) != len(set(got)):
        problems.append("somebody got two letters on one day")
    return len(got), len(twice), problems


with tempfile.TemporaryDirectory(prefix="alongside-year-") as folder:
    year = Year(folder)
    try:
        expected, kill_days = live(year)
        count, twice, problems = judge(expected, kill_days, year.received())
    finally:
        year.server.terminate()
for problem in problems[:30]:
    print(problem)
print(f"{count} letters, {len(kill_days)} kills, {twice} sent again with the same Message-ID, {len(problems)} problems")
sys.exit(1 if problems else 0)
