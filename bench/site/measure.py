"""Measures the served site: start, a trivial page, a plan of 500 actions, memory. Prints medians; asserts nothing."""
import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

from staff import Staff

program = os.path.abspath(sys.argv[1])
bare = os.path.join(os.path.dirname(program), "BareSite")
folder = tempfile.mkdtemp(prefix="alongside-bench-")
environment = dict(os.environ, SWIFT_BACKTRACE="enable=no")
as_root = ["--as-root"] if os.geteuid() == 0 else []


def pinned(core, *command):
    return ["taskset", "-c", str(core), *command] if shutil.which("taskset") and os.cpu_count() > 1 else list(command)


def get(port, path):
    with urllib.request.urlopen(f"http://localhost:{port}{path}", timeout=30) as answer:
        return answer.read()


def wait(port):
    began = time.perf_counter()
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return (time.perf_counter() - began) * 1000
        except OSError:
            time.sleep(0.002)


def processor(pid):
    """Seconds of the processor a process has had so far."""
    fields = open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def rate(port, path, pid, clients=16, seconds=5):
    """Requests a second as wrk counts them, and microseconds of the server's processor for each."""
    before = processor(pid)
    out = subprocess.run(
        pinned(1, "wrk", "-t1", f"-c{clients}", f"-d{seconds}s", "-H", f"Host: localhost:{port}", f"http://127.0.0.1:{port}{path}"),
        capture_output=True, text=True).stdout
    used = processor(pid) - before
    count = int(re.search(r"(\d+) requests in", out).group(1))
    return float(re.search(r"Requests/sec:\s+([\d.]+)", out).group(1)), used / count * 1e6


def times(port, path, count=200):
    """Milliseconds of each of so many requests, one after another."""
    spans = []
    for _ in range(count):
        began = time.perf_counter()
        get(port, path)
        spans.append((time.perf_counter() - began) * 1000)
    return spans


def memory(pid):
    return int(re.search(r"VmRSS:\s+(\d+)", open(f"/proc/{pid}/status").read()).group(1)) / 1024


def plan_of(actions):
    rows = ["Theme,Ref,Action,Lead,By when,How will we know"]
    for number in range(actions):
        theme = number // 50 + 1
        rows.append(f"{theme} Theme number {theme},{theme}.{number % 50 + 1},Do thing {number} so that carers are better off,"
                    f"Agency {number % 12},March {2025 + number % 5},Number {number} counted each quarter")
    return "\n".join(rows)


running = []
try:
    place = os.path.join(folder, "place")
    subprocess.run([program, "example", "--people", "0", "--place", place], check=True, stdout=subprocess.DEVNULL, env=environment)
    big = os.path.join(folder, "big.csv")
    open(big, "w").write(plan_of(500))
    team = subprocess.run([program, "plan", "apply", big, "--place", place, "--title", "Five hundred actions", "--team", "Carers Commissioning"],
                          capture_output=True, text=True, env=environment)
    found = re.search(r"Plan (\S+)", team.stdout)
    if not found:
        sys.exit(f"the plan of 500 actions was not applied: {team.stdout}{team.stderr}")
    subprocess.run([program, "plan", "adopt", found.group(1), "--place", place], check=True, env=environment, stdout=subprocess.DEVNULL)
    subprocess.run([program, "plan", "publish", found.group(1), "--place", place], check=True, env=environment, stdout=subprocess.DEVNULL)
    starts = []
    log = os.path.join(folder, "log")
    for number in range(5):
        port = 18100 + number
        server = subprocess.Popen(pinned(0, program, "serve", "--place", place, "--port", str(port), *as_root),
                                  stdout=open(log, "w"), stderr=subprocess.STDOUT, env=environment)
        running.append(server)
        starts.append(wait(port))
        if number < 4:
            server.terminate()
            server.wait()
    page = f"/our-plans/{found.group(1)}/print"
    get(port, page)
    began = processor(server.pid)
    spans = times(port, page)
    outline = (processor(server.pid) - began) / len(spans) * 1000
    began = processor(server.pid)
    home = times(port, f"/our-plans/{found.group(1)}")
    front = (processor(server.pid) - began) / len(home) * 1000
    print(f"start: median {statistics.median(starts):.0f} ms of 5 (until it takes a connection)")
    print(f"whole published plan of 500 actions, 1 client: median {statistics.median(spans):.1f} ms, p95 {sorted(spans)[int(len(spans) * .95)]:.1f} ms, {len(get(port, page)) // 1024} kB, {outline:.1f} ms of the processor")
    print(f"published plan of 500 actions, 1 client: median {statistics.median(home):.1f} ms, {front:.1f} ms of the processor")
    staff = Staff(port, re.search(r"enter this code: (.+)", open(log).read()).group(1))
    for name, path in [("outline, all 500 actions", f"/plans/{found.group(1)}/outline"), ("home", f"/plans/{found.group(1)}")]:
        staff.open(path)
        began = processor(server.pid)
        spans = staff.times(path)
        used = (processor(server.pid) - began) / len(spans) * 1000
        print(f"the same plan for those who work on it, {name}: median {statistics.median(spans):.1f} ms, {used:.1f} ms of the processor, {len(staff.open(path)) // 1024} kB")
    if os.path.exists(bare):
        other = subprocess.Popen(pinned(0, bare, "18190"), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
        running.append(other)
        wait(18190)
        ours, theirs = [], []
        for _ in range(5):
            ours.append(rate(port, "/", server.pid))
            theirs.append(rate(18190, "/", other.pid))
        other.terminate()
        share = statistics.median(a[0] / b[0] for a, b in zip(ours, theirs))
        lighter = statistics.median(b[1] / a[1] for a, b in zip(ours, theirs))
        (many, cost), (most, least) = [[statistics.median(values) for values in zip(*side)] for side in (ours, theirs)]
        print(f"a trivial page: {many:.0f} a second, bare Hummingbird {most:.0f}: {share:.0%}")
        print(f"    by the processor's time: {cost:.1f} µs a request, bare Hummingbird {least:.1f} µs: {lighter:.0%}")
    for _ in range(10_000 // 200):
        times(port, "/")
    print(f"memory after 10,000 more requests: {memory(server.pid):.0f} MB resident")
    server.terminate()
    server.wait()
finally:
    for process in running:
        process.kill()
    shutil.rmtree(folder, ignore_errors=True)
