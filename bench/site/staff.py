"""The first administrator of a place, signed in over HTTP with nothing but the forms: for measuring staff pages."""
import base64
import hashlib
import hmac
import http.cookiejar
import re
import struct
import time
import urllib.parse
import urllib.request
from html.parser import HTMLParser


class Forms(HTMLParser):
    """The fields of the last form on a page, and where it goes."""

    def __init__(self, text):
        super().__init__()
        self.forms = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag == "form":
            self.forms.append((given.get("action", ""), {}))
        elif tag == "input" and self.forms and given.get("name"):
            kind = given.get("type", "text")
            if kind not in ("radio", "checkbox") or "checked" in given:
                self.forms[-1][1][given["name"]] = given.get("value", "")


def code_at(secret, moment):
    """The six digits of RFC 6238 for a base32 secret."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    digest = hmac.new(key, struct.pack(">Q", int(moment) // 30), hashlib.sha1).digest()
    at = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[at:at + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"


class Staff:
    """Sets the place up with the code the server printed, and keeps the session."""

    def __init__(self, port, code):
        self.root = f"http://localhost:{port}"
        # As browsers do, this takes what is on this machine for safe without TLS.
        policy = http.cookiejar.DefaultCookiePolicy(secure_protocols=("http", "https"))
        jar = http.cookiejar.CookieJar(policy)
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
        person = {"agency": "Trentham Vale Council", "kind": "council", "team": "Carers’ strategy", "name": "Nerys Okafor",
                  "email": "nerys.okafor@example.org", "password": "violet harbour teaspoon"}
        answer = self.fill(self.open("/first-run"), {"code": code, **person})
        if "name=\"password\"" in answer:
            answer = self.fill(answer, {"email": person["email"], "password": person["password"]})
        secret = re.search(r"\b((?:[A-Z2-7]{4} ?){8})\b", re.sub(r"<[^>]+>", " ", answer)).group(1).replace(" ", "")
        self.fill(answer, {"code": code_at(secret, time.time())})

    def open(self, path):
        with self.opener.open(urllib.parse.urljoin(self.root, path), timeout=30) as answer:
            self.at = answer.geturl()
            return answer.read().decode()

    def times(self, path, count=200):
        """Milliseconds of each of so many requests, one after another."""
        spans = []
        for _ in range(count):
            began = time.perf_counter()
            self.open(path)
            spans.append((time.perf_counter() - began) * 1000)
        return spans

    def fill(self, page, answers):
        """Sends the last form of a page that asks for any of these."""
        action, fields = [form for form in Forms(page).forms if set(form[1]) & set(answers)][-1]
        for name, value in answers.items():
            if name in fields or name == "kind":
                fields[name] = value
        address = urllib.parse.urljoin(self.at, action or self.at)
        request = urllib.request.Request(address, urllib.parse.urlencode(fields).encode(), {"Origin": self.root})
        with self.opener.open(request, timeout=60) as answer:
            self.at = answer.geturl()
            return answer.read().decode()
