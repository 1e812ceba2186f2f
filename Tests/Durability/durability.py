#!/usr/bin/env python3
"""Kills a program in the middle of its writes, and counts what it had acknowledged and lost.

  durability.py kill9    [--rounds 50]                     kill -9 of the program
  durability.py power    [--rounds 50] [--mode random] [--normal] [--lie]
                                                           a power cut; the last two are controls that must lose
  durability.py failing  [--rounds 10]                     a disk whose fsync begins to fail
  durability.py full                                       a full disk, and room again (as root)
  durability.py postgres [--rounds 10]                     kill -9 of a server process, and of the whole server

Each builds on DurabilityProbe (`swift build --product DurabilityProbe`), runs one thing at a time and ends by itself.
Exit 0: as it should be. Exit 1: something acknowledged was lost, or a control lost nothing.
"""

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time

from probe import Ledger, Probe, look

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))


def kill9(options, folder):
    path, ledger = os.path.join(folder, "records.sqlite"), Ledger()
    starts, lost, unsound = [], set(), 0
    for number in range(options.rounds):
        probe = Probe(options.program, [path], ledger, f"{number}")
        starts.append(probe.seconds_to_start)
        time.sleep(random.uniform(0.15, 0.6))
        probe.kill()
        stored, sound = look(path, os.path.join(folder, "look"))
        lost |= ledger.ok - stored
        unsound += not sound
    starts.sort()
    strange = stored - ledger.sent
    print(
        f"kill -9, {options.rounds} rounds: {len(ledger.ok)} acknowledged, {len(lost)} lost, {unsound} damaged, "
        f"{len(strange)} never asked for, start p50 {starts[len(starts) // 2] * 1000:.0f} ms, "
        f"max {starts[-1] * 1000:.0f} ms"
    )
    return not lost and not unsound and not strange


def built_library(folder):
    library = os.path.join(folder, "lostwrites.so")
    source = os.path.join(HERE, "lostwrites.c")
    subprocess.run(["cc", "-O2", "-shared", "-fPIC", "-o", library, source, "-ldl", "-lpthread"], check=True)
    return library


def power(options, folder):
    library = built_library(folder)
    acknowledged = lost = rounds_that_lost = unsound = 0
    place = 0
    ledger, fresh = Ledger(), True
    for number in range(options.rounds):
        # A disk that has been damaged is of no more use: the next round has a new one.
        if fresh:
            place += 1
            ledger, fresh = Ledger(), False
        path = os.path.join(folder, f"disk-{place}", "records.sqlite")
        environment = {"LD_PRELOAD": library, "LW_MATCH": "records.sqlite", "LW_SEED": str(number + 1)}
        environment["LW_MODE"] = options.mode
        if options.lie:
            environment["LW_LIE"] = "1"
        arguments = [path, "normal"] if options.normal else [path]
        before = len(ledger.ok)
        try:
            probe = Probe(options.program, arguments, ledger, f"{number}", environment)
        except RuntimeError as problem:
            unsound, fresh = unsound + 1, True
            if not (options.lie or options.normal):
                print(problem)
            continue
        time.sleep(random.uniform(0.15, 0.45))
        probe.kill()
        stored, sound = look(path, os.path.join(folder, "look"))
        missing = ledger.ok - stored
        acknowledged += len(ledger.ok) - before
        lost += len(missing)
        rounds_that_lost += bool(missing)
        unsound += not sound
        fresh = not sound
        # What is lost is counted once; the shared memory does not outlive a power cut.
        ledger.ok -= missing
        if os.path.exists(path + "-shm"):
            os.remove(path + "-shm")
    kind = "NORMAL" if options.normal else "FULL"
    print(
        f"power cut, {options.rounds} rounds, {kind}, {options.mode}{', lying disk' if options.lie else ''}: "
        f"{acknowledged} acknowledged, {lost} lost in {rounds_that_lost} rounds, {unsound} damaged"
    )
    if options.lie or options.normal:
        return lost > 0 or unsound > 0
    return lost == 0 and unsound == 0


def failing(options, folder):
    library = built_library(folder)
    acknowledged = lost = refused = unknown = kept_on = 0
    for number in range(options.rounds):
        path, ledger = os.path.join(folder, f"disk-{number}", "records.sqlite"), Ledger()
        environment = {"LD_PRELOAD": library, "LW_MATCH": "records.sqlite", "LW_FAIL_AT": str(random.randint(20, 400))}
        probe = Probe(options.program, [path], ledger, f"{number}", environment)
        time.sleep(0.5)
        told = len(ledger.ok)
        time.sleep(0.1)
        kept_on += len(ledger.ok) > told
        probe.kill()
        stored, sound = look(path, os.path.join(folder, "look"))
        acknowledged, lost = acknowledged + len(ledger.ok), lost + len(ledger.ok - stored) + (not sound)
        refused, unknown = refused + len(ledger.refused), unknown + len(ledger.unknown)
    print(
        f"failing disk, {options.rounds} rounds: {acknowledged} acknowledged, {lost} lost, {unknown} reported unknown, "
        f"{refused} refused, went on acknowledging in {kept_on} rounds"
    )
    return lost == 0 and unknown > 0 and kept_on == 0


def full(options, folder):
    if os.environ.get("IN_OWN_MOUNTS") != "1":
        # A small disk, seen by this process and its children alone. It takes root to make one.
        command = ["unshare", "-m", "--propagation", "private", sys.executable, __file__, "full", "--program", options.program]
        return subprocess.run(command, env={**os.environ, "IN_OWN_MOUNTS": "1"}).returncode == 0
    disk = os.path.join(folder, "disk")
    os.mkdir(disk, 0o700)
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m,mode=700", "none", disk], check=True)
    path, ledger = os.path.join(disk, "records.sqlite"), Ledger()
    try:
        probe = Probe(options.program, [path], ledger, "f")
        wait_until(lambda: ledger.refused, 30)
        time.sleep(0.3)
        before = len(ledger.ok)
        subprocess.run(["mount", "-o", "remount,size=64m", disk], check=True)
        wait_until(lambda: len(ledger.ok) > before, 10)
        time.sleep(0.3)
        resumed = len(ledger.ok) > before
        probe.kill()
        stored, sound = look(path, os.path.join(folder, "look"))
    finally:
        subprocess.run(["umount", disk])
    lost, strange = ledger.ok - stored, ledger.refused & stored
    print(
        f"disk full: {before} acknowledged, then {len(ledger.refused)} refused; {'went on' if resumed else 'stuck'} when there "
        f"was room; {len(lost)} lost, {len(strange)} refused but stored, {'sound' if sound else 'damaged'}"
    )
    return resumed and sound and not lost and not strange


def wait_until(happened, seconds):
    end = time.time() + seconds
    while not happened() and time.time() < end:
        time.sleep(0.02)


def processes_of(parent):
    """The children of a process, each with its command line."""
    lines = subprocess.run(["ps", "-o", "pid=,args=", "--ppid", str(parent)], capture_output=True, text=True).stdout
    return [(int(line.split()[0]), line) for line in lines.splitlines() if line.split()]


def kill(process):
    try:
        os.kill(process, signal.SIGKILL)
    except ProcessLookupError:
        pass


def start_again(server):
    """Starts it once the last of the old processes has let go of their shared memory."""
    for attempt in range(20):
        try:
            return server("start")
        except subprocess.CalledProcessError:
            time.sleep(0.5)
    raise RuntimeError("PostgreSQL did not start again")


def postgres(options, folder):
    os.chmod(folder, 0o755)
    script = os.path.join(ROOT, "bin", "lib", "postgres")
    environment = {**os.environ, "ALONGSIDE_POSTGRES_FOLDER": os.path.join(folder, "server"), "ALONGSIDE_POSTGRES_FSYNC": "on"}

    def server(word):
        return subprocess.run([script, word], env=environment, check=True, capture_output=True, text=True).stdout.strip()

    connection, ledger, recovered = server("start"), Ledger(), 0
    try:
        probe = Probe(options.program, [connection], ledger, "p")
        for number in range(options.rounds):
            time.sleep(random.uniform(0.3, 0.8))
            pid_file = os.path.join(folder, "server", "data", "postmaster.pid")
            postmaster = int(open(pid_file).readline())
            children = processes_of(postmaster)
            if number % 2 == 0:
                # One that serves the probe dies, and PostgreSQL restarts them all.
                serving = [child for child, words in children if "alongside alongside" in words]
                for child in serving[:1]:
                    kill(child)
            else:
                kill(postmaster)
                for child, _ in children:
                    kill(child)
                start_again(server)
            before, patience = len(ledger.ok), time.time() + 20
            while len(ledger.ok) == before and time.time() < patience:
                time.sleep(0.02)
            recovered += len(ledger.ok) > before
        probe.stop()
        psql = subprocess.run(["psql", "-qAt", connection, "-c", "SELECT id FROM probe"], capture_output=True, text=True, check=True)
        stored = set(psql.stdout.split())
    finally:
        server("stop")
    lost, strange = ledger.ok - stored, ledger.refused & stored
    print(
        f"PostgreSQL killed, {options.rounds} rounds: {len(ledger.ok)} acknowledged, {len(lost)} lost; "
        f"{len(ledger.refused)} refused, {len(strange)} of them stored; {len(ledger.unknown)} reported unknown, "
        f"{len(ledger.unknown & stored)} of them stored; writing again after {recovered} of {options.rounds} kills"
    )
    return not lost and not strange and recovered == options.rounds


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=["kill9", "power", "failing", "full", "postgres"])
    parser.add_argument("--rounds", type=int)
    parser.add_argument("--mode", choices=["drop", "random"], default="drop")
    parser.add_argument("--normal", action="store_true", help="do not wait for the disk: must lose")
    parser.add_argument("--lie", action="store_true", help="a disk that says it kept what it did not: must lose")
    parser.add_argument("--program", default=os.path.join(ROOT, ".build", "debug", "DurabilityProbe"))
    options = parser.parse_args()
    options.rounds = options.rounds or (50 if options.kind in ("kill9", "power") else 10)
    with tempfile.TemporaryDirectory(prefix="alongside-") as folder:
        kinds = {"kill9": kill9, "power": power, "failing": failing, "full": full, "postgres": postgres}
        passed = kinds[options.kind](options, folder)
    sys.exit(0 if passed else 1)


if __name__ == "__main__":
    main()
