# SPDX-License-Identifier: GPL-3.0-or-later
"""A sandbox of its own for Python tests: what it prints, what it was asked, a person at its sign-in pages, pilothouse-cli beside it."""
import html
import json
import os
import re
import shutil
import ssl
import subprocess
import tempfile
import threading
import urllib.error
import urllib.parse
import urllib.request


class Answer:
    """What Microsoft's library wants of an HTTP answer."""

    def __init__(self, status, headers, body):
        self.status_code = status
        self.headers = headers
        self.text = body.decode("utf-8", "replace")

    def raise_for_status(self):
        if self.status_code >= 400:
            raise RuntimeError(f"HTTP {self.status_code}: {self.text[:200]}")


class _StayHere(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


class Sandbox:
    def __init__(self, program):
        self.scratch = tempfile.mkdtemp(prefix="pilothouse-interop-")
        self._process = subprocess.Popen(
            [program, "--port", "0", "--https-port", "0", "--data", os.path.join(self.scratch, "data")],
            stdout=subprocess.PIPE, text=True)
        self.ready = json.loads(self._process.stdout.readline())
        self.authority = self.ready["endpointsHttps"]["authority"]
        self.client_id = self.ready["clients"]["public"]["clientId"]
        self.contoso, self.fabrikam = (tenant["tenantId"] for tenant in self.ready["tenants"])
        context = ssl.create_default_context(cafile=self.ready["caFile"])
        self._opener = urllib.request.build_opener(_StayHere, urllib.request.HTTPSHandler(context=context),
                                                   urllib.request.ProxyHandler({}))

    def stop(self):
        self._process.terminate()
        self._process.wait(20)
        self._process.stdout.close()
        shutil.rmtree(self.scratch, ignore_errors=True)

    def user(self, beginning):
        return next(one["userPrincipalName"] for one in self.ready["users"] if one["userPrincipalName"].startswith(beginning))

    def request(self, method, url, fields=None, headers=None, body=None):
        data = body if fields is None else urllib.parse.urlencode(fields).encode()
        request = urllib.request.Request(url, data=data, method=method, headers=headers or {})
        try:
            with self._opener.open(request, timeout=30) as answer:
                return Answer(answer.status, answer.headers, answer.read())
        except urllib.error.HTTPError as error:
            with error:
                return Answer(error.code, error.headers, error.read())

    def token_requests(self):
        """Since the last forget(), oldest first."""
        log = json.loads(self.request("GET", self.ready["origin"] + "/_sandbox/exchanges?top=500").text)
        return [one for one in log["value"] if one["operation"] == "Authority_Token"]

    def forget(self):
        self.request("DELETE", self.ready["origin"] + "/_sandbox/exchanges")

    def drill(self, order):
        self.request("POST", self.ready["origin"] + "/_sandbox/identity", body=json.dumps(order).encode(),
                     headers={"Content-Type": "application/json"}).raise_for_status()

    def sign_in(self, url, user):
        """Goes through the pages; gives the parameters that go back to the application, or the last page's text."""
        page = self.request("GET", url).text
        for _ in range(6):
            fields = [(name, html.unescape(value))
                      for name, value in re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', page)]
            form = re.search(r'<form[^>]* action="([^"]*)"', page)
            if '<form id="answer"' in page:
                return dict(fields)
            if not form:
                return page
            sent = [fields[0], ("username", user)]
            if 'value="confirm"' in page:
                sent.append(("action", "confirm"))
            answer = self.request("POST", urllib.parse.urljoin(url, html.unescape(form.group(1))), fields=sent)
            location = answer.headers.get("Location")
            if location:
                return dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(location).query))
            page = answer.text
        raise RuntimeError("the sign-in pages do not end")


class Desktop:
    """pilothouse-cli with its own home and an unlocked Secret Service."""

    MISSING = [name for name in ("dbus-run-session", "gnome-keyring-daemon", "bash") if not shutil.which(name)]

    def __init__(self, sandbox, program):
        self.home = tempfile.mkdtemp(prefix="desktop-", dir=sandbox.scratch)
        self._sandbox = sandbox
        run = os.path.join(self.home, "run")
        os.mkdir(run, 0o700)
        strange = re.compile("^(DISPLAY|WAYLAND_DISPLAY|DBUS_SESSION_BUS_ADDRESS|XDG_.*|AZURE_.*|PILOTHOUSE_.*)$")
        self._environment = {name: value for name, value in os.environ.items() if not strange.match(name)}
        self._environment.update(HOME=self.home, XDG_RUNTIME_DIR=run, PILOTHOUSE_CLIENT_ID=sandbox.client_id,
                                 PILOTHOUSE_CA_FILE=sandbox.ready["caFile"])
        self._command = [program, "--cloud", sandbox.authority + "/metadata/endpoints?api-version=2023-01-01",
                         "--data", os.path.join(self.home, "data")]

    def run(self, *words, on_line=None):
        """(exit status, standard output, standard error)"""
        script = 'printf "test\\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; exec "$@"'
        process = subprocess.Popen(["dbus-run-session", "--", "bash", "-c", script, "bash", *self._command, *words],
                                   env=self._environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        errors = []

        def read_errors():
            for line in process.stderr:
                errors.append(line)
                if on_line:
                    on_line(line)

        reader = threading.Thread(target=read_errors)
        reader.start()
        output = process.stdout.read()
        status = process.wait(120)
        reader.join()
        process.stdout.close()
        process.stderr.close()
        return status, output, "".join(errors)

    def login(self, user):
        def type_code(line):
            found = re.search(r"Open (\S+) and type the code (\S+)\.", line)
            if found:
                self._sandbox.sign_in(f"{found.group(1)}?user_code={found.group(2)}", user)

        return self.run("login", "--device-code", on_line=type_code)
