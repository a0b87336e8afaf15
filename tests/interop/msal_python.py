# SPDX-License-Identifier: GPL-3.0-or-later
"""Python's msal, unchanged, signs people in at the sandbox and shares its cache file with pilothouse-cli.

Usage: msal_python.py --sandbox PROGRAM --cli PROGRAM [unittest options]. Exit 77 with the reason where msal is not installed.
The library leaves ports out and speaks https alone, so its HTTP client is given one that sends a host name to the sandbox.
"""
import json
import os
import stat
import sys
import unittest
import urllib.parse

from sandboxrun import Answer, Desktop, Sandbox

try:
    import msal
except ImportError:
    print("interop: SKIPPED, Python's msal is not installed (Debian: python3-msal)")
    sys.exit(77)


def program_argument(name):
    at = sys.argv.index(name)
    value = sys.argv[at + 1]
    del sys.argv[at:at + 2]
    return value


SANDBOX_PROGRAM = program_argument("--sandbox")
CLI_PROGRAM = os.path.abspath(program_argument("--cli"))
SECTIONS = ("AccessToken", "IdToken", "RefreshToken", "Account")
SCOPE = ["https://management.azure.com/user_impersonation"]
PUBLIC = "login.microsoftonline.com"
PREFERRED = "login.windows.net"
needs_keychain = unittest.skipIf(Desktop.MISSING, f"{', '.join(Desktop.MISSING)} not installed: a Secret Service cannot be started")
box = None


def setUpModule():
    global box
    box = Sandbox(SANDBOX_PROGRAM)


def tearDownModule():
    box.stop()


class ToTheSandbox:
    """The library's HTTP client: requests to `host` or its aliases go to the sandbox, to nobody else."""

    def __init__(self, hosts):
        self._hosts = hosts

    def _send(self, method, url, params=None, data=None, headers=None):
        parts = urllib.parse.urlsplit(url)
        assert parts.scheme == "https" and parts.hostname in self._hosts, f"a request to {parts.netloc}"
        if parts.path == "/common/discovery/instance":
            names = [PUBLIC, PREFERRED, "login.microsoft.com", "sts.windows.net"]  # as the public cloud answers
            document = {"metadata": [{"preferred_network": PUBLIC, "preferred_cache": PREFERRED, "aliases": names}]}
            return Answer(200, {}, json.dumps(document).encode())
        query = "&".join(filter(None, [parts.query, urllib.parse.urlencode(params or {})]))
        target = box.authority + parts.path + ("?" + query if query else "")
        answer = box.request(method, target, fields=data, headers=headers)
        if parts.path.endswith("/openid-configuration"):
            answer.text = answer.text.replace(box.authority, "https://" + parts.hostname)
        return answer

    def get(self, url, params=None, headers=None, **_):
        return self._send("GET", url, params=params, headers=headers)

    def post(self, url, params=None, data=None, headers=None, **_):
        return self._send("POST", url, params=params, data=data or {}, headers=headers)

    def close(self):
        pass


class Program:
    """A program of msal that keeps its cache in a file, as the library's documentation shows it."""

    def __init__(self, file, tenant, host="localhost"):
        self.file = file
        self.cache = msal.SerializableTokenCache()
        if os.path.exists(file):
            with open(file, encoding="utf-8") as source:
                self.cache.deserialize(source.read())
        public = host == PUBLIC
        self.app = msal.PublicClientApplication(
            box.client_id, authority=f"https://{host}/{tenant}", token_cache=self.cache, validate_authority=public,
            http_client=ToTheSandbox([PUBLIC, PREFERRED, "login.microsoft.com", "sts.windows.net"] if public else [host]))

    def keep(self):
        if self.cache.has_state_changed:
            descriptor = os.open(self.file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8") as target:
                target.write(self.cache.serialize())

    def flow(self, user):
        """An authorization code flow up to the answer of the browser."""
        flow = self.app.initiate_auth_code_flow(SCOPE, redirect_uri="http://localhost", response_mode="query")
        url = urllib.parse.urlsplit(flow["auth_uri"])
        answer = box.sign_in(f"{box.authority}{url.path}?{url.query}", user)
        return flow, answer

    def sign_in(self, user):
        result = self.app.acquire_token_by_auth_code_flow(*self.flow(user))
        assert "access_token" in result, result
        self.keep()
        return result

    def account(self, user):
        return next(one for one in self.app.get_accounts() if one["username"] == user)

    def silent(self, user, **more):
        result = self.app.acquire_token_silent_with_error(SCOPE, account=self.account(user), **more)
        self.keep()
        return result


def read(file):
    with open(file, encoding="utf-8") as source:
        return json.load(source)


def write(file, root):
    with open(file, "w", encoding="utf-8") as target:
        json.dump(root, target)
    os.chmod(file, 0o600)


def count(file):
    root = read(file)
    return [len(root.get(section, {})) for section in SECTIONS]


class PythonTest(unittest.TestCase):
    def setUp(self):
        self.ops, self.engineer, self.reader, self.guest = map(box.user, ("avery", "priya", "lena", "jordan"))
        self.file = os.path.join(box.scratch, self.id().rsplit(".", 1)[1] + ".json")
        box.drill({"reset": True})
        box.forget()

    def desktop(self):
        return Desktop(box, CLI_PROGRAM)

    def assert_done(self, outcome):
        self.assertEqual(outcome[0], 0, outcome[2])
        self.assertNotIn("eyJ", outcome[1] + outcome[2])
        return json.loads(outcome[1])


class SignIn(PythonTest):
    def test_row01_authorization_code_with_pkce(self):
        program = Program(self.file, box.contoso)
        result = program.sign_in(self.ops)
        self.assertEqual(result["id_token_claims"]["preferred_username"], self.ops)
        self.assertEqual(result["id_token_claims"]["aud"], box.client_id)
        self.assertEqual(program.account(self.ops)["home_account_id"].split(".")[1], box.contoso)

    def test_row01_form_post(self):
        program = Program(self.file, "organizations")
        flow = program.app.initiate_auth_code_flow(SCOPE, redirect_uri="http://localhost", response_mode="form_post")
        url = urllib.parse.urlsplit(flow["auth_uri"])
        answer = box.sign_in(f"{box.authority}{url.path}?{url.query}", self.ops)
        self.assertIn("access_token", program.app.acquire_token_by_auth_code_flow(flow, answer))

    def test_row02_silent_from_the_cache_asks_nobody(self):
        result = Program(self.file, box.contoso).sign_in(self.ops)
        access_token = read(self.file)["AccessToken"].popitem()[1]["secret"]
        self.assertEqual(result["token_type"], "Bearer")
        box.forget()
        self.assertEqual(Program(self.file, box.contoso).silent(self.ops)["access_token"], access_token)
        self.assertEqual(box.token_requests(), [])

    def test_row03_forced_refresh_is_one_request(self):
        Program(self.file, box.contoso).sign_in(self.ops)
        before = count(self.file)
        box.forget()
        self.assertIn("access_token", Program(self.file, box.contoso).silent(self.ops, force_refresh=True))
        self.assertEqual(len(box.token_requests()), 1)
        self.assertEqual(count(self.file), before)

    def test_row04_an_answer_with_a_wrong_state_is_refused(self):
        program = Program(self.file, box.contoso)
        flow, answer = program.flow(self.ops)
        with self.assertRaises(ValueError):
            program.app.acquire_token_by_auth_code_flow(flow, {**answer, "state": "forged"})

    def test_row08_a_code_redeemed_twice_is_refused(self):
        program = Program(self.file, box.contoso)
        flow, answer = program.flow(self.ops)
        self.assertIn("access_token", program.app.acquire_token_by_auth_code_flow(flow, answer))
        again = program.app.acquire_token_by_auth_code_flow(flow, answer)
        self.assertEqual(again["error"], "invalid_grant")
        self.assertIn(54005, again["error_codes"])
        self.assertIn("access_token", program.silent(self.ops, force_refresh=True))

    def test_row08_a_wrong_verifier_is_refused(self):
        program = Program(self.file, box.contoso)
        flow, answer = program.flow(self.ops)
        result = program.app.acquire_token_by_auth_code_flow({**flow, "code_verifier": "x" * 43}, answer)
        self.assertIn(501481, result["error_codes"])

    def test_row21_revoked_refresh_token_leaves_other_accounts(self):
        Program(self.file, box.contoso).sign_in(self.reader)
        Program(self.file, box.contoso).sign_in(self.ops)
        box.drill({"userPrincipalName": self.reader, "revoke": True})
        refused = Program(self.file, box.contoso).silent(self.reader, force_refresh=True)
        self.assertIn(50173, refused["error_codes"])
        self.assertIn("access_token", Program(self.file, box.contoso).silent(self.ops, force_refresh=True))

    def test_row22_verification_asked_for_comes_with_claims(self):
        Program(self.file, box.contoso).sign_in(self.ops)
        box.drill({"userPrincipalName": self.ops, "require": "mfa"})
        refused = Program(self.file, box.contoso).silent(self.ops, force_refresh=True)
        self.assertIn(50076, refused["error_codes"])
        self.assertIn("claims", refused)

    def test_row36_guest_tenant_from_the_same_refresh_token(self):
        Program(self.file, box.fabrikam).sign_in(self.guest)
        box.forget()
        there = Program(self.file, box.contoso).silent(self.guest)
        self.assertIn("access_token", there)
        self.assertEqual(len(box.token_requests()), 1)
        Program(self.file, box.contoso).sign_in(self.engineer)
        refused = Program(self.file, box.fabrikam).silent(self.engineer)
        self.assertIn(50020, refused["error_codes"])

    def test_row37_sign_out_of_one_of_two(self):
        Program(self.file, box.contoso).sign_in(self.ops)
        program = Program(self.file, box.contoso)
        program.sign_in(self.engineer)
        program.app.remove_account(program.account(self.ops))
        program.keep()
        self.assertEqual([one["username"] for one in Program(self.file, box.contoso).app.get_accounts()], [self.engineer])

    def test_row41_device_code(self):
        program = Program(self.file, "organizations")
        flow = program.app.initiate_device_flow(SCOPE)
        uri = urllib.parse.urlsplit(flow["verification_uri"])
        box.sign_in(f"{box.authority}{uri.path}?user_code={flow['user_code']}", self.ops)
        result = program.app.acquire_token_by_device_flow(flow)
        self.assertEqual(result["id_token_claims"]["preferred_username"], self.ops)


@needs_keychain
class SharedCache(PythonTest):
    def strangers(self):
        """What other programs have in the file; gives a check that it is untouched."""
        root = read(self.file) if os.path.exists(self.file) else {}
        foreign = {"credential_type": "RefreshToken", "home_account_id": "f.e", "environment": PUBLIC, "secret": "foreign",
                   "client_id": "04b07795-8ddb-461a-bbee-02f9e1bf7b46", "family_id": "1", "x_unknown": [1, {"two": None}]}
        root.setdefault("RefreshToken", {})["a key of its own"] = foreign
        root["FutureSection"] = {"any": ["thing", 1]}
        write(self.file, root)

        def untouched():
            now = read(self.file)
            self.assertEqual(now["RefreshToken"]["a key of its own"], foreign)
            self.assertEqual(now["FutureSection"], root["FutureSection"])
            self.assertEqual(now.get("AppMetadata"), root.get("AppMetadata"))

        return untouched

    def test_row42_pilothouse_goes_on_silently(self):
        for tenant in (box.contoso, "organizations"):
            with self.subTest(tenant=tenant):
                if os.path.exists(self.file):
                    os.remove(self.file)
                Program(self.file, tenant).sign_in(self.ops)
                self.strangers()
                with open(self.file, "rb") as source:
                    before = source.read()
                desktop = self.desktop()
                box.forget()
                rows = self.assert_done(desktop.run("accounts", "import", self.file))
                self.assertEqual([(one["user"], one["imported"], one["kept"]) for one in rows], [(self.ops, True, True)])
                tenants = self.assert_done(desktop.run("tenants"))
                self.assertEqual([one["tenantId"] for one in tenants if one["home"]], [box.contoso])
                self.assertEqual(box.token_requests(), [])
                with open(self.file, "rb") as source:
                    self.assertEqual(source.read(), before)

    def test_row42_pilothouse_renews(self):
        Program(self.file, box.contoso).sign_in(self.ops)
        root = read(self.file)
        for token in root["AccessToken"].values():
            token["expires_on"] = "1"
        write(self.file, root)
        desktop = self.desktop()
        self.assert_done(desktop.run("accounts", "import", self.file))
        box.forget()
        self.assert_done(desktop.run("tenants"))
        self.assertEqual(len(box.token_requests()), 1)

    def test_row42_python_goes_on_silently_in_its_own_file(self):
        Program(self.file, box.contoso).sign_in(self.engineer)
        untouched = self.strangers()
        keys = {section: set(read(self.file)[section]) for section in SECTIONS}
        desktop = self.desktop()
        self.assertEqual(desktop.login(self.ops)[0], 0)
        rows = self.assert_done(desktop.run("accounts", "export", self.file))
        self.assertEqual([one["user"] for one in rows], [self.ops])
        self.assertEqual(stat.S_IMODE(os.stat(self.file).st_mode), 0o600)
        untouched()
        for section, before in keys.items():
            self.assertLess(before, set(read(self.file)[section]))
        box.forget()
        for user in (self.ops, self.engineer):
            self.assertIn("access_token", Program(self.file, box.contoso).silent(user))
        self.assertEqual(box.token_requests(), [])
        self.assertIn("access_token", Program(self.file, box.contoso).silent(self.ops, force_refresh=True))
        self.assertEqual(len(box.token_requests()), 1)
        untouched()

    def test_row42_python_reads_a_fresh_file_of_the_public_cloud(self):
        desktop = self.desktop()
        self.assertEqual(desktop.login(self.ops)[0], 0)
        self.assert_done(desktop.run("accounts", "export", self.file))
        # Only the name of the environment: what is written for the public cloud is its preferred cache name.
        with open(self.file, encoding="utf-8") as source:
            text = source.read().replace(urllib.parse.urlsplit(box.authority).netloc, PREFERRED)
        write(self.file, json.loads(text))
        box.forget()
        self.assertEqual([one["username"] for one in Program(self.file, box.contoso, PUBLIC).app.get_accounts()], [self.ops])
        self.assertIn("access_token", Program(self.file, box.contoso, PUBLIC).silent(self.ops))
        self.assertEqual(box.token_requests(), [])
        self.assertIn("access_token", Program(self.file, box.contoso, PUBLIC).silent(self.ops, force_refresh=True))
        self.assertEqual(len(box.token_requests()), 1)

    def test_row42_there_and_back_again(self):
        Program(self.file, box.contoso).sign_in(self.ops)
        untouched = self.strangers()
        before = count(self.file)
        keys = {section: set(read(self.file)[section]) for section in SECTIONS}
        desktop = self.desktop()
        self.assert_done(desktop.run("accounts", "import", self.file))
        for _ in range(2):
            self.assert_done(desktop.run("tenants"))
            self.assert_done(desktop.run("accounts", "export", self.file))
            self.assertEqual(count(self.file), before)
            self.assertEqual({section: set(read(self.file)[section]) for section in SECTIONS}, keys)
            self.assertIn("access_token", Program(self.file, box.contoso).silent(self.ops, force_refresh=True))
            self.assert_done(desktop.run("accounts", "import", self.file))
        untouched()

    def test_row42_two_tokens_that_python_left_become_the_newer_one(self):
        desktop = self.desktop()
        self.assertEqual(desktop.login(self.ops)[0], 0)
        Program(self.file, box.contoso).sign_in(self.engineer)
        self.assert_done(desktop.run("accounts", "export", self.file))
        own = {key for key, one in read(self.file)["RefreshToken"].items() if self.home_of(one) == self.ops}
        self.assertEqual(len(own), 1)
        self.assertIn("access_token", Program(self.file, box.contoso).silent(self.ops, force_refresh=True))
        both = [one for one in read(self.file)["RefreshToken"].values() if self.home_of(one) == self.ops]
        self.assertEqual(len(both), 2, "the library renews under a key of its own")
        newest = max(both, key=lambda one: int(one["last_modification_time"]))["secret"]
        self.assert_done(desktop.run("accounts", "import", self.file))
        self.assert_done(desktop.run("accounts", "export", self.file))
        after = [one for one in read(self.file)["RefreshToken"].values() if self.home_of(one) == self.ops]
        self.assertEqual([one["secret"] for one in after], [newest])
        self.assertIn("access_token", Program(self.file, box.contoso).silent(self.ops, force_refresh=True))

    def home_of(self, entry):
        accounts = read(self.file)["Account"].values()
        return next((one["username"] for one in accounts if one["home_account_id"] == entry["home_account_id"]), None)

    def test_row37_removal_takes_every_key_style(self):
        Program(self.file, box.contoso).sign_in(self.ops)
        Program(self.file, "organizations").sign_in(self.ops)
        Program(self.file, box.contoso).sign_in(self.engineer)
        untouched = self.strangers()
        home = Program(self.file, box.contoso).account(self.ops)["home_account_id"]
        desktop = self.desktop()
        self.assert_done(desktop.run("accounts", "import", self.file))
        self.assert_done(desktop.run("accounts", "export", self.file))
        self.assert_done(desktop.run("logout", "--user", self.ops, "--cache-file", self.file))
        with open(self.file, encoding="utf-8") as source:
            self.assertNotIn(home, source.read())
        untouched()
        self.assertIn("access_token", Program(self.file, box.contoso).silent(self.engineer))


if __name__ == "__main__":
    unittest.main(verbosity=2)
