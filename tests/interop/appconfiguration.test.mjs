// SPDX-License-Identifier: GPL-3.0-or-later
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { AppConfigurationClient } from '@azure/app-configuration';
import { arm, credential, https, ready } from './support.mjs';

const apiVersion = '2024-06-01';
let contoso, fabrikam, fabrikamKeys, connectionString;

/** The store of a tenant as ARM tells it. */
async function storesOf(tenant) {
    const subscriptions = ready.subscriptions.filter(s => s.tenantId === tenant.tenantId);
    const { token } = await credential(tenant.tenantId).getToken('https://management.azure.com/.default');
    const stores = [];
    for (const { subscriptionId } of subscriptions) {
        const answer = await fetch(`${https.arm}/subscriptions/${subscriptionId}/providers/Microsoft.AppConfiguration/configurationStores?api-version=${apiVersion}`,
            { headers: { authorization: `Bearer ${token}` } });
        stores.push(...(await answer.json()).value);
    }
    return { stores, token };
}

before(async () => {
    const ours = await storesOf(ready.tenants[0]);
    contoso = ours.stores.find(s => s.name === 'appcs-contoso-chat');
    const theirs = await storesOf(ready.tenants[1]);
    fabrikam = theirs.stores[0];
    const listed = await fetch(`${https.arm}${fabrikam.id}/listKeys?api-version=${apiVersion}`, { method: 'POST', headers: { authorization: `Bearer ${theirs.token}` } });
    fabrikamKeys = (await listed.json()).value;
    connectionString = fabrikamKeys.find(k => !k.readOnly).connectionString;
    assert.equal(contoso.properties.endpoint, https.appConfiguration[contoso.name]);
});

async function all(pages) {
    const items = [];
    for await (const item of pages) {
        items.push(item);
    }
    return items;
}

const clients = {
    'an Entra credential': () => new AppConfigurationClient(contoso.properties.endpoint, credential()),
    'a connection string': () => new AppConfigurationClient(connectionString),
    'an Entra credential and the audience of older clients': () => new AppConfigurationClient(contoso.properties.endpoint, credential(), { audience: 'https://azconfig.io' }),
    'api-version 2023-11-01': () => new AppConfigurationClient(contoso.properties.endpoint, credential(), { apiVersion: '2023-11-01' }),
    'api-version 2024-09-01': () => new AppConfigurationClient(contoso.properties.endpoint, credential(), { apiVersion: '2024-09-01' }),
};

for (const [name, make] of Object.entries(clients)) {
    test(`set, get, change, delete with ${name}`, async () => {
        const client = make();
        const id = { key: 'prompts/räuber/größe, "a*b"\\c', label: 'dev' };
        await client.deleteConfigurationSetting(id);
        const added = await client.addConfigurationSetting({ ...id, value: '{"a":1}', contentType: 'application/json', tags: { team: 'chat' } });
        assert.equal(added.key, id.key);
        assert.equal(added.label, 'dev');
        assert.equal(added.isReadOnly, false);
        assert.ok(added.lastModified instanceof Date && added.etag);
        await assert.rejects(client.addConfigurationSetting({ ...id, value: 'x' }), error => error.statusCode === 412);
        const got = await client.getConfigurationSetting(id);
        assert.deepEqual([got.value, got.contentType, got.tags, got.etag], ['{"a":1}', 'application/json', { team: 'chat' }, added.etag]);
        const unchanged = await client.getConfigurationSetting(got, { onlyIfChanged: true });
        assert.equal(unchanged.statusCode, 304);
        const changed = await client.setConfigurationSetting({ ...got, value: 'two' }, { onlyIfUnchanged: true });
        assert.notEqual(changed.etag, got.etag);
        await assert.rejects(client.setConfigurationSetting({ ...got, value: 'three' }, { onlyIfUnchanged: true }), error => error.statusCode === 412);
        await assert.rejects(client.deleteConfigurationSetting(got, { onlyIfUnchanged: true }), error => error.statusCode === 412);
        await assert.rejects(client.getConfigurationSetting({ key: id.key }), error => error.statusCode === 404);
        assert.equal((await client.deleteConfigurationSetting(changed, { onlyIfUnchanged: true })).statusCode, 200);
        assert.equal((await client.deleteConfigurationSetting(id)).statusCode, 204);
    });
}

test('read-only settings are neither changed nor deleted until they are unlocked', async () => {
    const client = clients['a connection string']();
    const id = { key: 'locked', label: 'prod' };
    await client.setConfigurationSetting({ ...id, value: '1' });
    assert.equal((await client.setReadOnly(id, true)).isReadOnly, true);
    await assert.rejects(client.setConfigurationSetting({ ...id, value: '2' }), error => error.statusCode === 409);
    await assert.rejects(client.deleteConfigurationSetting(id), error => error.statusCode === 409);
    assert.equal((await client.setReadOnly(id, false)).isReadOnly, false);
    assert.equal((await client.setConfigurationSetting({ ...id, value: '2' })).value, '2');
    await assert.rejects(client.setReadOnly({ key: 'never' }, true), error => error.statusCode === 404);
});

test('lists are filtered, selected and paged', async () => {
    const client = clients['a connection string']();
    const numbers = Array.from({ length: 230 }, (_, i) => `list/${String(i).padStart(3, '0')}`);
    for (const key of numbers) {
        await client.setConfigurationSetting({ key, label: 'x', value: key, tags: { odd: String(Number(key.slice(5)) % 2) } });
    }
    await client.setConfigurationSetting({ key: 'list/000', value: 'none' });
    assert.deepEqual((await all(client.listConfigurationSettings({ keyFilter: 'list/*', labelFilter: 'x' }))).map(s => s.key), numbers);
    const pages = await all(client.listConfigurationSettings({ keyFilter: 'list/*', labelFilter: 'x' }).byPage());
    assert.deepEqual(pages.map(p => p.items.length), [100, 100, 30]);
    const again = await all(client.listConfigurationSettings({ keyFilter: 'list/*', labelFilter: 'x', pageEtags: pages.map(p => p.etag) }).byPage());
    assert.deepEqual(again.map(p => p._response.status), [304, 304, 304]);
    const heads = await all(client.checkConfigurationSettings({ keyFilter: 'list/*', labelFilter: 'x' }).byPage());
    assert.deepEqual(heads.map(p => p.etag.replaceAll('"', '')), pages.map(p => p.etag));
    const from = client.listConfigurationSettings({ keyFilter: 'list/*', labelFilter: 'x' }).byPage({ continuationToken: pages[0].continuationToken });
    assert.equal((await from.next()).value.items[0].key, 'list/100');
    assert.deepEqual((await all(client.listConfigurationSettings({ keyFilter: 'list/000' }))).map(s => s.label), [undefined, 'x']);
    assert.deepEqual((await all(client.listConfigurationSettings({ keyFilter: 'list/000', labelFilter: '\0' }))).map(s => s.value), ['none']);
    assert.equal((await all(client.listConfigurationSettings({ keyFilter: 'list/000,list/007', labelFilter: 'x' }))).length, 2);
    assert.equal((await all(client.listConfigurationSettings({ keyFilter: 'list/*', tagsFilter: ['odd=1'] }))).length, 115);
    const [picked] = await all(client.listConfigurationSettings({ keyFilter: 'list/007', fields: ['key', 'value'] }));
    assert.deepEqual([picked.key, picked.value, picked.etag, picked.lastModified], ['list/007', 'list/007', undefined, undefined]);
    await assert.rejects(all(client.listConfigurationSettings({ keyFilter: '*middle*' })), error => error.statusCode === 400);
    assert.ok((await all(client.listLabels())).map(l => l.name).includes('x'));
});

test('revisions keep what was, newest first, and a moment of the past can be read', async () => {
    const client = clients['an Entra credential']();
    const id = { key: 'history', label: 'prod' };
    const first = await client.setConfigurationSetting({ ...id, value: 'one' });
    await new Promise(resolve => setTimeout(resolve, 1100));
    await client.setConfigurationSetting({ ...id, value: 'two' });
    await client.deleteConfigurationSetting(id);
    const revisions = await all(client.listRevisions({ keyFilter: 'history', labelFilter: 'prod' }));
    assert.deepEqual(revisions.map(r => r.value), ['two', 'one']);
    const past = await client.getConfigurationSetting(id, { acceptDateTime: first.lastModified });
    assert.equal(past.value, 'one');
    await assert.rejects(client.getConfigurationSetting(id), error => error.statusCode === 404);
});

test('snapshots freeze a part of the store', async () => {
    const client = clients['a connection string']();
    const name = `release-${Date.now()}`;
    await client.setConfigurationSetting({ key: 'frozen', label: 'prod', value: 'before' });
    const poller = await client.beginCreateSnapshotAndWait({ name, retentionPeriodInSeconds: 3600, filters: [{ keyFilter: 'frozen', labelFilter: 'prod' }] }, { updateIntervalInMs: 20 });
    assert.equal(poller.status, 'ready');
    assert.equal(poller.itemCount, 1);
    await client.setConfigurationSetting({ key: 'frozen', label: 'prod', value: 'after' });
    assert.deepEqual((await all(client.listConfigurationSettingsForSnapshot(name))).map(s => s.value), ['before']);
    assert.equal((await client.archiveSnapshot(name)).status, 'archived');
    assert.ok((await all(client.listSnapshots({ statusFilter: ['archived'] }))).some(s => s.name === name));
    assert.equal((await client.recoverSnapshot(name)).status, 'ready');
});

test('feature flags and secret references pass through', async () => {
    const client = clients['a connection string']();
    const flag = { key: '.appconfig.featureflag/new-prompt', contentType: 'application/vnd.microsoft.appconfig.ff+json;charset=utf-8', value: { id: 'new-prompt', enabled: true, conditions: { clientFilters: [] } } };
    await client.setConfigurationSetting({ ...flag, isReadOnly: false });
    assert.match((await client.getConfigurationSetting({ key: flag.key })).value, /"enabled":true/);
});

test('access is refused with what is wrong', async () => {
    const readOnly = new AppConfigurationClient(fabrikamKeys.find(k => k.readOnly).connectionString);
    assert.ok((await all(readOnly.listConfigurationSettings())).length >= 0);
    await assert.rejects(readOnly.setConfigurationSetting({ key: 'a', value: 'b' }), error => error.statusCode === 403);
    const forged = new AppConfigurationClient(connectionString.replace(/Secret=.*/, `Secret=${Buffer.from('other').toString('base64')}`));
    await assert.rejects(forged.getConfigurationSetting({ key: 'a' }), error => error.statusCode === 401);
    const keysOff = new AppConfigurationClient(connectionString.replace(fabrikam.name, contoso.name));
    await assert.rejects(keysOff.getConfigurationSetting({ key: 'a' }), error => error.statusCode === 401);
    const wrongAudience = new AppConfigurationClient(contoso.properties.endpoint, credential(), { audience: 'https://search.azure.com' });
    await assert.rejects(wrongAudience.getConfigurationSetting({ key: 'a' }), error => error.statusCode === 401);
    await assert.rejects(arm(`${contoso.id}/listKeys`, apiVersion, 'POST'));
});

test('a busy store is waited for', async () => {
    const client = clients['a connection string']();
    await client.setConfigurationSetting({ key: 'busy', value: '1' });
    const order = await fetch(`${ready.origin}/_sandbox/faults`, { method: 'POST', headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ match: { service: 'appconfig', count: 2 }, effect: { throttle: { retryAfterMs: 30 } } }) });
    assert.ok(order.ok, await order.text());
    assert.equal((await client.getConfigurationSetting({ key: 'busy' })).value, '1');
});

test('a value beyond 10 KB is refused', async () => {
    const client = clients['a connection string']();
    await assert.rejects(client.setConfigurationSetting({ key: 'large', value: 'x'.repeat(11000) }), error => error.statusCode === 413);
});
