"""Takes webhooks for the tests: says its port, answers by path, and writes what came as a line of JSON each."""
import json
import os
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

LOG = sys.argv[1]


class Receiver(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        headers = {name.lower(): value for name, value in self.headers.items()}
        with open(LOG, "a") as log:
            log.write(json.dumps({"path": self.path, "headers": headers, "body": body}) + "\n")
        if self.path == "/slow":
            time.sleep(4)
        codes = {"/broken": 500, "/moved": 302}
        self.send_response(codes.get(self.path, 200))
        if self.path == "/moved":
            self.send_header("Location", "/secret")
        self.end_headers()
        if self.path == "/endless":
            try:
                for _ in range(10_000):
                    self.wfile.write(b"x" * 65536)
            except OSError:
                pass

    def log_message(self, *_):
        pass


def end_with_whoever_started_it():
    sys.stdin.read()
    os._exit(0)


threading.Thread(target=end_with_whoever_started_it, daemon=True).start()
server = ThreadingHTTPServer(("127.0.0.1", 0), Receiver)
print(server.server_address[1], flush=True)
server.serve_forever()
