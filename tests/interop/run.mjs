// SPDX-License-Identifier: GPL-3.0-or-later
// Starts pilothouse-sandbox, runs one test file with its facts in the environment, stops it again. The clients refuse plain http
// for bearer tokens, so they get the https origin and the sandbox's certificate authority.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

const argument = name => process.argv[process.argv.indexOf(name) + 1];
const clients = argument('--clients');
const file = process.argv.at(-1);
if (!existsSync(join(clients, 'node_modules'))) {
    console.log('interop: SKIPPED, the clients are not installed');
    process.exit(process.env.CI === 'true' ? 1 : 77);
}
if (Number(process.versions.node.split('.')[0]) < 20) {
    // The published clients need Node.js 20; the registry's own build of it serves on older systems.
    const node = join(clients, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
    if (!existsSync(node)) {
        console.error(`interop: the clients need Node.js 20 or later, this is ${process.versions.node}`);
        process.exit(1);
    }
    process.execPath = node;
}

const scratch = mkdtempSync(join(tmpdir(), 'pilothouse-interop-'));
const exchanges = join(scratch, 'exchanges.jsonl');
const sandbox = spawn(argument('--sandbox'), ['--port', '0', '--https-port', '0', '--data', join(scratch, 'data'),
    '--log-exchanges', exchanges], { stdio: ['ignore', 'pipe', 'inherit'] });
let status = 1;
try {
    const lines = createInterface({ input: sandbox.stdout });
    const [line] = await Promise.race([once(lines, 'line'),
        once(sandbox, 'exit').then(([code]) => { throw new Error(`the sandbox ended with ${code} before it was ready`); })]);
    const ready = JSON.parse(line);
    // Test files resolve packages from where they stand, so they run beside the installed clients.
    const staged = join(clients, 'tests');
    mkdirSync(staged, { recursive: true });
    const programs = ['run.mjs', 'install.mjs'];
    const helpers = readdirSync(dirname(file)).filter(name => name.endsWith('.mjs') && !name.endsWith('.test.mjs') && !programs.includes(name));
    for (const source of [file, ...helpers.map(name => join(dirname(file), name))]) {
        cpSync(source, join(staged, basename(source)));
    }
    const test = spawn(process.execPath, ['--test', '--test-reporter=spec', join(staged, basename(file))], {
        stdio: 'inherit',
        env: { ...process.env, SANDBOX_READY: line, NODE_EXTRA_CA_CERTS: ready.caFile, SANDBOX_EXCHANGES: exchanges,
            PILOTHOUSE_CLI: process.argv.includes('--cli') ? argument('--cli') : '', SCRATCH: scratch },
    });
    [status] = await once(test, 'exit');
} finally {
    if (sandbox.exitCode === null) {
        sandbox.kill('SIGTERM');
        await once(sandbox, 'exit');
    }
    rmSync(scratch, { recursive: true, force: true });
}
process.exit(status ?? 1);
