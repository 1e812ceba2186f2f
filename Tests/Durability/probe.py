"""A ledger of what was asked of DurabilityProbe, and what it said became of it."""

import os
import shutil
import sqlite3
import subprocess
import threading
import time


class Ledger:
    """What was sent, and what was said of each: an id is in one of the last three at most."""

    def __init__(self):
        self.sent, self.ok, self.refused, self.unknown = set(), set(), set(), set()

    def note(self, line):
        word, _, name = line.partition(" ")
        if word in ("ok", "refused", "unknown"):
            getattr(self, word).add(name)
            return True
        return False


class Probe:
    """A running probe that is kept busy: whenever it answers, it is asked the next thing."""

    def __init__(self, program, arguments, ledger, prefix, environment=None, waiting=8):
        self.ledger, self.prefix, self.count = ledger, prefix, 0
        self.process = subprocess.Popen(
            [program, "serve", *arguments],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, bufsize=1,
            env={**os.environ, "SWIFT_BACKTRACE": "enable=no", **(environment or {})},
        )
        self.is_asking = True
        started = time.time()
        if self.process.stdout.readline() != "ready\n":
            raise RuntimeError("the probe did not start: " + self.process.stderr.read())
        self.seconds_to_start = time.time() - started
        self.reader = threading.Thread(target=self.read)
        self.reader.start()
        for _ in range(waiting):
            self.ask()

    def ask(self):
        self.count += 1
        name = f"{self.prefix}-{self.count}"
        self.ledger.sent.add(name)
        try:
            self.process.stdin.write(name + "\n")
        except (BrokenPipeError, ValueError, OSError):
            self.is_asking = False

    def read(self):
        # What was said before a kill is still in the pipe, so this reads to its end.
        for line in self.process.stdout:
            if line.endswith("\n") and self.ledger.note(line.strip()) and self.is_asking:
                if line.startswith("refused"):
                    time.sleep(0.005)
                self.ask()

    def kill(self):
        self.is_asking = False
        self.process.kill()
        self.end()

    def stop(self):
        """Lets it finish what it was asked, and end by itself."""
        self.is_asking = False
        time.sleep(0.05)
        try:
            self.process.stdin.close()
        except (BrokenPipeError, OSError):
            pass
        self.end()

    def end(self):
        self.process.wait(60)
        self.reader.join()
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            try:
                pipe.close()
            except (BrokenPipeError, OSError):
                pass


def look(path, scratch):
    """The ids in a copy of a database whose process is dead, and whether SQLite finds the copy sound."""
    shutil.rmtree(scratch, ignore_errors=True)
    os.makedirs(scratch)
    for suffix in ("", "-wal"):
        if os.path.exists(path + suffix):
            shutil.copy(path + suffix, os.path.join(scratch, "copy" + suffix))
    try:
        with sqlite3.connect(os.path.join(scratch, "copy")) as database:
            sound = database.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            return {row[0] for row in database.execute("SELECT id FROM probe")}, sound
    except sqlite3.DatabaseError:
        return set(), False
