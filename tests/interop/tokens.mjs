// SPDX-License-Identifier: GPL-3.0-or-later
// Tokenizes for tests/tokens/tst_reference.cpp and app/bench with npm `tiktoken` and `gpt-tokenizer`, unchanged. The folder with
// node_modules is the argument. A request on standard input: encoding (0 = o200k_base, 1 = cl100k_base; one byte), length (four
// bytes, low first), UTF-8. The answer: count and ids of tiktoken, then flag and perhaps count and ids of gpt-tokenizer, four bytes
// each. Flag 0: ids as tiktoken's; 1: other ids follow; 2: the text has characters that its expressions take differently.
import { createRequire } from 'node:module';
import { readFileSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

const require = createRequire(join(process.argv[2], 'package.json'));
const { get_encoding } = require('tiktoken');
const encoders = ['o200k_base', 'cl100k_base'].map(name =>
    ({ published: get_encoding(name), other: require(`gpt-tokenizer/encoding/${name}`) }));
// Its expressions are JavaScript's: \s takes U+FEFF and leaves U+0085 out, (?i) folds no U+017F, and classes are those of node's own
// Unicode version. Which code points that concerns is found by asking node for the class of each one.
const classTests = [[1, /[\p{Lu}\p{Lt}]/u], [2, /\p{Ll}/u], [4, /[\p{Lm}\p{Lo}]/u], [8, /\p{M}/u], [16, /\p{N}/u], [64, /[\r\n]/], [32, /\s/]];
const unlike = otherClasses(readFileSync(new URL('../../resources/tokens/characters.bin', import.meta.url)));
const differs = text => text.includes("'\u017f") || Array.prototype.some.call(text, (_, i) => unlike[text.codePointAt(i)]);

/// Of each code point whether its class in the published tokenizer (runs of class and length) is another one than node's.
function otherClasses(file) {
    const runs = inflateSync(file.subarray(4));
    const other = new Uint8Array(0x110000);
    for (let at = 0, point = 0; at < runs.length;) {
        const value = runs[at++];
        let length = 0;
        for (let shift = 0, digit = 128; digit >= 128; shift += 7) {
            digit = runs[at++];
            length += (digit & 127) * 2 ** shift;
        }
        for (const end = point + length; point < end; ++point) {
            const character = String.fromCodePoint(point);
            const test = classTests.find(([, expression]) => expression.test(character));
            other[point] = (test?.[0] ?? 128) === value ? 0 : 1;
        }
    }
    return other;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const anyText = { disallowedSpecial: new Set() };

function read(size) {
    const bytes = Buffer.alloc(size);
    for (let at = 0; at < size;) {
        let got = 0;
        try {
            got = readSync(0, bytes, at, size - at);
        } catch (error) {
            if (error.code === 'EAGAIN') {
                continue;
            }
            throw error;
        }
        if (got === 0) {
            process.exit(0);
        }
        at += got;
    }
    return bytes;
}

function write(ids) {
    const bytes = Buffer.from(Uint32Array.from(ids).buffer);
    for (let at = 0; at < bytes.length;) {
        try {
            at += writeSync(1, bytes, at);
        } catch (error) {
            if (error.code !== 'EAGAIN') {
                throw error;
            }
        }
    }
}

for (;;) {
    const head = read(5);
    const text = decoder.decode(read(head.readUInt32LE(1)));
    const { published, other } = encoders[head[0]];
    const ids = published.encode_ordinary(text);
    write([ids.length]);
    write(ids);
    if (differs(text)) {
        write([2]);
        continue;
    }
    const others = other.encode(text, anyText);
    if (others.length === ids.length && others.every((id, i) => id === ids[i])) {
        write([0]);
    } else {
        write([1, others.length]);
        write(others);
    }
}
