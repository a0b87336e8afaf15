// SPDX-License-Identifier: GPL-3.0-or-later
// Azure Resource Manager through the published management clients: deployments of models, online endpoints, metrics.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CognitiveServicesManagementClient } from '@azure/arm-cognitiveservices';
import { AzureMachineLearningWorkspaces } from '@azure/arm-machinelearning';
import { MonitorClient } from '@azure/arm-monitor';
import { credential, https, ready } from './support.mjs';

const scope = 'https://management.azure.com/.default';
const subscriptions = ready.subscriptions.filter(s => s.tenantId === ready.tenants[0].tenantId);
const options = { endpoint: https.arm, credentialScopes: scope, credentials: { scopes: [scope] } };
const collect = async pages => { const all = []; for await (const one of pages) { all.push(one); } return all; };

/** An account in which deployments can be made, and one with a provisioned deployment. */
async function estate() {
    for (const { subscriptionId } of subscriptions) {
        const client = new CognitiveServicesManagementClient(credential(), subscriptionId, options);
        const accounts = await collect(client.accounts.list());
        const account = accounts.find(a => a.name.endsWith('-dev'));
        if (account) {
            return { client, subscriptionId, account, group: account.id.split('/')[4] };
        }
    }
    throw new Error('no development account');
}

const body = (capacity, sku = 'GlobalStandard') => ({
    sku: { name: sku, capacity },
    properties: { model: { format: 'OpenAI', name: 'gpt-4.1', version: '2025-04-14' }, versionUpgradeOption: 'NoAutoUpgrade' },
});

test('a deployment is listed, created, scaled and deleted', async () => {
    const { client, account, group } = await estate();
    const before = await collect(client.deployments.list(group, account.name));
    assert.ok(before.length > 0);
    const states = new Set();
    const poller = await client.deployments.beginCreateOrUpdate(group, account.name, 'interop', body(10), { updateIntervalInMs: 100 });
    poller.onProgress(state => states.add(state.status));
    const made = await poller.pollUntilDone();
    assert.equal(made.properties.provisioningState, 'Succeeded');
    assert.equal(made.properties.versionUpgradeOption, 'NoAutoUpgrade');
    assert.ok(states.size > 0);
    const scaled = await client.deployments.beginUpdateAndWait(group, account.name, 'interop',
        { sku: { name: 'GlobalStandard', capacity: 25 } }, { updateIntervalInMs: 100 });
    assert.equal(scaled.sku.capacity, 25);
    assert.equal((await collect(client.deployments.list(group, account.name))).length, before.length + 1);
    await client.deployments.beginDeleteAndWait(group, account.name, 'interop', { updateIntervalInMs: 100 });
    await assert.rejects(client.deployments.get(group, account.name, 'interop'), error => error.statusCode === 404);
});

test('what cannot be is refused with the service\'s codes', async () => {
    const { client, account, group } = await estate();
    const refused = (what, code) => assert.rejects(client.deployments.beginCreateOrUpdateAndWait(group, account.name, 'refused', what),
        error => error.code === code && error.statusCode >= 400);
    await refused(body(2001), 'InsufficientQuota');
    await refused(body(0), 'InvalidResourceProperties');
    await refused(body(1, 'Turbo'), 'InvalidResourceProperties');
    await refused({ ...body(1), properties: { model: { format: 'OpenAI', name: 'gpt-4.1', version: '1999-01-01' } } },
        'DeploymentModelNotSupported');
    const first = await client.deployments.beginCreateOrUpdate(group, account.name, 'first', body(1), { updateIntervalInMs: 100 });
    await assert.rejects(client.deployments.beginCreateOrUpdate(group, account.name, 'second', body(1)),
        error => error.statusCode === 409 && error.code === 'RequestConflict');
    await first.pollUntilDone();
    await client.deployments.beginDeleteAndWait(group, account.name, 'first', { updateIntervalInMs: 100 });
});

test('content filters and blocklists are made, used, kept while in use, and removed', async () => {
    const { client, account, group } = await estate();
    const wait = { updateIntervalInMs: 100 };
    const names = async pages => (await collect(pages)).map(one => one.name);
    const offered = await collect(client.raiContentFilters.list(account.location));
    assert.equal(offered.find(f => f.name === 'Hate').properties.isMultiLevelFilter, true);
    assert.equal(offered.find(f => f.name === 'Jailbreak').properties.source, 'Prompt');
    assert.ok((await names(client.raiPolicies.list(group, account.name))).includes('Microsoft.DefaultV2'));
    await client.raiBlocklists.createOrUpdate(group, account.name, 'interop-list', { properties: { description: 'Names' } });
    await client.raiBlocklistItems.createOrUpdate(group, account.name, 'interop-list', 'one', { properties: { pattern: 'n[ao]me', isRegex: true } });
    await assert.rejects(client.raiBlocklistItems.createOrUpdate(group, account.name, 'interop-list', 'two', { properties: { pattern: '(', isRegex: true } }),
        error => error.statusCode === 400);
    assert.deepEqual(await names(client.raiBlocklistItems.list(group, account.name, 'interop-list')), ['one']);
    const made = await client.raiPolicies.createOrUpdate(group, account.name, 'interop-policy', { properties: {
        basePolicyName: 'Microsoft.DefaultV2', mode: 'Asynchronous_filter',
        contentFilters: [{ name: 'Hate', enabled: true, blocking: true, severityThreshold: 'Low', source: 'Prompt' }],
        customBlocklists: [{ blocklistName: 'interop-list', blocking: true, source: 'Prompt' }] } });
    assert.equal(made.properties.type, 'UserManaged');
    assert.equal(made.properties.contentFilters[0].severityThreshold, 'Low');
    await assert.rejects(client.raiBlocklists.beginDeleteAndWait(group, account.name, 'interop-list', wait), error => error.statusCode === 409);
    await client.raiPolicies.beginDeleteAndWait(group, account.name, 'interop-policy', wait);
    await assert.rejects(client.raiPolicies.get(group, account.name, 'interop-policy'), error => error.statusCode === 404);
    await client.raiBlocklistItems.beginDeleteAndWait(group, account.name, 'interop-list', 'one', wait);
    await client.raiBlocklists.beginDeleteAndWait(group, account.name, 'interop-list', wait);
    assert.ok(!(await names(client.raiBlocklists.list(group, account.name))).includes('interop-list'));
});

test('models, quota and free capacity are told', async () => {
    const { client, account, group } = await estate();
    const models = await collect(client.accounts.listModels(group, account.name));
    const model = models.find(m => m.name === 'gpt-4.1');
    const sku = model.skus.find(s => s.name === 'GlobalStandard');
    assert.ok(model.lifecycleStatus && model.deprecation.inference && sku.capacity.maximum >= 1);
    const usage = async () => (await collect(client.usages.list(account.location))).find(u => u.name.value === sku.usageName);
    const before = await usage();
    await client.deployments.beginCreateOrUpdateAndWait(group, account.name, 'counted', body(40), { updateIntervalInMs: 100 });
    assert.equal((await usage()).currentValue, before.currentValue + 40);
    const free = (await collect(client.locationBasedModelCapacities.list(account.location, 'OpenAI', 'gpt-4.1', '2025-04-14')))
        .find(c => c.properties.skuName === 'GlobalStandard');
    assert.equal(free.properties.availableCapacity, before.limit - before.currentValue - 40);
    await client.deployments.beginDeleteAndWait(group, account.name, 'counted', { updateIntervalInMs: 100 });
    assert.equal((await usage()).currentValue, before.currentValue);
});

test('an account is made, soft-deleted and purged', async () => {
    const { client, account, group } = await estate();
    const name = 'oai-interop';
    const made = await client.accounts.beginCreateAndWait(group, name,
        { location: account.location, kind: 'OpenAI', sku: { name: 'S0' }, properties: {} }, { updateIntervalInMs: 100 });
    assert.equal(made.properties.provisioningState, 'Succeeded');
    assert.ok((await client.accounts.listKeys(group, name)).key1);
    await client.accounts.beginDeleteAndWait(group, name, { updateIntervalInMs: 100 });
    assert.ok((await collect(client.deletedAccounts.list())).some(a => a.name === name));
    await client.deletedAccounts.beginPurgeAndWait(account.location, group, name, { updateIntervalInMs: 100 });
    assert.ok(!(await collect(client.deletedAccounts.list())).some(a => a.name === name));
});

test('an online endpoint shifts its traffic between two deployments', async () => {
    const { subscriptionId, group } = await estate();
    const client = new AzureMachineLearningWorkspaces(credential(), subscriptionId, options);
    const workspace = (await collect(client.workspaces.listByResourceGroup(group)))[0];
    const wait = { updateIntervalInMs: 100 };
    const endpoint = traffic => ({ location: workspace.location, properties: { authMode: 'Key', traffic } });
    const deployment = { location: workspace.location, sku: { name: 'Default', tier: 'Standard', capacity: 1 },
        properties: { endpointComputeType: 'Managed', instanceType: 'Standard_DS2_v2' } };
    await client.onlineEndpoints.beginCreateOrUpdateAndWait(group, workspace.name, 'ep-interop', endpoint({}), wait);
    for (const name of ['blue', 'green']) {
        const made = await client.onlineDeployments.beginCreateOrUpdateAndWait(group, workspace.name, 'ep-interop', name, deployment, wait);
        assert.equal(made.properties.provisioningState, 'Succeeded');
    }
    const shifted = await client.onlineEndpoints.beginCreateOrUpdateAndWait(group, workspace.name, 'ep-interop',
        endpoint({ blue: 80, green: 20 }), wait);
    assert.deepEqual(shifted.properties.traffic, { blue: 80, green: 20 });
    assert.deepEqual((await collect(client.onlineEndpoints.list(group, workspace.name))).find(e => e.name === 'ep-interop').properties.traffic,
        { blue: 80, green: 20 });
    const scaled = await client.onlineDeployments.beginUpdateAndWait(group, workspace.name, 'ep-interop', 'green',
        { sku: { name: 'Default', tier: 'Standard', capacity: 2 } }, wait);
    assert.equal(scaled.sku.capacity, 2);
    assert.equal((await collect(client.onlineDeployments.list(group, workspace.name, 'ep-interop'))).length, 2);
    await assert.rejects(client.onlineDeployments.beginUpdateAndWait(group, workspace.name, 'ep-interop', 'green',
        { sku: { name: 'Default', tier: 'Standard', capacity: 900 } }, wait), error => error.statusCode === 400 && error.code === 'OutOfQuota');
    const busy = await client.onlineDeployments.beginUpdate(group, workspace.name, 'ep-interop', 'green', { tags: { a: 'b' } }, wait);
    await assert.rejects(client.onlineEndpoints.beginCreateOrUpdate(group, workspace.name, 'ep-interop', endpoint({ blue: 100 })),
        error => error.statusCode === 409);
    await busy.pollUntilDone();
    await assert.rejects(client.onlineEndpoints.beginCreateOrUpdateAndWait(group, workspace.name, 'ep-interop', endpoint({ blue: 80 })),
        error => error.statusCode === 400);
    const logs = await client.onlineDeployments.getLogs(group, workspace.name, 'ep-interop', 'blue', { tail: 5 });
    assert.ok(logs.content.length > 0);
    assert.ok((await client.onlineEndpoints.listKeys(group, workspace.name, 'ep-interop')).primaryKey);
    await client.onlineEndpoints.beginDeleteAndWait(group, workspace.name, 'ep-interop', wait);
});

test('metrics are defined and read, split by deployment', async () => {
    const { client, subscriptionId, account } = await estate();
    const monitor = new MonitorClient(credential(), subscriptionId, options);
    const definitions = await collect(monitor.metricDefinitions.list(account.id));
    const requests = definitions.find(d => d.name.value === 'AzureOpenAIRequests');
    assert.ok(requests.dimensions.some(d => d.value === 'ModelDeploymentName'));
    const key = (await client.accounts.listKeys(account.id.split('/')[4], account.name)).key1;
    const url = `${https.accounts[account.name].openai}/openai/deployments/chat/chat/completions?api-version=2024-10-21`;
    const asked = await fetch(url, { method: 'POST', headers: { 'api-key': key, 'content-type': 'application/json' },
        body: JSON.stringify({ messages: [{ role: 'user', content: 'What is a lighthouse?' }] }) });
    assert.equal(asked.status, 200);
    const { usage } = await asked.json();
    const now = Date.now();
    const read = await monitor.metrics.list(account.id, {
        timespan: `${new Date(now - 300000).toISOString()}/${new Date(now + 60000).toISOString()}`, interval: 'PT1M',
        metricnames: 'AzureOpenAIRequests,TokenTransaction', aggregation: 'Total', filter: "ModelDeploymentName eq 'chat'" });
    const total = metric => metric.timeseries.flatMap(s => s.data).reduce((sum, point) => sum + (point.total ?? 0), 0);
    assert.ok(total(read.value[0]) >= 1);
    assert.ok(total(read.value[1]) >= usage.total_tokens);
    await assert.rejects(monitor.metrics.list(account.id, { metricnames: 'Nonsense' }), error => error.statusCode === 400);
});

test('the activity log holds what was done', async () => {
    const { client, subscriptionId, account, group } = await estate();
    const monitor = new MonitorClient(credential(), subscriptionId, options);
    await client.deployments.beginCreateOrUpdateAndWait(group, account.name, 'logged', body(1), { updateIntervalInMs: 100 });
    await client.deployments.beginDeleteAndWait(group, account.name, 'logged', { updateIntervalInMs: 100 });
    const events = await collect(monitor.activityLogs.list(`eventTimestamp ge '${new Date(Date.now() - 600000).toISOString()}' and `
        + `resourceUri eq '${account.id}/deployments/logged'`));
    const done = events.filter(e => e.status.value === 'Succeeded').map(e => e.operationName.value);
    assert.ok(done.includes('Microsoft.CognitiveServices/accounts/deployments/write'), done.join());
    assert.ok(done.includes('Microsoft.CognitiveServices/accounts/deployments/delete'), done.join());
});
