// SPDX-License-Identifier: GPL-3.0-or-later
// An application's credentials: the official identity library unchanged, and pilothouse-cli with the same files and variables.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createSign, generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { ClientAssertionCredential, ClientCertificateCredential, ClientSecretCredential, OnBehalfOfCredential, WorkloadIdentityCredential } from '@azure/identity';
import { runCli } from './credentialscli.mjs';
import { https, ready } from './support.mjs';

const { clientId, clientSecret } = ready.clients.confidential;
const { tenantId } = ready.tenants[0];
const scope = 'https://management.azure.com/.default';
const options = { authorityHost: https.authority, disableInstanceDiscovery: true, retryOptions: { maxRetries: 0 } };
const issuer = 'https://token.actions.githubusercontent.com';
const subject = 'repo:contoso/chat:ref:refs/heads/main';
const scratch = mkdtempSync(join(tmpdir(), 'pilothouse-credentials-'));
const path = name => join(scratch, name);
const federation = generateKeyPairSync('rsa', { modulusLength: 2048 });

async function order(what, body) {
    const answer = await fetch(`${ready.origin}/_sandbox/${what}`, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
    assert.equal(answer.status, 200, await answer.text());
}

function assertion(claims = {}, key = federation.privateKey) {
    const part = value => Buffer.from(JSON.stringify(value)).toString('base64url');
    const now = Math.floor(Date.now() / 1000);
    const text = `${part({ alg: 'RS256', typ: 'JWT', kid: 'k1' })}.${part({ iss: issuer, sub: subject, aud: 'api://AzureADTokenExchange', nbf: now, exp: now + 300, ...claims })}`;
    return `${text}.${createSign('RSA-SHA256').update(text).sign(key).toString('base64url')}`;
}

const claimsOf = token => JSON.parse(Buffer.from(token.split('.')[1], 'base64url'));
const refused = code => error => new RegExp(`AADSTS${code}`).test(error.message) || assert.fail(error.message);

before(() => {
    for (const name of ['app', 'other']) {
        execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', `/CN=${name}`,
            '-keyout', path(`${name}.key`), '-out', path(`${name}.crt`)], { stdio: 'ignore' });
        writeFileSync(path(`${name}.pem`), readFileSync(path(`${name}.key`), 'utf8') + readFileSync(path(`${name}.crt`), 'utf8'));
    }
    execFileSync('openssl', ['pkcs12', '-export', '-inkey', path('app.key'), '-in', path('app.crt'), '-passout', 'pass:open sesame', '-out', path('app.pfx')]);
    execFileSync('openssl', ['pkcs8', '-topk8', '-in', path('app.key'), '-passout', 'pass:open sesame', '-out', path('app.encrypted.key')]);
    writeFileSync(path('encrypted.pem'), readFileSync(path('app.crt'), 'utf8') + readFileSync(path('app.encrypted.key'), 'utf8'));
    writeFileSync(path('token'), `${assertion()}\n`);
});
beforeEach(async () => {
    await order('clients', {
        clientId, reset: true, certificate: readFileSync(path('app.crt'), 'utf8'),
        federated: { issuer, subject, keys: [{ ...federation.publicKey.export({ format: 'jwk' }), kid: 'k1' }] },
    });
});
after(() => rmSync(scratch, { recursive: true, force: true }));

test('a secret; a wrong, an expired one and an unknown application are refused', async () => {
    const { token } = await new ClientSecretCredential(tenantId, clientId, clientSecret, options).getToken(scope);
    assert.equal(claimsOf(token).appid, clientId);
    await assert.rejects(new ClientSecretCredential(tenantId, clientId, 'wrong', options).getToken(scope), refused(7000215));
    await assert.rejects(new ClientSecretCredential(tenantId, '11111111-0000-4000-8000-000000000000', 'x', options).getToken(scope), refused(700016));
    await order('clients', { clientId, secretExpired: true });
    await assert.rejects(new ClientSecretCredential(tenantId, clientId, clientSecret, options).getToken(scope), refused(7000222));
});

test('a certificate, with and without its chain; an unregistered one is refused', async () => {
    for (const sendCertificateChain of [false, true]) {
        const { token } = await new ClientCertificateCredential(tenantId, clientId, path('app.pem'), { ...options, sendCertificateChain }).getToken(scope);
        assert.equal(claimsOf(token).idtyp, 'app');
    }
    await assert.rejects(new ClientCertificateCredential(tenantId, clientId, path('other.pem'), options).getToken(scope), refused(700027));
});

test('another issuer\'s assertion; wrong subject, key and time are refused', async () => {
    const get = given => new ClientAssertionCredential(tenantId, clientId, async () => given, options).getToken(scope);
    assert.equal(claimsOf((await get(assertion())).token).appid, clientId);
    await assert.rejects(get(assertion({ sub: 'repo:contoso/chat:ref:refs/heads/evil' })), refused(70021));
    await assert.rejects(get(assertion({}, generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey)), refused(50013));
    await assert.rejects(get(assertion({ nbf: 1, exp: 2 })), refused(700024));
});

test('a token file as workload identity', async () => {
    const credential = new WorkloadIdentityCredential({ ...options, tenantId, clientId, tokenFilePath: path('token') });
    assert.equal(claimsOf((await credential.getToken(scope)).token).appid, clientId);
});

test('on behalf of: what is no token of ours for this application is refused', async () => {
    const get = userAssertionToken => new OnBehalfOfCredential({ ...options, tenantId, clientId, clientSecret, userAssertionToken }).getToken(scope);
    await assert.rejects(get(assertion()), refused(50013));
    const own = await new ClientSecretCredential(tenantId, clientId, clientSecret, options).getToken(scope);
    await assert.rejects(get(own.token), refused(500131));
});

const variables = { AZURE_TENANT_ID: tenantId, AZURE_CLIENT_ID: clientId, AZURE_AUTHORITY_HOST: ready.origin };
const ways = {
    secret: { AZURE_CLIENT_SECRET: clientSecret },
    'PEM certificate': { AZURE_CLIENT_CERTIFICATE_PATH: path('app.pem') },
    'PEM certificate with its chain': { AZURE_CLIENT_CERTIFICATE_PATH: path('app.pem'), AZURE_CLIENT_SEND_CERTIFICATE_CHAIN: 'true' },
    'PEM with an encrypted key': { AZURE_CLIENT_CERTIFICATE_PATH: path('encrypted.pem'), AZURE_CLIENT_CERTIFICATE_PASSWORD: 'open sesame' },
    'PKCS #12': { AZURE_CLIENT_CERTIFICATE_PATH: path('app.pfx'), AZURE_CLIENT_CERTIFICATE_PASSWORD: 'open sesame' },
    'token file': { AZURE_FEDERATED_TOKEN_FILE: path('token') },
};
for (const [name, way] of Object.entries(ways)) {
    test(`pilothouse-cli: the environment alone is enough: ${name}`, async () => {
        const accounts = await runCli(scratch, ['accounts'], { ...variables, ...way });
        assert.equal(accounts.status, 0, accounts.err);
        const [account] = JSON.parse(accounts.out);
        assert.equal(account.user, clientId);
        assert.equal(account.type, name === 'token file' ? 'federated' : 'servicePrincipal');
        const tenants = await runCli(scratch, ['tenants'], { ...variables, ...way });
        assert.equal(tenants.status, 0, tenants.err);
        assert.equal(JSON.parse(tenants.out).find(tenant => tenant.current).tenantId, tenantId);
        assert.doesNotMatch(accounts.out + accounts.err + tenants.out + tenants.err, /eyJ|open sesame/);
        assert.ok(!accounts.out.includes(clientSecret));
    });
}

const failures = {
    'nothing set': [{ AZURE_CLIENT_ID: '', AZURE_TENANT_ID: '' }, /AZURE_TENANT_ID, AZURE_CLIENT_ID, AZURE_CLIENT_SECRET or AZURE_CLIENT_CERTIFICATE_PATH/],
    'wrong password': [{ AZURE_CLIENT_CERTIFICATE_PATH: path('app.pfx'), AZURE_CLIENT_CERTIFICATE_PASSWORD: 'wrong' }, /password does not open/],
    'no password': [{ AZURE_CLIENT_CERTIFICATE_PATH: path('encrypted.pem') }, /AZURE_CLIENT_CERTIFICATE_PASSWORD is not set/],
    'no key': [{ AZURE_CLIENT_CERTIFICATE_PATH: path('app.crt') }, /no private key/],
    'no file': [{ AZURE_CLIENT_CERTIFICATE_PATH: path('missing.pem') }, /cannot be read/],
    'another cloud': [{ AZURE_CLIENT_SECRET: 'x', AZURE_AUTHORITY_HOST: 'https://login.microsoftonline.us' }, /AZURE_AUTHORITY_HOST is/],
};
for (const [name, [way, sentence]] of Object.entries(failures)) {
    test(`pilothouse-cli: login --service-principal says what is missing: ${name}`, async () => {
        const login = await runCli(scratch, ['login', '--service-principal'], { ...variables, ...way });
        assert.equal(login.status, 3, login.err);
        assert.match(login.err, sentence);
    });
}

/** An `az` on the PATH of its own whose active cloud is `cloud`. */
async function fakeAz(cloud) {
    const { token, expiresOnTimestamp } = await new ClientSecretCredential(tenantId, clientId, clientSecret, options).getToken(scope);
    const answers = {
        cloud: { name: 'Elsewhere', endpoints: cloud },
        list: [{ id: 's', isDefault: true, tenantId, user: { name: 'olga@contoso.example', type: 'user' } }],
        'get-access-token': { accessToken: token, expires_on: Math.floor(expiresOnTimestamp / 1000), tenant: tenantId },
    };
    mkdirSync(path('bin'), { recursive: true });
    const lines = Object.entries(answers).map(([word, answer]) => {
        writeFileSync(path(`${word}.json`), JSON.stringify(answer));
        return `*" ${word} "*) cat '${path(`${word}.json`)}';;`;
    });
    writeFileSync(path('bin/az'), `#!/bin/sh\necho "$*" >> '${path('asked')}'\necho 'an extension speaks'\ncase " $* " in ${lines.join('\n')} esac\n`, { mode: 0o755 });
    writeFileSync(path('asked'), '');
    return { PATH: `${path('bin')}:${process.env.PATH}` };
}

test('pilothouse-cli: the Azure CLI\'s account, for this command and the later ones', async () => {
    const variables = await fakeAz({ activeDirectory: ready.origin, resourceManager: ready.endpoints.arm });
    const login = await runCli(path('az'), ['login', '--azure-cli'], variables);
    assert.equal(login.status, 0, login.err);
    assert.equal(JSON.parse(login.out).type, 'azureCli');
    const tenants = await runCli(path('az'), ['tenants'], variables);
    assert.equal(tenants.status, 0, tenants.err);
    assert.equal(JSON.parse(tenants.out).find(tenant => tenant.current).tenantId, tenantId);
    assert.doesNotMatch(login.out + login.err + tenants.out + tenants.err, /eyJ/);
    assert.equal((await runCli(path('az'), ['tenants'], { PATH: process.env.PATH })).status, 3);
});

test('pilothouse-cli: an Azure CLI of another cloud is not asked for a token', async () => {
    const variables = await fakeAz({ activeDirectory: 'https://login.microsoftonline.com', resourceManager: 'https://management.azure.com/' });
    const login = await runCli(path('elsewhere'), ['login', '--azure-cli'], variables);
    assert.equal(login.status, 3, login.err);
    assert.match(login.err, /az cloud set/);
    assert.doesNotMatch(readFileSync(path('asked'), 'utf8'), /get-access-token/);
});
