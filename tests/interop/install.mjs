// SPDX-License-Identifier: GPL-3.0-or-later
// Installs the clients of package-lock.json into the build directory. Exit 77 (skipped) only when the package registry cannot
// be reached outside of CI; in CI that is a failure, because interop must not vanish unseen.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const argument = name => process.argv[process.argv.indexOf(name) + 1];
const here = dirname(fileURLToPath(import.meta.url));
const to = argument('--to');
mkdirSync(to, { recursive: true });
const lock = readFileSync(join(here, 'package-lock.json'), 'utf8');
const stamp = join(to, 'installed.lock');
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) {
    console.log('interop: the clients are installed already');
    process.exit(0);
}
for (const file of ['package.json', 'package-lock.json', '.npmrc']) {
    cpSync(join(here, file), join(to, file));
}
const npm = (...words) => spawnSync(argument('--npm'), [...words, '--ignore-scripts', '--loglevel=error'], { cwd: to, encoding: 'utf8' });
let run = npm('ci');
if (run.status === 0 && Number(process.versions.node.split('.')[0]) < 20) {
    run = npm('install', '--no-save', '--no-package-lock', `node-${process.platform}-${process.arch}@20.19.5`);
}
if (run.status === 0) {
    writeFileSync(stamp, lock);
    process.exit(0);
}
const output = `${run.stdout ?? ''}${run.stderr ?? ''}`;
console.error(output);
const offline = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH/.test(output);
if (offline && process.env.CI !== 'true') {
    console.log('interop: SKIPPED, the package registry cannot be reached from here');
    process.exit(77);
}
process.exit(1);
