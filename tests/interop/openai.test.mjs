// SPDX-License-Identifier: GPL-3.0-or-later
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { getBearerTokenProvider } from '@azure/identity';
import OpenAI, { AzureOpenAI } from 'openai';
import { credential, openAiAccount } from './support.mjs';

const apiVersion = '2025-04-01-preview';
const grounding = [
    { role: 'system', content: 'Answer only from the documents and cite them.\n\n[1] Parking\nThe visitor car park has 42 places and closes at 21:30.\n\n'
        + '[2] Canteen\nThe canteen serves lunch from 11:30 to 14:00.' },
    { role: 'user', content: 'How many places does the visitor car park have?' },
];
let facts;
before(async () => { facts = await openAiAccount(); });

const azure = (options = {}) => new AzureOpenAI({ endpoint: facts.endpoint, apiKey: facts.key, apiVersion, deployment: facts.chat, maxRetries: 0, ...options });
const v1 = () => new OpenAI({ baseURL: `${facts.endpoint}/openai/v1`, apiKey: facts.key, defaultHeaders: { 'api-key': facts.key }, maxRetries: 0 });

test('chat answers from the grounding, with usage and filter results', async () => {
    const answer = await azure().chat.completions.create({ model: facts.chat, messages: grounding });
    assert.match(answer.choices[0].message.content, /42/);
    assert.match(answer.choices[0].message.content, /\[1\]/);
    assert.equal(answer.choices[0].finish_reason, 'stop');
    assert.equal(answer.usage.total_tokens, answer.usage.prompt_tokens + answer.usage.completion_tokens);
    assert.ok(answer.prompt_filter_results.length > 0);
    assert.equal(answer.choices[0].content_filter_results.hate.filtered, false);
});

test('an unanswerable question is said to be so', async () => {
    const messages = [grounding[0], { role: 'user', content: 'Who is the head of the legal department?' }];
    const answer = await azure().chat.completions.create({ model: facts.chat, messages });
    assert.doesNotMatch(answer.choices[0].message.content, /\[[12]\]/);
});

test('chat streams through v1 and ends with usage', async () => {
    const stream = await v1().chat.completions.create({ model: facts.chat, messages: grounding, stream: true, stream_options: { include_usage: true } });
    let text = '', chunks = 0, usage = null, finish = null;
    for await (const chunk of stream) {
        ++chunks;
        text += chunk.choices[0]?.delta?.content ?? '';
        finish = chunk.choices[0]?.finish_reason ?? finish;
        usage = chunk.usage ?? usage;
    }
    assert.match(text, /42/);
    assert.ok(chunks > 5, `${chunks} chunks`);
    assert.equal(finish, 'stop');
    assert.ok(usage.completion_tokens > 0);
});

test('the streamed and the whole answer are the same', async () => {
    const whole = await azure().chat.completions.create({ model: facts.chat, messages: grounding, seed: 7 });
    const stream = await azure().chat.completions.create({ model: facts.chat, messages: grounding, seed: 7, stream: true });
    let text = '';
    for await (const chunk of stream) {
        text += chunk.choices[0]?.delta?.content ?? '';
    }
    assert.equal(text, whole.choices[0].message.content);
});

test('the streaming runner of the client accepts the stream', async () => {
    const runner = azure().chat.completions.stream({ model: facts.chat, messages: grounding });
    assert.match(await runner.finalContent(), /42/);
});

test('max_tokens cuts with finish_reason length', async () => {
    const answer = await azure().chat.completions.create({ model: facts.chat, messages: grounding, max_tokens: 3 });
    assert.equal(answer.choices[0].finish_reason, 'length');
    assert.ok(answer.usage.completion_tokens <= 3);
});

test('JSON mode returns a JSON object', async () => {
    const messages = [...grounding.slice(0, 1), { role: 'user', content: 'Answer as JSON: how many places does the visitor car park have?' }];
    const answer = await azure().chat.completions.create({ model: facts.chat, messages, response_format: { type: 'json_object' } });
    assert.equal(typeof JSON.parse(answer.choices[0].message.content), 'object');
});

test('a matching tool is called with arguments of its schema', async () => {
    const tools = [{ type: 'function', function: { name: 'get_weather', description: 'Current weather of a city',
        parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] } } }];
    const answer = await azure().chat.completions.create({ model: facts.chat, tools, tool_choice: 'required',
        messages: [{ role: 'user', content: 'What is the weather in Lisbon?' }] });
    const call = answer.choices[0].message.tool_calls[0];
    assert.equal(call.function.name, 'get_weather');
    assert.match(JSON.parse(call.function.arguments).city, /Lisbon/);
    assert.equal(answer.choices[0].finish_reason, 'tool_calls');
});

test('an Entra token works in place of the key', async () => {
    const azureADTokenProvider = getBearerTokenProvider(credential(), 'https://cognitiveservices.azure.com/.default');
    const client = new AzureOpenAI({ endpoint: facts.endpoint, azureADTokenProvider, apiVersion, deployment: facts.chat, maxRetries: 0 });
    const answer = await client.chat.completions.create({ model: facts.chat, messages: grounding });
    assert.match(answer.choices[0].message.content, /42/);
});

test('embeddings: base64 (the client\'s default) equals float, and dimensions are honoured', async () => {
    const client = azure({ deployment: facts.embedding });
    const input = ['annual leave of employees', 'holiday entitlement of staff', 'fork lift maintenance'];
    const packed = await client.embeddings.create({ model: facts.embedding, input });
    const plain = await client.embeddings.create({ model: facts.embedding, input, encoding_format: 'float' });
    assert.equal(packed.data.length, 3);
    packed.data[0].embedding.forEach((value, i) => assert.ok(Math.abs(value - plain.data[0].embedding[i]) < 1e-6));
    const short = await client.embeddings.create({ model: facts.embedding, input: 'one', dimensions: 256 });
    assert.equal(short.data[0].embedding.length, 256);
    assert.ok(packed.usage.prompt_tokens > 0);
});

test('models are listed', async () => {
    const names = [];
    for await (const model of v1().models.list()) {
        names.push(model.id);
    }
    assert.ok(names.length > 0);
});

test('errors arrive as the client\'s own classes', async () => {
    await assert.rejects(azure({ deployment: 'no-such-deployment' }).chat.completions.create({ model: 'no-such-deployment', messages: grounding }),
        error => error instanceof OpenAI.NotFoundError && error.code === 'DeploymentNotFound');
    await assert.rejects(azure({ apiKey: '0'.repeat(32) }).chat.completions.create({ model: facts.chat, messages: grounding }),
        error => error instanceof OpenAI.AuthenticationError);
});
