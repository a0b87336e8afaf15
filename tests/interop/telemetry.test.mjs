// SPDX-License-Identifier: GPL-3.0-or-later
// Telemetry through the published clients: Azure Monitor's OpenTelemetry exporter in, the logs query client and the management
// client out.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MonitorClient } from '@azure/arm-monitor';
import { AzureMonitorLogExporter, AzureMonitorMetricExporter, AzureMonitorTraceExporter } from '@azure/monitor-opentelemetry-exporter';
import { LogsQueryClient, LogsQueryResultStatus } from '@azure/monitor-query-logs';
import { SpanKind, SpanStatusCode } from '@opentelemetry/api';
import { SeverityNumber } from '@opentelemetry/api-logs';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { LoggerProvider, SimpleLogRecordProcessor } from '@opentelemetry/sdk-logs';
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { BasicTracerProvider, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { arm, credential, https, ready } from './support.mjs';

const subscriptionId = ready.subscriptions.find(s => s.tenantId === ready.tenants[0].tenantId).subscriptionId;
const workspace = ready.logAnalyticsWorkspaces.find(w => w.name === 'log-contoso-chat');
const logs = new LogsQueryClient(credential(), { endpoint: `${https.logs}/v1`, audience: 'https://api.loganalytics.io' });
const resource = resourceFromAttributes({ 'service.name': 'interop', 'service.namespace': 'contoso', 'service.instance.id': 'one' });

async function connectionString() {
    const { value } = await arm(`/subscriptions/${subscriptionId}/providers/Microsoft.Insights/components`, '2020-02-02');
    return value.find(c => c.name === 'appi-contoso-chat').properties.ConnectionString;
}

const rowsOf = async (query, timespan = { duration: 'PT1H' }, options = {}) => {
    const result = await logs.queryWorkspace(workspace.customerId, query, timespan, options);
    assert.equal(result.status, LogsQueryResultStatus.Success);
    const [table] = result.tables;
    return table.rows.map(row => Object.fromEntries(row.map((cell, i) => [table.columnDescriptors[i].name, cell])));
};

/** The first row of a query as soon as there is one: exporters return before the last answer is there. */
async function firstRow(query) {
    for (let attempt = 0; attempt < 100; ++attempt) {
        const [row] = await rowsOf(query);
        if (row) {
            return row;
        }
        await new Promise(resolve => setTimeout(resolve, 50));
    }
    throw new Error(`no row for ${query}`);
}

test('spans, logs and metrics of the stock exporter come out by KQL', async () => {
    const options = { connectionString: await connectionString(), disableOfflineStorage: true };
    const provider = new BasicTracerProvider({ resource, spanProcessors: [new SimpleSpanProcessor(new AzureMonitorTraceExporter(options))] });
    const tracer = provider.getTracer('interop');
    const request = tracer.startSpan('POST /api/chat', { kind: SpanKind.SERVER, attributes: { 'http.request.method': 'POST', 'http.response.status_code': 200, 'url.full': 'https://chat.contoso.example/api/chat' } });
    const chat = tracer.startSpan('chat gpt-4o', { kind: SpanKind.CLIENT, attributes: {
        'gen_ai.operation.name': 'chat', 'gen_ai.provider.name': 'azure.ai.openai', 'gen_ai.request.model': 'gpt-4o',
        'gen_ai.usage.input_tokens': 812, 'gen_ai.response.finish_reasons': ['stop'] } });
    chat.recordException(new Error('Error code: 429 - too many'));
    chat.setStatus({ code: SpanStatusCode.ERROR });
    chat.end();
    request.end();
    await provider.forceFlush();
    const trace = request.spanContext().traceId;
    const requests = await firstRow(`AppRequests | where OperationId == '${trace}' | project Name, Success, ResultCode, AppRoleName`);
    assert.deepEqual(requests, { Name: 'POST /api/chat', Success: true, ResultCode: '200', AppRoleName: 'contoso.interop' });
    const span = await firstRow(`AppDependencies | where Id == '${chat.spanContext().spanId}' | project Success, Tokens = tolong(Properties['gen_ai.usage.input_tokens']), Reasons = tostring(Properties['gen_ai.response.finish_reasons'])`);
    assert.deepEqual(span, { Success: false, Tokens: 812, Reasons: '["stop"]' });
    const exception = await firstRow(`AppExceptions | where ParentId == '${chat.spanContext().spanId}' | project OuterMessage`);
    assert.match(exception.OuterMessage, /429/);
    await provider.shutdown();

    const logProvider = new LoggerProvider({ resource, processors: [new SimpleLogRecordProcessor({ exporter: new AzureMonitorLogExporter(options) })] });
    logProvider.getLogger('interop').emit({ severityNumber: SeverityNumber.WARN, severityText: 'WARN', body: `log of ${trace}` });
    await logProvider.forceFlush();
    const line = await firstRow(`AppTraces | where Message == 'log of ${trace}' | project SeverityLevel`);
    assert.equal(line.SeverityLevel, 2);
    await logProvider.shutdown();

    const reader = new PeriodicExportingMetricReader({ exporter: new AzureMonitorMetricExporter(options), exportIntervalMillis: 3_600_000 });
    const meters = new MeterProvider({ resource, readers: [reader] });
    const histogram = meters.getMeter('interop').createHistogram('gen_ai.client.token.usage');
    histogram.record(100, { run: trace });
    histogram.record(300, { run: trace });
    await meters.forceFlush();
    const metric = await firstRow(`AppMetrics | where Name == 'gen_ai.client.token.usage' and tostring(Properties.run) == '${trace}' | project Sum, Count = ItemCount, Max`);
    assert.deepEqual(metric, { Sum: 400, Count: 2, Max: 300 });
    await meters.shutdown();
});

test('the query client sees types, statistics, render and errors with their place', async () => {
    const result = await logs.queryWorkspace(workspace.customerId,
        'AppRequests | summarize Requests = sum(ItemCount), Last = max(TimeGenerated) by bin(TimeGenerated, 1h), Success | order by TimeGenerated asc | render timechart',
        { duration: 'P1D' }, { includeQueryStatistics: true, includeVisualization: true, serverTimeoutInSeconds: 60 });
    assert.equal(result.status, LogsQueryResultStatus.Success);
    const [table] = result.tables;
    assert.deepEqual(table.columnDescriptors.map(c => c.type), ['datetime', 'bool', 'long', 'datetime']);
    assert.ok(table.rows.length >= 20);
    assert.ok(table.rows[0][0] instanceof Date);
    assert.ok(result.statistics.query.executionTime > 0);
    assert.equal(result.visualization.visualization, 'timechart');
    await assert.rejects(logs.queryWorkspace(workspace.customerId, 'AppRequests | where Nope > 1', { duration: 'PT1H' }),
        error => error.statusCode === 400 && error.code === 'BadArgumentError');
    await assert.rejects(logs.queryWorkspace('00000000-0000-0000-0000-000000000000', 'AppRequests', { duration: 'PT1H' }), error => error.statusCode === 404);
});

test('batches, other workspaces and resources are asked in one go', async () => {
    const answers = await logs.queryBatch([
        { workspaceId: workspace.customerId, query: 'print x = 1', timespan: { duration: 'PT1H' } },
        { workspaceId: workspace.customerId, query: 'print nonsense(', timespan: { duration: 'PT1H' } },
    ]);
    assert.equal(answers[0].status, LogsQueryResultStatus.Success);
    assert.equal(answers[0].tables[0].rows[0][0], 1);
    // The client calls every answer with an error partial, also one without tables.
    assert.equal(answers[1].status, LogsQueryResultStatus.PartialFailure);
    assert.equal(answers[1].partialError.code, 'BadArgumentError');
    const other = ready.logAnalyticsWorkspaces.find(w => w.name === 'log-contoso-dev');
    const [both] = await rowsOf('AppRequests | count', { duration: 'PT1H' }, { additionalWorkspaces: [other.customerId] });
    assert.equal(typeof both.Count, 'number');
    const { value } = await arm(`/subscriptions/${subscriptionId}/providers/Microsoft.Search/searchServices`, '2025-05-01');
    const service = value.find(s => s.name === 'srch-contoso-chat');
    const result = await logs.queryResource(service.id, 'AzureDiagnostics | summarize Resources = dcount(_ResourceId), Rows = count()', { duration: 'P2D' });
    assert.equal(result.status, LogsQueryResultStatus.Success);
    assert.equal(result.tables[0].rows[0][0], 1);
    assert.ok(result.tables[0].rows[0][1] > 100);
});

test('platform metrics and logs of a day count the same calls', async () => {
    const scope = 'https://management.azure.com/.default';
    const client = new MonitorClient(credential(), subscriptionId, { endpoint: https.arm, credentialScopes: scope, credentials: { scopes: [scope] } });
    const { value } = await arm(`/subscriptions/${subscriptionId}/providers/Microsoft.CognitiveServices/accounts`, '2025-06-01');
    const account = value.find(a => a.name === 'oai-contoso-chat-frc');
    const day = new Date(); day.setUTCHours(0, 0, 0, 0);
    const from = new Date(day.getTime() - 86_400_000).toISOString();
    const to = day.toISOString();
    const metrics = await client.metrics.list(account.id, { timespan: `${from}/${to}`, interval: 'P1D', metricnames: 'AzureOpenAIRequests', aggregation: 'Total', filter: "StatusCode eq '*'" });
    const counted = Object.fromEntries(metrics.value[0].timeseries.map(s => [s.metadatavalues[0].value, s.data[0].total]));
    const rows = await rowsOf(`AzureDiagnostics | where Category == 'RequestResponse' and _ResourceId =~ '${account.id}' | summarize Calls = count() by ResultSignature`,
        { startTime: new Date(from), endTime: new Date(to) });
    assert.ok(rows.length >= 1);
    assert.deepEqual(Object.fromEntries(rows.map(r => [r.ResultSignature, r.Calls])), counted);
});
