// SPDX-License-Identifier: GPL-3.0-or-later
// npm `oidc-provider` on 127.0.0.1 with one native public client, for sign-in tests against a server that is not ours. Prints one
// line of JSON when it is ready, ends with its standard input. Its own pages sign anybody in (devInteractions).
//   --clients DIR       where install.mjs put the packages
//   --skew SECONDS      the server's clock, against the computer's
//   --strict-offline    as OpenID Connect Core §11 has it: a refresh token only after prompt=consent (else always)
//   --query-only        announces no form_post and ignores it
//   --scopes "A B"      API scopes that the server knows; others are left out of what it grants
//   --token-seconds N   lifetime of access tokens
// What a test bends while it runs: POST /test/control, a JSON object with any of
//   {"skew":s, "delayMs":n, "answers":[{"status","headers","body"},...] (instead of the next token answers), "revoke":true,
//    "replay":true (the last code is redeemed once more, verifier and all),
//    "issuer":"https://..." (in the redirect), "omitIssuer":true}; GET /test/log: what reached the token endpoint.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

const words = process.argv.slice(2);
const has = name => words.includes(name);
const value = (name, missing) => (has(name) ? words[words.indexOf(name) + 1] : missing);
const packages = createRequire(join(value('--clients'), 'package.json'));
const { default: Provider } = await import(pathToFileURL(packages.resolve('oidc-provider')));

const control = { skew: Number(value('--skew', 0)), delayMs: 0, answers: [], issuer: null, omitIssuer: false };
const log = [];
const grants = new Set();
let lastRedemption = {};
const realNow = Date.now.bind(Date);
Date.now = () => realNow() + control.skew * 1000;

const server = createServer();
server.listen(0, '127.0.0.1');
await new Promise(resolve => server.once('listening', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;

const provider = new Provider(origin, {
    clients: [{
        client_id: 'pilothouse+test', application_type: 'native', token_endpoint_auth_method: 'none',
        redirect_uris: ['http://localhost'], response_types: ['code'],
        grant_types: ['authorization_code', 'refresh_token', 'urn:ietf:params:oauth:grant-type:device_code'],
    }],
    cookies: { keys: ['test'] },
    conformIdTokenClaims: false,
    claims: { openid: ['sub'], profile: ['name', 'preferred_username'] },
    scopes: ['openid', 'offline_access', ...value('--scopes', '').split(' ').filter(Boolean)],
    features: { devInteractions: { enabled: true }, deviceFlow: { enabled: true }, claimsParameter: { enabled: true } },
    ttl: { AccessToken: Number(value('--token-seconds', 3600)), RefreshToken: 86400, Grant: 86400, Session: 86400,
        Interaction: 3600, IdToken: 3600, DeviceCode: 600, AuthorizationCode: 60 },
    findAccount: (ctx, id) => ({
        accountId: id,
        claims: () => ({ sub: id, name: `${id} Example`, preferred_username: `${id}@fabrikam.example` }),
    }),
    ...(has('--strict-offline') ? {} : { issueRefreshToken: async () => true }),
});

provider.use(async (ctx, next) => {
    await next();
    const isToken = ctx.path === '/token' && ctx.method === 'POST';
    if (isToken) {
        const form = ctx.oidc?.body ?? {};
        lastRedemption = form.grant_type === 'authorization_code' ? form : lastRedemption;
        log.push({ grant: form.grant_type, fields: Object.keys(form), status: ctx.status, error: ctx.body?.error,
            description: ctx.body?.error_description, scope: form.scope });
    }
    if (ctx.oidc?.entities?.Grant?.jti) {
        grants.add(ctx.oidc.entities.Grant.jti);
    }
    if (ctx.path.endsWith('openid-configuration') && has('--query-only')) {
        ctx.body = { ...ctx.body, response_modes_supported: ['query', 'fragment'] };
    }
    const location = ctx.response.get('Location') ?? '';
    if (control.issuer || control.omitIssuer) {
        const other = control.omitIssuer ? '' : control.issuer;
        if (location.startsWith('http://localhost')) {
            const target = new URL(location);
            target.searchParams.delete('iss');
            if (other) {
                target.searchParams.set('iss', other);
            }
            ctx.response.set('Location', target.href);
        } else if (typeof ctx.body === 'string') {
            ctx.body = ctx.body.replace(/<input type="hidden" name="iss"[^>]*>/,
                other ? `<input type="hidden" name="iss" value="${other}"/>` : '');
        }
    }
});

async function revokeEverything() {
    for (const id of grants) {
        await (await provider.Grant.find(id))?.destroy();
    }
}

async function bodyOf(request) {
    let body = '';
    for await (const chunk of request) {
        body += chunk;
    }
    return body;
}

function say(response, status, body, headers = {}) {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

const handle = provider.callback();
server.on('request', async (request, response) => {
    response.setHeader('Date', new Date(Date.now()).toUTCString());
    const path = request.url.split('?')[0];
    if (path === '/test/log') {
        return say(response, 200, log);
    }
    if (path === '/test/control') {
        const { revoke, replay, ...change } = JSON.parse(await bodyOf(request));
        Object.assign(control, change);
        if (revoke) {
            await revokeEverything();
        }
        const replayed = replay
            ? await fetch(`${origin}/token`, { method: 'POST', body: new URLSearchParams(lastRedemption) }) : undefined;
        return say(response, 200, { replayed: replayed?.status });
    }
    if (path === '/token') {
        if (control.delayMs > 0) {
            await pause(control.delayMs);
        }
        const instead = control.answers.shift();
        if (instead) {
            log.push({ grant: new URLSearchParams(await bodyOf(request)).get('grant_type'), status: instead.status, injected: true });
            return say(response, instead.status, instead.body ?? '', instead.headers);
        }
    }
    if (path === '/auth' && has('--query-only')) {
        request.url = request.url.replace(/&response_mode=[^&]*/, '');
    }
    return handle(request, response);
});

console.log(JSON.stringify({ origin, clientId: 'pilothouse+test' }));
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
