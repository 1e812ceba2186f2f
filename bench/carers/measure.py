"""Asks a large invented place 50 times a second, open loop, and prints how long answers took. Asserts nothing."""
import http.client
import json
import os
import random
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

built, people, events = os.path.abspath(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
seconds = int(os.environ.get("ALONGSIDE_BENCH_SECONDS", "20"))
rate = int(os.environ.get("ALONGSIDE_BENCH_RATE", "50"))
kept = os.environ.get("ALONGSIDE_BENCH_PLACE")
folder = kept or tempfile.mkdtemp(prefix="alongside-bench-")
place, port = os.path.join(folder, "place"), 18300
environment = dict(os.environ, SWIFT_BACKTRACE="enable=no")
as_root = ["--as-root"] if os.geteuid() == 0 else []


def pinned(core, *command):
    return ["taskset", "-c", str(core), *command] if shutil.which("taskset") and os.cpu_count() > 1 else list(command)


def made():
    note = os.path.join(folder, "made.json")
    if not os.path.exists(note):
        began = time.perf_counter()
        out = subprocess.run([os.path.join(built, "CarersBench"), "make", place, str(people), str(events)],
                             stdout=subprocess.PIPE, text=True, check=True, env=environment).stdout
        with open(note, "w") as kept_note:
            kept_note.write(out)
        print(f"made in {time.perf_counter() - began:.0f} s")
    with open(note) as known:
        return json.load(known)


def memory(pid):
    status = open(f"/proc/{pid}/status").read()
    return [int(re.search(rf"{name}:\s+(\d+)", status).group(1)) // 1024 for name in ("VmRSS", "VmHWM")]


facts = made()
cookie = "__Host-session=" + facts["session"]
host = f"localhost:{port}"
local = threading.local()


def ask(method, path, form=None):
    # The server closes a connection that was silent for a minute.
    if time.monotonic() - getattr(local, "used", -60) > 30:
        local.line = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    local.used = time.monotonic()
    headers = {"Host": host, "Cookie": cookie, "Origin": f"http://{host}", "Sec-Fetch-Site": "same-origin"}
    body = None
    if form is not None:
        headers["Content-Type"] = "application/x-www-form-urlencoded"
        body = urllib.parse.urlencode(form)
    local.line.request(method, path, body=body, headers=headers)
    answer = local.line.getresponse()
    return answer.status, answer.read().decode(), answer.getheader("location")


def measure(name, one):
    """Starts a request every so often, whatever became of those before; its time counts from when it was due."""
    spans, wrong, lock = [], [], threading.Lock()
    due = [time.perf_counter() + 0.5 + number / rate for number in range(rate * seconds)]
    waiting = iter(list(enumerate(due)))

    def work():
        while True:
            with lock:
                number, at = next(waiting, (None, None))
            if number is None:
                return
            pause = at - time.perf_counter()
            if pause > 0:
                time.sleep(pause)
            status = one(number)
            span = (time.perf_counter() - at) * 1000
            with lock:
                spans.append(span)
                if status not in (200, 303):
                    wrong.append(status)

    threads = [threading.Thread(target=work) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    spans.sort()
    at = lambda share: spans[min(len(spans) - 1, int(len(spans) * share))]
    fault = f"  {len(wrong)} were refused: {set(wrong)}" if wrong else ""
    print(f"{name:42} p50 {at(.5):6.1f}  p95 {at(.95):6.1f}  p99 {at(.99):6.1f}  most {spans[-1]:6.1f} ms{fault}", flush=True)


server = subprocess.Popen(pinned(0, os.path.join(built, "alongside"), "serve", "--place", place, "--port", str(port), *as_root),
                          stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
try:
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            break
        except OSError:
            assert server.poll() is None, "the server did not start"
            time.sleep(0.05)
    print(f"{facts['counts']}; {rate} a second for {seconds} s each; memory at the start {memory(server.pid)[0]} MB")
    ids = facts["people"]
    chance = random.Random(1)
    status, page, _ = ask("GET", f"/carers/{ids[0]}/notes/new")
    assert status == 200, status
    token = re.search(r'name="form_token" value="([^"]+)"', page).group(1)
    day = [re.search(rf'name="on-{part}"[^>]*value="([^"]*)"', page).group(1) for part in ("day", "month", "year")]
    lists = ["", "order=contact", "order=next", "next=none", "next=late&order=next", "contact=91&order=contact",
             "worker=none", "kind=young", "status=all"]
    for query in lists:
        measure("case list " + (query or "by name"), lambda _: ask("GET", "/carers/cases?" + query)[0])
    deep, path = [], "/carers/cases"
    for _ in range(40):
        found = re.search(r'rel="next" href="([^"]+)"', ask("GET", path)[1])
        if not found:
            break
        path = found.group(1).replace("&amp;", "&")
        deep.append(path)
    if deep:
        measure("case list, deep pages", lambda _: ask("GET", chance.choice(deep))[0])
    measure("record page, with its audit line", lambda n: ask("GET", f"/carers/{ids[n % len(ids)]}")[0])
    measure("timeline, with its audit line", lambda n: ask("GET", f"/carers/{ids[n % len(ids)]}/timeline")[0])
    measure("my work", lambda _: ask("GET", "/carers/work")[0])

    def search(_):
        status, _, location = ask("POST", "/carers/search", {"form_token": token, "find": chance.choice(NAMES)})
        return ask("GET", location)[0] if status == 303 and location else status

    NAMES = ["Siân Jones", "Hughes", "Mohammed Shah", "Maggie Price", "Kowalski"]
    if ask("POST", "/carers/search", {"form_token": token, "find": "Hughes"})[0] in (200, 303):
        measure("search by name, and its results", search)

    def save(number):
        form = {"form_token": token, "kind": "call", "on-day": day[0], "on-month": day[1], "on-year": day[2],
                "words": f"Rang to ask how the week was. {number}", "next": "Ring again", "by-day": "1", "by-month": "12",
                "by-year": "2031"}
        return ask("POST", f"/carers/{ids[number % len(ids)]}/notes/new", form)[0]

    measure("note saved with its task and audit lines", save)
    now, most = memory(server.pid)
    print(f"memory {now} MB, at most {most} MB")
finally:
    server.terminate()
    server.wait(timeout=60)
    if not kept:
        shutil.rmtree(folder)
