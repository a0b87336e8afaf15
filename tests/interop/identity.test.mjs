// SPDX-License-Identifier: GPL-3.0-or-later
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ClientSecretCredential, DeviceCodeCredential } from '@azure/identity';
import { credential, https, ready } from './support.mjs';

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
