// SPDX-License-Identifier: GPL-3.0-or-later
// pilothouse-cli as a person uses it on a desktop: its own home, and a Secret Service that is unlocked and keeps what it is given.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { clientId } from './entra.mjs';
import { enterDeviceCode } from './robot.mjs';
import { https, ready } from './support.mjs';

const missing = ['dbus-run-session', 'gnome-keyring-daemon', 'bash'].filter(name => spawnSync('which', [name]).status !== 0);
/** Why the program cannot be run with a keychain here; false when it can. */
export const cannotRun = missing.length > 0 && `${missing.join(', ')} not installed: a Secret Service cannot be started (Debian: dbus, gnome-keyring)`;

export class Desktop {
    constructor(variables = {}) {
        const home = mkdtempSync(join(process.env.SCRATCH, 'desktop-'));
        this.data = join(home, 'data');
        mkdirSync(join(home, 'run'), { mode: 0o700 });
        const kept = Object.fromEntries(Object.entries(process.env).filter(([name]) =>
            !/^(DISPLAY|WAYLAND_DISPLAY|DBUS_SESSION_BUS_ADDRESS|XDG_|AZURE_|PILOTHOUSE_)/.test(name)));
        this.environment = { ...kept, HOME: home, XDG_RUNTIME_DIR: join(home, 'run'), PILOTHOUSE_CLIENT_ID: clientId,
            PILOTHOUSE_CA_FILE: ready.caFile, ...variables };
        this.home = home;
    }

    /** {status, out, err, json()}; `onMessage` sees standard error while it runs. */
    run(words, onMessage = () => {}) {
        const script = 'printf "test\\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; exec "$@"';
        const command = [process.env.PILOTHOUSE_CLI, '--cloud', new URL('/metadata/endpoints?api-version=2023-01-01', https.authority).href,
            '--data', this.data, ...words];
        const child = spawn('dbus-run-session', ['--', 'bash', '-c', script, 'bash', ...command], { env: this.environment });
        return new Promise((resolve, reject) => {
            let out = '', err = '';
            child.stdout.on('data', data => { out += data; });
            child.stderr.on('data', data => { err += data; onMessage(err); });
            child.on('error', reject);
            child.on('close', status => resolve({ status, out, err, json: () => JSON.parse(out) }));
        });
    }

    /** Signs a person in with a code; the sandbox's page is the other device. */
    async login(user) {
        let typed = false;
        return this.run(['login', '--device-code'], said => {
            const found = /Open (\S+) and type the code (\S+)\./.exec(said);
            if (found && !typed) {
                typed = true;
                enterDeviceCode(new URL(found[1]).href, found[2], { user });
            }
        });
    }
}
