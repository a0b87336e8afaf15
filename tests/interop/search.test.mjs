// SPDX-License-Identifier: GPL-3.0-or-later
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AzureKeyCredential, SearchClient, SearchIndexClient } from '@azure/search-documents';
import { credential, searchService } from './support.mjs';

const indexName = 'interop-hotels';
const vector = (x, y, z) => [x, y, z, 0];
const documents = [
    { id: '1', name: 'Harbour House', text: 'A quiet hotel at the harbour with free parking.', stars: 4, open: true, tags: ['quiet', 'parking'], built: new Date('1990-05-01T00:00:00Z'), embedding: vector(1, 0, 0) },
    { id: '2', name: 'Station Lodge', text: 'Cheap rooms beside the railway station.', stars: 2, open: true, tags: ['cheap'], built: new Date('2005-01-01T00:00:00Z'), embedding: vector(0, 1, 0) },
    { id: '3', name: 'Grand Palace', text: 'A luxury palace with a harbour view, a pool and parking.', stars: 5, open: false, tags: ['luxury', 'parking', 'pool'], built: new Date('1890-01-01T00:00:00Z'), embedding: vector(0.9, 0.1, 0) },
];
let facts, indexes, client;
before(async () => {
    facts = await searchService();
    indexes = new SearchIndexClient(facts.endpoint, new AzureKeyCredential(facts.key));
    client = new SearchClient(facts.endpoint, indexName, new AzureKeyCredential(facts.key));
    await indexes.createIndex({
        name: indexName,
        fields: [
            { name: 'id', type: 'Edm.String', key: true, filterable: true },
            { name: 'name', type: 'Edm.String', searchable: true, sortable: true },
            { name: 'text', type: 'Edm.String', searchable: true },
            { name: 'stars', type: 'Edm.Int32', filterable: true, sortable: true, facetable: true },
            { name: 'open', type: 'Edm.Boolean', filterable: true },
            { name: 'tags', type: 'Collection(Edm.String)', searchable: true, filterable: true, facetable: true },
            { name: 'built', type: 'Edm.DateTimeOffset', filterable: true, sortable: true },
            { name: 'embedding', type: 'Collection(Edm.Single)', searchable: true, vectorSearchDimensions: 4, vectorSearchProfileName: 'p' },
        ],
        vectorSearch: { algorithms: [{ name: 'h', kind: 'hnsw' }], profiles: [{ name: 'p', algorithmConfigurationName: 'h' }] },
        semanticSearch: { configurations: [{ name: 's', prioritizedFields: { titleField: { name: 'name' }, contentFields: [{ name: 'text' }] } }] },
    });
    const uploaded = await client.uploadDocuments(documents);
    assert.ok(uploaded.results.every(r => r.succeeded));
});
after(() => indexes.deleteIndex(indexName));

async function all(text, options) {
    const page = await client.search(text, options);
    const rows = [];
    for await (const row of page.results) {
        rows.push(row);
    }
    return { page, rows };
}

test('the index is listed and read back', async () => {
    const names = [];
    for await (const index of indexes.listIndexes()) {
        names.push(index.name);
    }
    assert.ok(names.includes(indexName));
    assert.ok(names.includes('handbook'));
    const index = await indexes.getIndex(indexName);
    assert.equal(index.fields.length, 8);
    assert.equal((await indexes.getServiceStatistics()).counters.indexCounter.usage, names.length);
});

test('keyword search ranks by BM25 and counts', async () => {
    const { page, rows } = await all('harbour parking', { includeTotalCount: true });
    assert.equal(page.count, 2);
    assert.deepEqual(rows.map(r => r.document.id).sort(), ['1', '3']);
    assert.ok(rows[0].score >= rows[1].score && rows[1].score > 0);
});

test('filter, order, select, facets and highlights', async () => {
    const { page, rows } = await all('*', { filter: "stars ge 4 and tags/any(t: t eq 'parking')", orderBy: ['stars desc'], select: ['id', 'stars'], facets: ['tags'] });
    // Version 13 of the client leaves the service's @search.score among the document's members.
    const members = rows.map(({ document }) => Object.fromEntries(Object.entries(document).filter(([name]) => !name.startsWith('@'))));
    assert.deepEqual(members, [{ id: '3', stars: 5 }, { id: '1', stars: 4 }]);
    assert.equal(page.facets.tags.find(f => f.value === 'parking').count, 2);
    const marked = await all('harbour', { highlightFields: 'text', highlightPreTag: '<b>', highlightPostTag: '</b>' });
    assert.match(marked.rows[0].highlights.text[0], /<b>harbour<\/b>/i);
});

test('vector, hybrid and semantic queries', async () => {
    const queries = [{ kind: 'vector', vector: vector(1, 0, 0), fields: ['embedding'], kNearestNeighborsCount: 2 }];
    const nearest = await all(undefined, { vectorSearchOptions: { queries } });
    assert.deepEqual(nearest.rows.map(r => r.document.id), ['1', '3']);
    const hybrid = await all('railway', { vectorSearchOptions: { queries }, top: 3 });
    assert.equal(hybrid.rows.length, 3);
    const semantic = await all('palace with pool', { queryType: 'semantic', semanticSearchOptions: { configurationName: 's', captions: { captionType: 'extractive' } } });
    assert.equal(semantic.rows[0].document.id, '3');
    assert.ok(semantic.rows[0].rerankerScore > 0);
});

test('lookup, merge, delete and per-key results', async () => {
    await client.mergeDocuments([{ id: '2', stars: 3 }]);
    assert.equal((await client.getDocument('2')).stars, 3);
    assert.equal((await client.getDocument('2')).name, 'Station Lodge');
    await assert.rejects(client.mergeDocuments([{ id: 'missing', stars: 1 }], { throwOnAnyFailure: true }));
    await client.deleteDocuments([documents[1]]);
    await assert.rejects(client.getDocument('2'), error => error.statusCode === 404);
    await client.uploadDocuments([documents[1]]);
    assert.equal(await client.getDocumentsCount(), 3);
});

test('paging goes through every document once', async () => {
    const many = Array.from({ length: 130 }, (_, i) => ({ id: `p${i}`, name: `page ${i}`, text: 'filler', stars: 1, open: true, tags: [], built: new Date(0), embedding: vector(0, 0, 1) }));
    await client.uploadDocuments(many);
    const { rows } = await all('filler', { select: ['id'] });
    assert.equal(new Set(rows.map(r => r.document.id)).size, 130);
    await client.deleteDocuments(many);
});

test('an Entra token works in place of the key, a wrong key does not', async () => {
    const byToken = new SearchClient(facts.endpoint, indexName, credential());
    assert.equal(await byToken.getDocumentsCount(), 3);
    const wrong = new SearchClient(facts.endpoint, indexName, new AzureKeyCredential('nonsense'));
    await assert.rejects(wrong.getDocumentsCount(), error => error.statusCode === 403 || error.statusCode === 401);
});

test('plain http with a key works where the client allows it', async () => {
    const plain = new SearchClient(facts.plain, indexName, new AzureKeyCredential(facts.key), { allowInsecureConnection: true });
    assert.equal(await plain.getDocumentsCount(), 3);
});

test('a missing index is a clear 404', async () => {
    const missing = new SearchClient(facts.endpoint, 'no-such-index', new AzureKeyCredential(facts.key));
    await assert.rejects(missing.getDocumentsCount(), error => error.statusCode === 404);
});
