# SPDX-License-Identifier: GPL-3.0-or-later
"""git http-backend behind https on 127.0.0.1, with a token. Usage: gitserver.py FOLDER CERTIFICATE KEY TOKEN. Prints the port."""
import base64
import http.server
import os
import ssl
import subprocess
import sys

FOLDER, CERTIFICATE, KEY, TOKEN = sys.argv[1:5]


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *args):
        pass

    def answer(self, status, body=b"", headers=()):
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def body(self):
        if self.headers.get("Transfer-Encoding", "").lower() != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length") or 0))
        parts = []
        while True:
            size = int(self.rfile.readline().strip() or b"0", 16)
            parts.append(self.rfile.read(size))
            self.rfile.readline()
            if size == 0:
                return b"".join(parts)

    def serve(self):
        body = self.body()
        path, _, query = self.path.partition("?")
        if path.startswith("/moved/"):
            return self.answer(302, headers=[("Location", "https://127.0.0.1:9/stolen" + path[6:] + "?" + query)])
        given = self.headers.get("Authorization", "")
        if not given.startswith("Basic ") or base64.b64decode(given[6:]).decode().partition(":")[2] != TOKEN:
            return self.answer(401, headers=[("WWW-Authenticate", 'Basic realm="prompts"')])
        if path.startswith("/forbidden/"):
            return self.answer(403)
        environment = dict(os.environ, GIT_PROJECT_ROOT=FOLDER, GIT_HTTP_EXPORT_ALL="1", PATH_INFO=path, QUERY_STRING=query, REQUEST_METHOD=self.command,
                           CONTENT_TYPE=self.headers.get("Content-Type", ""), CONTENT_LENGTH=str(len(body)), REMOTE_USER="git", REMOTE_ADDR="127.0.0.1")
        if self.headers.get("Content-Encoding"):
            environment["HTTP_CONTENT_ENCODING"] = self.headers["Content-Encoding"]
        out = subprocess.run(["git", "http-backend"], input=body, env=environment, stdout=subprocess.PIPE, check=False).stdout
        head, _, content = out.partition(b"\r\n\r\n")
        status, headers = 200, []
        for line in head.decode().split("\r\n"):
            name, _, value = line.partition(": ")
            if name == "Status":
                status = int(value.split()[0])
            elif name:
                headers.append((name, value))
        self.answer(status, content, headers)

    do_GET = do_POST = serve


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(CERTIFICATE, KEY)
server.socket = context.wrap_socket(server.socket, server_side=True)
print(server.server_address[1], flush=True)
server.serve_forever()
