// SPDX-License-Identifier: GPL-3.0-or-later
// Alert rules through the published management client of Azure Monitor.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MonitorClient } from '@azure/arm-monitor';
import { credential, https, ready } from './support.mjs';

const scope = 'https://management.azure.com/.default';
const options = { endpoint: https.arm, credentialScopes: scope, credentials: { scopes: [scope] } };
const collect = async pages => { const all = []; for await (const one of pages) { all.push(one); } return all; };

/** A subscription with alert rules, and the resource group that they are in. */
async function place() {
    for (const { subscriptionId, tenantId } of ready.subscriptions) {
        if (tenantId !== ready.tenants[0].tenantId) {
            continue;
        }
        const client = new MonitorClient(credential(), subscriptionId, options);
        const rules = await collect(client.metricAlerts.listBySubscription());
        if (rules.length > 0) {
            return { client, rules, group: rules[0].id.split('/')[4] };
        }
    }
    throw new Error('no subscription with alert rules');
}

test('metric alert rules are listed, made, changed and deleted', async () => {
    const { client, rules, group } = await place();
    const like = rules.find(r => r.name === 'alert-aoai-throttled');
    assert.equal(like.criteria?.allOf?.[0].dimensions.length ?? like.properties?.criteria.allOf[0].dimensions.length, 2);
    const made = await client.metricAlerts.createOrUpdate(group, 'interop', {
        location: 'global', description: 'interop', severity: 3, enabled: true, scopes: like.scopes, evaluationFrequency: 'PT1M', windowSize: 'PT5M', autoMitigate: true,
        criteria: { odataType: 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria',
            allOf: [{ criterionType: 'StaticThresholdCriterion', name: 'c', metricName: 'AzureOpenAIRequests', metricNamespace: 'Microsoft.CognitiveServices/accounts',
                timeAggregation: 'Total', operator: 'GreaterThan', threshold: 1e6, dimensions: [] }] },
    });
    assert.equal(made.name, 'interop');
    assert.ok(made.lastUpdatedTime);
    assert.equal((await client.metricAlertsStatus.list(group, 'interop')).value[0].properties.status, 'Healthy');
    assert.equal((await client.metricAlerts.update(group, 'interop', { enabled: false })).enabled, false);
    await client.metricAlerts.delete(group, 'interop');
    await assert.rejects(client.metricAlerts.get(group, 'interop'), error => error.statusCode === 404);
});

test('log alert rules are listed, made, refused and deleted', async () => {
    const { client, group } = await place();
    const rules = await collect(client.scheduledQueryRules.listByResourceGroup(group));
    const like = rules.find(r => r.name === 'alert-error-rate');
    assert.match(like.criteria.allOf[0].query, /AppRequests/);
    const rule = query => ({ location: like.location, description: 'interop', severity: 4, enabled: true, scopes: like.scopes, evaluationFrequency: 'PT5M', windowSize: 'PT15M', autoMitigate: true,
        criteria: { allOf: [{ query, timeAggregation: 'Count', operator: 'GreaterThan', threshold: 1e9, failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 } }] } });
    const made = await client.scheduledQueryRules.createOrUpdate(group, 'interop', rule('AppRequests | where Success == false'));
    assert.equal(made.createdWithApiVersion.length > 0, true);
    assert.match(made.systemData.createdByType, /^(User|Application)$/);
    await assert.rejects(client.scheduledQueryRules.createOrUpdate(group, 'wrong', rule('NoSuchTable')), error => error.statusCode === 400);
    await client.scheduledQueryRules.delete(group, 'interop');
    await assert.rejects(client.scheduledQueryRules.get(group, 'interop'), error => error.statusCode === 404);
    assert.ok((await collect(client.actionGroups.listBySubscriptionId())).length > 0);
});
