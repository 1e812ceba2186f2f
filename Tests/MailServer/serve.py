"""A real mail server for tests: it keeps each letter it takes as a file of JSON, read by Python's own mail parser.

    serve.py FOLDER starttls|tls|plain [CERTIFICATE KEY]

It says the port it listens on. What it does with a letter is in the address: refused@… is refused for good, later@…
is put off three times, away@… nine times, and anything else is taken. With starttls and tls it asks for a name and password first.
"""

import asyncio
import email
import email.policy
import json
import os
import ssl
import sys
import warnings

from aiosmtpd.smtp import SMTP, AuthResult

folder, kind = sys.argv[1:3]
warnings.simplefilter("ignore")


class Keeper:
    def __init__(self):
        self.kept = 0
        self.put_off = {}

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("refused@"):
            return "550 5.1.1 No such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        first = envelope.rcpt_tos[0]
        count = self.put_off.get(first, 0)
        if first.startswith("later@") and count < 3 or first.startswith("away@") and count < 9:
            self.put_off[first] = count + 1
            return "451 4.3.0 Try again later"
        parts = {part.get_content_type(): part for part in message.walk() if not part.is_multipart()}
        found = {
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "encrypted": session.ssl is not None or kind == "tls",
            "headers": [name for name in message.keys()],
            "id": message["Message-ID"],
            "date": str(message["Date"]),
            "sender": str(message["From"]),
            "recipient": str(message["To"]),
            "subject": str(message["Subject"]),
            "language": str(message["Content-Language"]),
            "plain": parts["text/plain"].get_content().replace("\r\n", "\n"),
            "html": parts["text/html"].get_content().replace("\r\n", "\n"),
            "defects": [str(d) for part in message.walk() for d in part.defects]
            + [str(d) for value in message.values() for d in value.defects],
            "longest": max(len(line) for line in envelope.content.split(b"\r\n")),
            "ascii": all(byte < 128 for byte in envelope.content),
        }
        self.kept += 1
        path = os.path.join(folder, f"{self.kept:04}.json")
        with open(path + ".part", "w") as file:
            json.dump(found, file)
        os.rename(path + ".part", path)
        return "250 Taken"


def may(server, session, envelope, mechanism, data):
    return AuthResult(success=(data.login, data.password) == (b"carers", b"open sesame"))


async def main():
    context = None
    if kind != "plain":
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(*sys.argv[3:5])
    keeper = Keeper()

    def connected():
        secure = kind != "plain"
        return SMTP(
            keeper,
            hostname="localhost",
            tls_context=context if kind == "starttls" else None,
            require_starttls=kind == "starttls",
            auth_required=secure,
            auth_require_tls=kind == "starttls",
            authenticator=may if secure else None,
        )

    server = await asyncio.get_running_loop().create_server(
        connected, "localhost", 0, family=2, ssl=context if kind == "tls" else None
    )
    print(server.sockets[0].getsockname()[1], flush=True)
    # Ends with whoever started it, whatever became of them.
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    os._exit(0)


asyncio.run(main())
