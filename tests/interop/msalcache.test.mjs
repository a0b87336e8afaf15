// SPDX-License-Identifier: GPL-3.0-or-later
// Token cache files between pilothouse-cli and @azure/msal-node, both ways: silent, renewed, and everybody's part intact.
import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, test } from 'node:test';
import { CryptoProvider, PublicClientApplication } from '@azure/msal-node';
import { cannotRun, Desktop } from './cli.mjs';
import { clientId, contoso, drill, engineer, environment, fabrikam, forget, guest, ops, reader, scopes, tokenRequests } from './entra.mjs';
import { authorize } from './robot.mjs';
import { https } from './support.mjs';

const options = { skip: cannotRun };
const credentials = ['AccessToken', 'IdToken', 'RefreshToken', 'Account'];
const foreignClient = '04b07795-8ddb-461a-bbee-02f9e1bf7b46';

/** A program of msal-node that keeps its cache in a file, as the library's documentation shows it. */
function program(file) {
    const cachePlugin = {
        beforeCacheAccess: async context => { context.tokenCache.deserialize(existsSync(file) ? readFileSync(file, 'utf8') : ''); },
        afterCacheAccess: async context => {
            if (context.cacheHasChanged) {
                writeFileSync(file, context.tokenCache.serialize(), { mode: 0o600 });
            }
        },
    };
    return new PublicClientApplication({ auth: { clientId, authority: `${https.authority}/organizations`, knownAuthorities: [environment] },
        cache: { cachePlugin } });
}

async function signIn(application, user) {
    const redirectUri = 'http://localhost';
    const { verifier, challenge } = await new CryptoProvider().generatePkceCodes();
    const url = await application.getAuthCodeUrl({ scopes, redirectUri, codeChallenge: challenge, codeChallengeMethod: 'S256' });
    const { code } = await authorize(url, { user });
    return application.acquireTokenByCode({ code, codeVerifier: verifier, scopes, redirectUri });
}

const read = file => JSON.parse(readFileSync(file, 'utf8'));
const secretsOf = file => credentials.flatMap(section => Object.values(read(file)[section] ?? {})).map(entry => entry.secret).filter(Boolean);
const counts = file => credentials.map(section => Object.keys(read(file)[section] ?? {}).length);

/** What other programs have in the file: another client's tokens, a section and members that nobody here knows. */
function addStrangers(file) {
    const root = existsSync(file) ? read(file) : {};
    const home = 'ffffffff-ffff-4fff-8fff-ffffffffffff.eeeeeeee-eeee-4eee-8eee-eeeeeeeeeeee';
    const entry = (type, more = {}) => ({ credential_type: type, home_account_id: home, environment, client_id: foreignClient, secret: `foreign-${type}`, x_unknown: 7, ...more });
    (root.RefreshToken ??= {})[`${home}-${environment}-refreshtoken-1--`] = entry('RefreshToken', { family_id: '1' });
    (root.AccessToken ??= {})['a key of its own'] = entry('AccessToken', { realm: contoso, target: scopes[0], expires_on: '4000000000' });
    (root.AppMetadata ??= {})[`appmetadata-${environment}-${foreignClient}`] = { client_id: foreignClient, environment, family_id: '1' };
    root.FutureSection = { anything: [1, { two: '3' }] };
    writeFileSync(file, JSON.stringify(root), { mode: 0o600 });
    return () => {
        const now = read(file);
        assert.deepEqual(now.FutureSection, root.FutureSection);
        assert.deepEqual(now.AppMetadata, root.AppMetadata);
        assert.deepEqual(now.AccessToken['a key of its own'], root.AccessToken['a key of its own']);
        const key = `${home}-${environment}-refreshtoken-1--`;
        assert.deepEqual(now.RefreshToken[key], root.RefreshToken[key]);
    };
}

function expireAccessTokens(file) {
    const root = read(file);
    for (const token of Object.values(root.AccessToken)) {
        token.expires_on = String(Math.floor(Date.now() / 1000) - 10);
    }
    writeFileSync(file, JSON.stringify(root), { mode: 0o600 });
}

function assertNoSecret(outcome, file) {
    for (const secret of secretsOf(file)) {
        assert.ok(!outcome.out.includes(secret) && !outcome.err.includes(secret), 'a token was printed');
    }
    assert.doesNotMatch(outcome.out + outcome.err, /eyJ/);
}

beforeEach(forget);

test('row42_msal-node goes on silently with a cache that pilothouse-cli wrote', options, async () => {
    const desktop = new Desktop();
    const file = join(desktop.home, 'cache.json');
    assert.equal((await desktop.login(ops)).status, 0);
    const strangersAreIntact = addStrangers(file);
    const exported = await desktop.run(['accounts', 'export', file]);
    assert.equal(exported.status, 0, exported.err);
    assert.deepEqual(exported.json().map(one => one.user), [ops]);
    assert.match(exported.err, /credentials in plain text/);
    assert.equal(exported.err.match(/credentials in plain text/g).length, 1);
    assert.equal(statSync(file).mode & 0o777, 0o600);
    assertNoSecret(exported, file);
    strangersAreIntact();

    await forget();
    const application = program(file);
    const [account, ...others] = (await application.getAllAccounts()).filter(one => one.username);
    assert.deepEqual(others, []);
    assert.equal(account.username, ops);
    assert.equal(account.tenantId, contoso);
    const silent = await application.acquireTokenSilent({ account, scopes });
    assert.equal(silent.fromCache, true);
    const byGuid = await program(file).acquireTokenSilent({ account, scopes, authority: `${https.authority}/${contoso}` });
    assert.equal(byGuid.accessToken, silent.accessToken);
    assert.deepEqual(await tokenRequests(), [], 'nobody was asked');
    const before = counts(file);
    const renewed = await application.acquireTokenSilent({ account, scopes, forceRefresh: true });
    assert.notEqual(renewed.accessToken, silent.accessToken);
    assert.equal((await tokenRequests()).length, 1);
    assert.deepEqual(counts(file), before, 'renewed in place');
    strangersAreIntact();
});

test('row42_pilothouse-cli goes on silently with a cache that msal-node wrote', options, async () => {
    const desktop = new Desktop();
    const file = join(desktop.home, 'cache.json');
    const application = program(file);
    await signIn(application, engineer);
    const { account } = await signIn(application, ops);
    addStrangers(file);
    const before = readFileSync(file);
    await forget();
    const imported = await desktop.run(['accounts', 'import', file]);
    assert.equal(imported.status, 0, imported.err);
    const rows = imported.json();
    assert.deepEqual(rows.filter(one => one.imported).map(one => one.user).sort(), [engineer, ops].sort());
    assert.ok(rows.filter(one => one.imported).every(one => one.kept && one.state === 'signedIn'));
    assertNoSecret(imported, file);
    assert.deepEqual(readFileSync(file), before, 'the file is as it was');

    const listed = await desktop.run(['accounts']);
    assert.deepEqual(listed.json().map(one => one.id).includes(account.homeAccountId), true);
    const tenants = await desktop.run(['tenants', '--user', ops]);
    assert.equal(tenants.status, 0, tenants.err);
    assert.equal(tenants.json().find(one => one.home).tenantId, contoso);
    assert.deepEqual(await tokenRequests(), [], 'the file\'s access token served');
});

test('row42_pilothouse-cli renews with the refresh token of msal-node\'s cache', options, async () => {
    const desktop = new Desktop();
    const file = join(desktop.home, 'cache.json');
    await signIn(program(file), ops);
    expireAccessTokens(file);
    await forget();
    assert.equal((await desktop.run(['accounts', 'import', file])).status, 0);
    const tenants = await desktop.run(['tenants']);
    assert.equal(tenants.status, 0, tenants.err);
    assert.equal((await tokenRequests()).length, 1);
    const answer = await desktop.run(['ask', 'How many days of annual leave do full-time employees receive?']);
    assert.equal(answer.status, 0, answer.err);
    assert.match(answer.json().answer, /27 days/);
});

test('row42_there and back again: one of everything, the newest token wins', options, async () => {
    const desktop = new Desktop();
    const file = join(desktop.home, 'cache.json');
    const application = program(file);
    const { account } = await signIn(application, ops);
    const strangersAreIntact = addStrangers(file);
    const keys = credentials.map(section => Object.keys(read(file)[section] ?? {}).sort());
    assert.equal((await desktop.run(['accounts', 'import', file])).status, 0);
    for (let round = 0; round < 2; ++round) {
        assert.equal((await desktop.run(['tenants'])).status, 0);
        const exported = await desktop.run(['accounts', 'export', file]);
        assert.equal(exported.status, 0, exported.err);
        const targets = Object.values(read(file).AccessToken).filter(one => one.client_id === clientId);
        assert.equal(targets.length, 1);
        assert.deepEqual(credentials.map(section => Object.keys(read(file)[section] ?? {}).sort()), keys, 'the writer\'s keys stay');
        const renewed = await program(file).acquireTokenSilent({ account, scopes, forceRefresh: true });
        assert.equal(renewed.account.homeAccountId, account.homeAccountId);
    }
    strangersAreIntact();
});

test('row42_a guest\'s two tenants travel in one account', options, async () => {
    const desktop = new Desktop();
    const file = join(desktop.home, 'cache.json');
    const application = program(file);
    const { account } = await signIn(application, guest);
    await application.acquireTokenSilent({ account, scopes, authority: `${https.authority}/${contoso}`, forceRefresh: true });
    await forget();
    assert.equal((await desktop.run(['accounts', 'import', file])).status, 0);
    const there = await desktop.run(['tenants', '--tenant', contoso]);
    assert.equal(there.status, 0, there.err);
    assert.equal(there.json().find(one => one.current).tenantId, contoso);
    assert.deepEqual(await tokenRequests(), [], 'both tenants\' tokens were in the file');
    const second = join(desktop.home, 'second.json');
    assert.equal((await desktop.run(['accounts', 'export', second])).status, 0);
    const fresh = program(second);
    const accounts = await fresh.getAllAccounts();
    assert.deepEqual([...new Set(accounts.map(one => one.homeAccountId))], [account.homeAccountId]);
    assert.deepEqual(accounts.map(one => one.tenantId).sort(), [contoso, fabrikam].sort());
    for (const one of accounts) {
        const token = await fresh.acquireTokenSilent({ account: one, scopes, authority: `${https.authority}/${one.tenantId}` });
        assert.equal(token.fromCache, true);
        assert.equal(token.tenantId, one.tenantId);
    }
});

test('row21_a refresh token that was revoked meanwhile is exit 3 with a reason', options, async () => {
    const desktop = new Desktop();
    const file = join(desktop.home, 'cache.json');
    await signIn(program(file), reader);
    expireAccessTokens(file);
    assert.equal((await desktop.run(['accounts', 'import', file])).status, 0);
    await drill({ userPrincipalName: reader, revoke: true });
    const outcome = await desktop.run(['tenants']);
    assert.equal(outcome.status, 3, outcome.err);
    assert.match(outcome.err, /AADSTS50173/);
    const mended = join(desktop.home, 'mended.json');
    await new Promise(resolve => setTimeout(resolve, 1100)); // the moment of the revocation has to be over
    await signIn(program(mended), reader);
    assert.equal((await desktop.run(['accounts', 'import', mended])).status, 0);
    assert.equal((await desktop.run(['tenants'])).status, 0);
});

test('row37_signing out removes the account from a shared file and leaves the others', options, async () => {
    const desktop = new Desktop();
    const file = join(desktop.home, 'cache.json');
    const application = program(file);
    const { account } = await signIn(application, ops);
    await signIn(application, engineer);
    const strangersAreIntact = addStrangers(file);
    assert.equal((await desktop.run(['accounts', 'import', file])).status, 0);
    const out = await desktop.run(['logout', '--user', ops, '--cache-file', file]);
    assert.equal(out.status, 0, out.err);
    strangersAreIntact();
    assert.doesNotMatch(readFileSync(file, 'utf8'), new RegExp(account.homeAccountId));
    assert.deepEqual((await program(file).getAllAccounts()).map(one => one.username).filter(Boolean), [engineer]);
    assert.deepEqual((await desktop.run(['accounts'])).json().map(one => one.user), [engineer]);
});

test('row42_another application\'s accounts are listed only', options, async () => {
    const desktop = new Desktop();
    const directory = join(desktop.home, 'azure');
    const file = join(desktop.home, 'cache.json');
    await signIn(program(file), ops);
    const foreign = readFileSync(file, 'utf8').replaceAll(clientId, foreignClient);
    mkdirSync(directory);
    writeFileSync(join(directory, 'msal_token_cache.json'), foreign, { mode: 0o600 });
    desktop.environment.AZURE_CONFIG_DIR = directory;
    await forget();
    const outcome = await desktop.run(['accounts', 'import']);
    assert.equal(outcome.status, 3, outcome.err);
    const [row] = outcome.json();
    assert.equal(row.user, ops);
    assert.equal(row.imported, false);
    assert.equal(row.code, 'OtherApplication');
    assert.match(outcome.err, new RegExp(`client id ${foreignClient}\\) are listed only`));
    assert.equal(readFileSync(join(directory, 'msal_token_cache.json'), 'utf8'), foreign);
    assert.deepEqual((await desktop.run(['accounts'])).json(), []);
    assert.deepEqual(await tokenRequests(), []);
});

test('row42_files that are no cache are refused with a remedy and stay', options, async () => {
    const desktop = new Desktop();
    const file = join(desktop.home, 'cache.json');
    await signIn(program(file), ops);
    assert.equal((await desktop.run(['accounts', 'import', file])).status, 0);
    const bad = join(desktop.home, 'bad.json');
    for (const [content, says] of [['', /empty/], ['[]', /none of a token cache/], ['{"Account":{"k":', /damaged at byte/],
        ['\u0001\u0000encrypted', /encrypted/], ['{"RefreshToken":[]}', /section RefreshToken/]]) {
        writeFileSync(bad, content, { mode: 0o600 });
        const outcome = await desktop.run(['accounts', 'import', bad]);
        assert.equal(outcome.status, 6, outcome.err);
        assert.match(outcome.err, says);
        assert.equal(readFileSync(bad, 'utf8'), content);
        assert.equal(outcome.out, '');
    }
    const refused = await desktop.run(['accounts', 'export', bad]);
    assert.equal(refused.status, 6, refused.err);
    assert.equal(readFileSync(bad, 'utf8'), '{"RefreshToken":[]}');
    chmodSync(bad, 0o644);
    const forced = await desktop.run(['accounts', 'export', bad, '--force', '--account', ops.toUpperCase()]);
    assert.equal(forced.status, 0, forced.err);
    assert.match(forced.err, /could read or change/);
    assert.equal(readFileSync(`${bad}.damaged-1`, 'utf8'), '{"RefreshToken":[]}');
    assert.equal(statSync(bad).mode & 0o777, 0o600);
    assert.equal((await desktop.run(['accounts', 'export', bad, '--account', 'nobody@contoso.example'])).status, 2);
    assert.equal((await desktop.run(['accounts', 'export'])).status, 2);
    assert.equal((await new Desktop().run(['accounts', 'export', bad])).status, 3);
});

test('row42_a program and the library change one file at the same time', options, async () => {
    const desktop = new Desktop();
    const file = join(desktop.home, 'cache.json');
    await signIn(program(file), ops);
    assert.equal((await desktop.run(['accounts', 'import', file])).status, 0);
    // The lock of the libraries' own file persistence: created exclusively, removed when done.
    writeFileSync(`${file}.lockfile`, `${process.pid}\n`, { flag: 'wx' });
    const waiting = desktop.run(['accounts', 'export', file]);
    await new Promise(resolve => setTimeout(resolve, 3000));
    const { account } = await signIn(program(file), engineer);
    unlinkSync(`${file}.lockfile`);
    const exported = await waiting;
    assert.equal(exported.status, 0, exported.err);
    assert.ok(Object.values(read(file).RefreshToken).some(one => one.home_account_id === account.homeAccountId), 'what came meanwhile is there');
    assert.equal(existsSync(`${file}.lockfile`), false);
});
