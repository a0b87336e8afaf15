// SPDX-License-Identifier: GPL-3.0-or-later
// @azure/msal-node, unchanged, signs people in at the sandbox over https. Tests that cover a row of the sign-in matrix bear its number.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { CryptoProvider, InteractionRequiredAuthError, PublicClientApplication } from '@azure/msal-node';
import { clientId, contoso, drill, engineer, environment, fabrikam, forget, guest, ops, reader, scopes, tokenRequests } from './entra.mjs';
import { authorize, browse, enterDeviceCode } from './robot.mjs';
import { https } from './support.mjs';

const redirectUri = 'http://localhost';
const program = (tenant = 'organizations') => new PublicClientApplication({ auth: {
    clientId, authority: `${https.authority}/${tenant}`, knownAuthorities: [environment] } });
const claimsOf = token => JSON.parse(Buffer.from(token.split('.')[1], 'base64url'));
const openBrowser = (user, more = {}) => async url => { browse(url, { user, ...more }).catch(() => {}); };
const interactive = (application, user, more = {}) => application.acquireTokenInteractive({ scopes, openBrowser: openBrowser(user), ...more });

async function deviceCode(application, user, options = {}) {
    return application.acquireTokenByDeviceCode({ scopes,
        deviceCodeCallback: ({ userCode, verificationUri }) => enterDeviceCode(verificationUri, userCode, { user, ...options }) });
}

/** An authorization code obtained by hand, with its verifier. */
async function codeFor(application, user, responseMode) {
    const { verifier, challenge } = await new CryptoProvider().generatePkceCodes();
    const url = await application.getAuthCodeUrl({ scopes, redirectUri, responseMode, state: 'own state', codeChallenge: challenge, codeChallengeMethod: 'S256' });
    const answer = await authorize(url, { user });
    assert.equal(answer.state, 'own state');
    return { code: answer.code, codeVerifier: verifier, scopes, redirectUri };
}

const signIn = async (application, user) => application.acquireTokenByCode(await codeFor(application, user, 'query'));

beforeEach(forget);
afterEach(() => drill({ reset: true }));

test('row01_browser sign-in: authorization code, PKCE and form_post', async () => {
    let asked;
    const application = program();
    const result = await application.acquireTokenInteractive({ scopes, openBrowser: async url => {
        asked = new URL(url).searchParams;
        await browse(url, { user: ops });
    } });
    assert.equal(asked.get('response_mode'), 'form_post');
    assert.equal(asked.get('code_challenge_method'), 'S256');
    assert.equal(result.account.username, ops);
    assert.equal(result.tenantId, contoso);
    assert.equal(result.account.environment, environment);
    assert.equal(result.account.homeAccountId.split('.')[1], contoso);
    assert.equal(result.idTokenClaims.aud, clientId);
    assert.match(claimsOf(result.accessToken).aud, /management/);
    const [request] = await tokenRequests();
    assert.equal(request.status, 200);
});

test('row01_authorization code by query and by form_post, redeemed by hand', async () => {
    for (const responseMode of ['query', 'form_post']) {
        const application = program();
        const result = await application.acquireTokenByCode(await codeFor(application, ops, responseMode));
        assert.equal(result.account.username, ops, responseMode);
    }
});

test('row02_silent from the cache asks nobody', async () => {
    const application = program();
    const { account, accessToken } = await signIn(application, ops);
    await forget();
    const again = await application.acquireTokenSilent({ account, scopes });
    assert.equal(again.fromCache, true);
    assert.equal(again.accessToken, accessToken);
    assert.deepEqual(await tokenRequests(), []);
});

test('row03_forced refresh is one request and keeps the account', async () => {
    const application = program();
    const { account, accessToken } = await signIn(application, ops);
    await forget();
    const again = await application.acquireTokenSilent({ account, scopes, forceRefresh: true });
    assert.equal(again.fromCache, false);
    assert.notEqual(again.accessToken, accessToken);
    assert.equal((await tokenRequests()).length, 1);
    const cache = JSON.parse(application.getTokenCache().serialize());
    assert.equal(Object.keys(cache.RefreshToken).length, 1);
    assert.equal(Object.keys(cache.Account).length, 1);
});

test('row06_cancel in the browser is access_denied', async () => {
    await assert.rejects(program().acquireTokenInteractive({ scopes, openBrowser: openBrowser(ops, { cancel: true }) }),
        error => /access_denied/.test(error.errorCode) && /AADSTS65004/.test(error.errorMessage));
});

test('row08_a code redeemed twice is refused, the account goes on', async () => {
    const application = program();
    const request = await codeFor(application, ops, 'query');
    const { account } = await application.acquireTokenByCode(request);
    await assert.rejects(application.acquireTokenByCode(request), error => error.errorCode === 'invalid_grant' && /AADSTS54005/.test(error.errorMessage));
    assert.equal((await application.acquireTokenSilent({ account, scopes, forceRefresh: true })).account.username, ops);
});

test('row08_a wrong verifier is refused', async () => {
    const application = program();
    const request = await codeFor(application, ops, 'query');
    await assert.rejects(application.acquireTokenByCode({ ...request, codeVerifier: 'x'.repeat(43) }),
        error => error.errorCode === 'invalid_grant' && /AADSTS501481/.test(error.errorMessage));
});

test('row19_code and refresh token with reserved characters arrive unharmed', async () => {
    const application = program();
    const request = await codeFor(application, ops, 'query');
    assert.match(request.code, /[+/=%& ]/);
    const { account } = await application.acquireTokenByCode(request);
    const [refreshToken] = Object.values(JSON.parse(application.getTokenCache().serialize()).RefreshToken);
    assert.match(refreshToken.secret, /[+/=]/);
    assert.ok((await application.acquireTokenSilent({ account, scopes, forceRefresh: true })).accessToken);
});

test('row21_revoked refresh token: that account is refused, another goes on', async () => {
    const application = program();
    const first = await signIn(application, reader);
    const second = await signIn(application, ops);
    await drill({ userPrincipalName: reader, revoke: true });
    await assert.rejects(application.acquireTokenSilent({ account: first.account, scopes, forceRefresh: true }),
        error => error.errorCode === 'invalid_grant' && /AADSTS50173/.test(error.errorMessage));
    assert.ok((await application.acquireTokenSilent({ account: second.account, scopes, forceRefresh: true })).accessToken);
});

test('row22_verification asked for: claims go to the browser and it works', async () => {
    const application = program();
    const { account } = await signIn(application, ops);
    await drill({ userPrincipalName: ops, require: 'mfa' });
    let claims;
    await assert.rejects(application.acquireTokenSilent({ account, scopes, forceRefresh: true }), error => {
        claims = error.claims;
        return error instanceof InteractionRequiredAuthError && /AADSTS50076/.test(error.errorMessage);
    });
    assert.ok(claims);
    const result = await interactive(application, ops, { account, claims });
    assert.equal(result.account.homeAccountId, account.homeAccountId);
    assert.ok((await application.acquireTokenSilent({ account: result.account, scopes, forceRefresh: true })).accessToken);
});

test('row25_blocked by policy is said in the server\'s words', async () => {
    const application = program();
    const { account } = await signIn(application, ops);
    await drill({ userPrincipalName: ops, require: 'blocked' });
    await assert.rejects(application.acquireTokenSilent({ account, scopes, forceRefresh: true }), error => /AADSTS53003/.test(error.errorMessage));
});

test('row26_missing consent asks for interaction', async () => {
    const application = program();
    const { account } = await signIn(application, ops);
    await drill({ userPrincipalName: ops, require: 'consent' });
    await assert.rejects(application.acquireTokenSilent({ account, scopes, forceRefresh: true }),
        error => error instanceof InteractionRequiredAuthError && /AADSTS65001/.test(error.errorMessage));
});

test('row36_guest tenant from the same refresh token, a foreign tenant refused', async () => {
    const application = program();
    const { account, tenantId } = await signIn(application, guest);
    assert.equal(tenantId, fabrikam);
    await forget();
    // The library asks its cache for the account's own tenant first, so a new tenant is a forced refresh.
    const authority = `${https.authority}/${contoso}`;
    const there = await application.acquireTokenSilent({ account, scopes, authority, forceRefresh: true });
    assert.equal(there.tenantId, contoso);
    assert.equal(there.account.homeAccountId, account.homeAccountId);
    assert.equal(claimsOf(there.accessToken).tid, contoso);
    assert.equal((await application.acquireTokenSilent({ account: there.account, scopes, authority })).accessToken, there.accessToken);
    assert.equal((await tokenRequests()).length, 1);
    const stranger = await signIn(application, engineer);
    await assert.rejects(application.acquireTokenSilent({ account: stranger.account, scopes, authority: `${https.authority}/${fabrikam}`, forceRefresh: true }),
        error => /AADSTS50020/.test(error.errorMessage));
    assert.equal((await application.acquireTokenSilent({ account: stranger.account, scopes })).tenantId, contoso);
});

test('several accounts at once, each with its own token', async () => {
    const application = program();
    const names = [ops, engineer, guest];
    for (const user of names) {
        await signIn(application, user);
    }
    const accounts = await application.getAllAccounts();
    assert.deepEqual(accounts.map(one => one.username).sort(), [...names].sort());
    await forget();
    for (const account of accounts) {
        const { accessToken } = await application.acquireTokenSilent({ account, scopes });
        assert.equal(claimsOf(accessToken).oid, account.localAccountId);
    }
    assert.deepEqual(await tokenRequests(), []);
});

test('row37_sign-out removes one account and leaves the other', async () => {
    const application = program();
    await signIn(application, ops);
    const { account } = await signIn(application, engineer);
    await application.signOut({ account });
    assert.deepEqual((await application.getAllAccounts()).map(one => one.username), [ops]);
    assert.doesNotMatch(application.getTokenCache().serialize(), new RegExp(account.homeAccountId, 'i'));
    await assert.rejects(application.acquireTokenSilent({ account, scopes }));
});

test('row41_device code: signed in, declined', async () => {
    const signedIn = await deviceCode(program(), ops);
    assert.equal(signedIn.account.username, ops);
    await assert.rejects(deviceCode(program(), ops, { cancel: true }), /authorization_declined|access_denied|AADSTS/);
});

test('row27_parallel silent requests of one account all succeed', async () => {
    const application = program();
    const { account } = await signIn(application, ops);
    const results = await Promise.all(Array.from({ length: 20 }, () => application.acquireTokenSilent({ account, scopes, forceRefresh: true })));
    assert.equal(results.filter(one => one.accessToken).length, 20);
});
