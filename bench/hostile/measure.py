"""Reads each file of a folder with `alongside plan read`; prints seconds and memory beyond those of the smallest plan.

Exits with 1 when a file takes longer than a second of the processor, or 64 MB more, or ends the program."""
import gzip
import os
import subprocess
import sys
import tempfile

program, folder = os.path.abspath(sys.argv[1]), sys.argv[2]
environment = dict(os.environ, SWIFT_BACKTRACE="enable=no")


def run(path):
    """Seconds of the processor, most MB, and the exit code."""
    with open(os.devnull, "w") as nothing:
        child = subprocess.Popen([program, "plan", "read", path], stdout=nothing, stderr=nothing, env=environment)
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, child.returncode


with tempfile.TemporaryDirectory(prefix="alongside-bench-") as scratch:
    small = os.path.join(scratch, "small.csv")
    with open(small, "w") as file:
        file.write("Action,Lead,By when\nPut up posters,The council,June 2026\n")
    _, base, _ = run(small)
    print(f"{'file':28} {'seconds':>8} {'MB more':>8}  outcome")
    failed = False
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name)
        if name.endswith(".md") or not os.path.isfile(path):
            continue
        if name.endswith(".gz"):
            name = name[:-3]
            with gzip.open(path) as packed:
                path = os.path.join(scratch, name)
                with open(path, "wb") as file:
                    file.write(packed.read())
        seconds, memory, code = run(path)
        more = max(0, memory - base)
        outcome = "read" if code == 0 else "refused" if code > 0 else f"ended by signal {-code}"
        over = seconds > 1 or more > 64 or code < 0
        failed = failed or over
        print(f"{name:28} {seconds:8.2f} {more:8.1f}  {outcome}{'  OVER' if over else ''}")
sys.exit(1 if failed else 0)
