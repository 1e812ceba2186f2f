"""Measures the public pages of a plan of 500 actions and 5,000 updates. Prints medians and rates; asserts nothing."""
import os
import re
import shutil
import socket
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
import uuid

program = os.path.abspath(sys.argv[1])
folder = tempfile.mkdtemp(prefix="alongside-bench-")
environment = dict(os.environ, SWIFT_BACKTRACE="enable=no")
as_root = ["--as-root"] if os.geteuid() == 0 else []
port = 18200


def pinned(core, *command):
    return ["taskset", "-c", str(core), *command] if shutil.which("taskset") and os.cpu_count() > 1 else list(command)


def get(path):
    with urllib.request.urlopen(f"http://localhost:{port}{path}", timeout=60) as answer:
        return answer.read()


def wait():
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.005)


def rate(path, clients=16, seconds=5):
    out = subprocess.run(
        pinned(1, "wrk", "-t1", f"-c{clients}", f"-d{seconds}s", "-H", f"Host: localhost:{port}", f"http://127.0.0.1:{port}{path}"),
        capture_output=True, text=True).stdout
    return float(re.search(r"Requests/sec:\s+([\d.]+)", out).group(1)), "Non-2xx" in out


def times(path, count=200):
    spans = []
    for _ in range(count):
        began = time.perf_counter()
        get(path)
        spans.append((time.perf_counter() - began) * 1000)
    return spans


def plan_of(actions):
    rows = ["Theme,Ref,Action,Lead,By when,How will we know"]
    for number in range(actions):
        theme = number // 50 + 1
        rows.append(f"{theme} Theme number {theme},{theme}.{number % 50 + 1},Do thing {number} so that carers are better off,"
                    f"Agency {number % 12},March {2025 + number % 5},Number {number} counted each quarter")
    return "\n".join(rows)


def add_updates(place, plan, each):
    records = sqlite3.connect(os.path.join(place, "alongside.sqlite"))
    with records:
        for (action,) in records.execute("SELECT id FROM action WHERE plan_id = ?", (plan,)).fetchall():
            for number in range(each):
                day = f"20{20 + number % 6:02}-{number % 12 + 1:02}-15"
                moment = day + "T10:00:00.000Z"
                records.execute(
                    "INSERT INTO progress_update (id, plan_id, action_id, narrative, status, public_text, state, by_name, at, said_on,"
                    " about_at, is_revised) VALUES (?, ?, ?, 'Between us.', 'on_track', ?, 'approved', 'Somebody', ?, ?, ?, 0)",
                    (str(uuid.uuid4()), plan, action,
                     f"In round {number} we did what we said and {number * 7} carers heard of it, in their own words and places.",
                     moment, day, moment))
    records.close()


try:
    place = os.path.join(folder, "place")
    quiet = dict(check=True, stdout=subprocess.DEVNULL, env=environment)
    subprocess.run([program, "example", "--people", "0", "--place", place], **quiet)
    big = os.path.join(folder, "big.csv")
    open(big, "w").write(plan_of(500))
    made = subprocess.run([program, "plan", "apply", big, "--place", place, "--title", "Five hundred actions", "--team", "Carers Commissioning"],
                          capture_output=True, text=True, env=environment)
    plan = re.search(r"Plan (\S+)", made.stdout).group(1).lower()
    subprocess.run([program, "plan", "adopt", plan, "--place", place], **quiet)
    add_updates(place, plan, 10)
    subprocess.run([program, "plan", "publish", plan, "--place", place], **quiet)
    records = sqlite3.connect(os.path.join(place, "alongside.sqlite"))
    action, = records.execute("SELECT id FROM action WHERE plan_id = ? LIMIT 1", (plan,)).fetchone()
    theme, = records.execute("SELECT id FROM theme WHERE plan_id = ? LIMIT 1", (plan,)).fetchone()
    size, = records.execute("SELECT length(body) FROM publication WHERE plan_id = ? AND state = 'current'", (plan,)).fetchone()
    records.close()
    server = subprocess.Popen(pinned(0, program, "serve", "--place", place, "--port", str(port), *as_root),
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    wait()
    base = f"/our-plans/{plan}"
    began = time.perf_counter()
    get(base)
    print(f"snapshot of {size // 1024} kB; first page ever asked for: {(time.perf_counter() - began) * 1000:.0f} ms")
    for name, path in [("plan", base), ("plan, in Welsh", "/cy" + base), ("theme", f"{base}/themes/{theme}"), ("action", f"{base}/actions/{action}"),
                       ("every promise", base + "/actions"), ("whole plan", base + "/print"), ("you said", base + "/you-said"),
                       ("search", base + "/search?q=thing+49"), ("feed.json", base + "/feed.json"), ("feed.csv", base + "/feed.csv")]:
        bytes_ = len(get(path))
        spans = times(path)
        many, failed = rate(path)
        print(f"{name}: median {statistics.median(spans):.1f} ms, p95 {sorted(spans)[int(len(spans) * .95)]:.1f} ms; "
              f"{many:.0f} a second; {bytes_ // 1024} kB{' (with failures)' if failed else ''}")
    rss = int(re.search(r"VmRSS:\s+(\d+)", open(f"/proc/{server.pid}/status").read()).group(1)) / 1024
    print(f"memory: {rss:.0f} MB resident")
    server.terminate()
    server.wait()
finally:
    shutil.rmtree(folder, ignore_errors=True)
