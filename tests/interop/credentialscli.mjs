// SPDX-License-Identifier: GPL-3.0-or-later
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ready } from './support.mjs';

/** Runs pilothouse-cli at the sandbox with `variables` and none of the caller's own credentials. */
export async function runCli(directory, words, variables) {
    const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(AZURE|ACTIONS|SYSTEM)/.test(name)));
    const child = spawn(process.env.PILOTHOUSE_CLI, [...words, '--cloud', 'sandbox', '--data', join(directory, 'state'), '--output', 'json'], {
        env: { ...clean, PILOTHOUSE_SANDBOX: ready.origin, ...variables }, stdio: ['ignore', 'pipe', 'pipe'],
    });
    const result = { out: '', err: '' };
    child.stdout.on('data', bytes => { result.out += bytes; });
    child.stderr.on('data', bytes => { result.err += bytes; });
    [result.status] = await once(child, 'close');
    return result;
}
