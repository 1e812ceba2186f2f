"""The API of a running place against its own document, and what the server does with clients that mean it ill."""
import contextlib
import hashlib
import json
import os
import re
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
import uuid
from pathlib import Path

import icalendar
import pytest
from openapi_spec_validator import validate

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".build" / "debug" / "alongside"
# A machine to try things on is often used as root.
AS_ROOT = ["--as-root"] if os.geteuid() == 0 else []
TOKEN = "alongside_" + "t" * 43
CALENDAR = "c" * 43
SCOPES = "plans:read updates:read updates:write feedback:read feedback:write referrals:write"


def digest(secret):
    return hashlib.sha256(secret.encode()).hexdigest()


def free_port():
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return held.getsockname()[1]


class Served:
    """The example place, with a token and a calendar of its strategy lead put there by hand."""

    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="alongside-api-"))
        self.port, self.metrics_port = free_port(), free_port()
        self.address = f"http://localhost:{self.port}"
        place = str(self.folder / "place")
        environment = dict(os.environ, SWIFT_BACKTRACE="enable=no")
        subprocess.run([PROGRAM, "example", "--people", "0", "--place", place], check=True, env=environment, stdout=subprocess.DEVNULL)
        self.give(place + "/alongside.sqlite")
        self.log = self.folder / "log"
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--place", place, "--port", str(self.port),
             "--metrics-port", str(self.metrics_port), "--requests-per-minute", "1000000", *AS_ROOT],
            stdout=open(self.log, "w"), stderr=subprocess.STDOUT, env=environment)
        for _ in range(300):
            if "listening" in self.log.read_text():
                self.drip = self.dripping()
                return
            time.sleep(0.1)
        raise AssertionError(self.log.read_text())

    def give(self, path):
        with sqlite3.connect(path) as db:
            account, team = db.execute(
                "SELECT account_id, team_id FROM membership JOIN account ON account.id = account_id"
                " WHERE role = 'strategy_lead' AND closed_at IS NULL"
                " ORDER BY (SELECT count(*) FROM plan JOIN action ON action.plan_id = plan.id WHERE"
                " plan.status = 'adopted' AND plan.team_id = membership.team_id AND due IS NOT NULL) DESC LIMIT 1"
            ).fetchone()
            self.plan, self.action = db.execute(
                "SELECT plan.id, action.id FROM plan JOIN action ON action.plan_id = plan.id"
                " WHERE plan.team_id = ? AND plan.status = 'adopted' ORDER BY action.id LIMIT 1", (team,)).fetchone()
            token = str(uuid.uuid4())
            db.execute(
                "INSERT INTO api_token (id, program_id, account_id, team_id, name, scopes, token_hash, made_at, expires_at)"
                " VALUES (?, ?, ?, ?, 'Test', ?, ?, '2026-01-01T00:00:00.000Z', '2099-01-01T00:00:00.000Z')",
                (token, token, account, team, SCOPES, digest(TOKEN)))
            db.execute(
                "INSERT INTO calendar_link (id, account_id, token_hash, made_at)"
                " VALUES (?, ?, ?, '2026-01-01T00:00:00.000Z')", (str(uuid.uuid4()), account, digest(CALENDAR)))

    def get(self, path, **headers):
        request = urllib.request.Request(self.address + path, headers=headers)
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.read().decode()

    def dripping(self):
        """A client that sends its request a byte now and then, from now on: gives a thread and when it was closed."""
        closed = {}

        def drip():
            began = time.monotonic()
            with socket.create_connection(("127.0.0.1", self.port), timeout=90) as client:
                client.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")
                client.settimeout(1)
                while time.monotonic() - began < 80:
                    try:
                        client.sendall(b"a")
                        if client.recv(1000) == b"":
                            break
                    except TimeoutError:
                        continue
                    except OSError:
                        break
                closed["after"] = time.monotonic() - began

        thread = threading.Thread(target=drip, daemon=True)
        thread.start()
        return thread, closed

    def stop(self):
        self.process.terminate()
        self.process.wait(20)
        shutil.rmtree(self.folder, ignore_errors=True)


@pytest.fixture(scope="module")
def place():
    served = Served()
    yield served
    served.stop()


def test_the_document_is_valid_and_the_one_in_the_repository(place):
    served = place.get("/api/v1/openapi.json")

    validate(json.loads(served))
    assert served == (ROOT / "docs" / "openapi.json").read_text()


def test_nothing_undocumented_and_no_fault(place):
    settings = place.folder / "schemathesis.toml"
    settings.write_text(f"""
[parameters]
"path.plan" = "{place.plan}"
"path.action" = "{place.action}"

[checks]
# What depends on more than one field, or on the day, the document cannot say: 422 then names the field.
negative_data_rejection.expected-statuses = [400, 401, 403, 404, 406, 414, 415, 422, 428]
positive_data_acceptance.expected-statuses = ["2xx", "304", 404, 409, 422]
""")
    command = [
        str(Path(sys.executable).with_name("schemathesis")), "--config-file", str(settings), "run",
        f"{place.address}/api/v1/openapi.json", "--header", f"Authorization: Bearer {TOKEN}",
        "--checks", "not_a_server_error,status_code_conformance,content_type_conformance,response_headers_conformance,"
        "response_schema_conformance,negative_data_rejection,positive_data_acceptance,ignored_auth",
        "--mode", "all", "--max-examples", os.environ.get("ALONGSIDE_API_EXAMPLES", "25"), "--no-color",
        "--generation-database", "none",
    ]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=180)
    print(ran.stdout[-8000:])

    assert ran.returncode == 0, ran.stdout[-8000:] + ran.stderr[-2000:]
    assert not re.search(r"status=5\d\d", place.log.read_text())


def test_a_calendar_program_reads_the_calendar(place):
    calendar = icalendar.Calendar.from_ical(place.get(f"/calendars/{CALENDAR}"))
    events = calendar.walk("VEVENT")

    assert len(events) > 5
    assert len({str(event["UID"]) for event in events}) == len(events)
    assert all(not event.errors for event in events)
    for event in events:
        assert event.decoded("DTEND") > event.decoded("DTSTART")
        assert re.match(r"(Action|Milestone of action|Updates|Board)", str(event["SUMMARY"]))
    with pytest.raises(urllib.error.HTTPError) as refused:
        place.get("/calendars/" + "d" * 43)
    assert refused.value.code == 404


def test_a_body_that_is_too_long_is_refused_and_not_read_to_its_end(place):
    """The answer comes while the client is still sending, and the connection is closed: nobody fills the machine with it."""
    with socket.create_connection(("127.0.0.1", place.port), timeout=20) as client:
        client.sendall(
            f"POST /sign-in HTTP/1.1\r\nHost: localhost:{place.port}\r\n".encode() + b"Content-Type: application/x-www-form-urlencoded\r\n"
            b"Content-Length: 900000000\r\n\r\n")
        sent = 0
        with contextlib.suppress(OSError):
            while sent < 64 << 20:
                sent += client.send(b"a" * 65536)
        heard = b""
        with contextlib.suppress(OSError):
            while piece := client.recv(65536):
                heard += piece
    assert sent < 64 << 20, "all of it was taken"
    assert heard == b"" or heard.startswith(b"HTTP/1.1 413"), heard[:200]


def test_metrics_are_told_on_their_own_port_alone(place):
    with urllib.request.urlopen(f"http://127.0.0.1:{place.metrics_port}/metrics", timeout=10) as answer:
        told = answer.read().decode()
    assert "alongside_requests_total" in told and "@" not in told
    with pytest.raises(urllib.error.HTTPError) as refused:
        place.get("/metrics")
    assert refused.value.code == 404
    with pytest.raises(urllib.error.HTTPError):
        urllib.request.urlopen(f"http://127.0.0.1:{place.metrics_port}/", timeout=10)


def test_a_client_that_drips_is_sent_away(place):
    thread, closed = place.drip
    thread.join(90)
    assert 25 < closed["after"] < 75, closed
