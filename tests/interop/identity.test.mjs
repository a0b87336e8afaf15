// SPDX-License-Identifier: GPL-3.0-or-later
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chmodSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ClientSecretCredential, DeviceCodeCredential, InteractiveBrowserCredential } from '@azure/identity';
import { contoso, drill, fabrikam, forget, guest, ops, tokenRequests } from './entra.mjs';
import { enterDeviceCode } from './robot.mjs';
import { credential, https, ready } from './support.mjs';

const scope = 'https://management.azure.com/.default';
const claimsOf = token => JSON.parse(Buffer.from(token.split('.')[1], 'base64url'));
const asPerson = (more = {}) => ({ clientId: ready.clients.public.clientId, authorityHost: https.authority, disableInstanceDiscovery: true, ...more });
const withCode = (user, more = {}) => new DeviceCodeCredential(asPerson({ ...more,
    userPromptCallback: ({ userCode, verificationUri }) => { enterDeviceCode(verificationUri, userCode, { user }); } }));

test('a service principal gets a token for its audience, through the official library', async () => {
    const token = await credential().getToken('https://management.azure.com/.default');
    const claims = JSON.parse(Buffer.from(token.token.split('.')[1], 'base64url'));
    assert.match(claims.aud, /management/);
    assert.equal(claims.tid, ready.tenants[0].tenantId);
    assert.ok(token.expiresOnTimestamp > Date.now());
});

test('a wrong secret is refused with an AADSTS error', async () => {
    const wrong = new ClientSecretCredential(ready.tenants[0].tenantId, ready.clients.confidential.clientId, 'not-the-secret',
        { authorityHost: https.authority, disableInstanceDiscovery: true });
    await assert.rejects(wrong.getToken('https://management.azure.com/.default'), /AADSTS7000215/);
});

test('device code signs a person in', async () => {
    const device = new DeviceCodeCredential({
        tenantId: ready.tenants[0].tenantId, clientId: ready.clients.public.clientId, authorityHost: https.authority,
        disableInstanceDiscovery: true,
        userPromptCallback: async ({ userCode, verificationUri }) => {
            // The person's side: the plain HTML form of the verification page, as a browser without JavaScript would post it.
            const post = async (url, fields) => fetch(url, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
            const page = await (await fetch(verificationUri)).text();
            const action = new URL(/<form[^>]*action="([^"]+)"/.exec(page)?.[1] ?? verificationUri, verificationUri);
            const user = ready.users.find(u => u.tenantId === ready.tenants[0].tenantId).userPrincipalName;
            const name = /<input[^>]*name="([^"]*code[^"]*)"/.exec(page)?.[1] ?? 'user_code';
            const answer = await post(action, { [name]: userCode, login_hint: user, username: user, account: user });
            assert.ok(answer.status < 400, `the verification page answered ${answer.status}`);
        },
    });
    const token = await device.getToken('https://management.azure.com/.default');
    assert.ok(token.token.split('.').length === 3);
});

test('row01_the system browser signs a person in', async () => {
    // The library starts whatever BROWSER names: here a program that fills in the pages.
    const browser = join(process.env.SCRATCH, 'browser');
    const robot = join(dirname(fileURLToPath(import.meta.url)), 'robot.mjs');
    writeFileSync(browser, `#!/bin/sh\nexec "${process.execPath}" "${robot}" "${ops}" "$1"\n`);
    chmodSync(browser, 0o700);
    process.env.BROWSER = browser;
    const person = new InteractiveBrowserCredential(asPerson({ tenantId: contoso }));
    const record = await person.authenticate(scope);
    assert.equal(record.username, ops);
    assert.equal(record.tenantId, contoso);
    await forget();
    const token = await person.getToken(scope);
    assert.equal(claimsOf(token.token).upn ?? claimsOf(token.token).unique_name ?? ops, ops);
    assert.deepEqual(await tokenRequests(), [], 'the token of the sign-in served');
});

test('row36_a guest signs in at the tenant that invited them', async () => {
    const person = withCode(guest, { tenantId: contoso });
    const record = await person.authenticate(scope);
    assert.equal(record.tenantId, contoso);
    assert.equal(record.homeAccountId.split('.')[1], fabrikam);
    await forget();
    assert.equal(claimsOf((await person.getToken(scope)).token).tid, contoso);
    assert.deepEqual(await tokenRequests(), []);
});

test('row22_without permission to ask, verification is an error and no sign-in', async () => {
    const person = withCode(ops, { tenantId: contoso, disableAutomaticAuthentication: true });
    await person.authenticate(scope);
    await drill({ userPrincipalName: ops, require: 'mfa' });
    await assert.rejects(person.getToken('https://search.azure.com/.default'), error => error.name === 'AuthenticationRequiredError');
    await drill({ reset: true });
    assert.ok((await person.getToken('https://search.azure.com/.default')).token);
});
