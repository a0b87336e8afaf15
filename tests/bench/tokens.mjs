// SPDX-License-Identifier: GPL-3.0-or-later
// The reference of tokens.encode: npm `tiktoken` (WASM) and `gpt-tokenizer`, o200k_base. Arguments: the folder with node_modules and a
// file of UTF-8. Says "ready" with the number of tokens; each line on standard input starts one round, whose answer is
// {"tiktoken": ms, "gptTokenizer": ms} for the whole text. Reading and the first, cold round are not in it.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const require = createRequire(join(process.argv[2], 'package.json'));
const published = require('tiktoken').get_encoding('o200k_base');
const other = require('gpt-tokenizer/encoding/o200k_base');
const text = readFileSync(process.argv[3], 'utf8');
const anyText = { disallowedSpecial: new Set() };
const timed = work => {
    const begin = performance.now();
    const count = work().length;
    return { ms: performance.now() - begin, count };
};
const round = () => [timed(() => published.encode_ordinary(text)), timed(() => other.encode(text, anyText))];
const [first, second] = round();
console.log(JSON.stringify({ ready: first.count, same: first.count === second.count }));
createInterface({ input: process.stdin }).on('line', () => {
    const [tiktoken, gptTokenizer] = round();
    console.log(JSON.stringify({ tiktoken: tiktoken.ms, gptTokenizer: gptTokenizer.ms }));
});
