// SPDX-License-Identifier: GPL-3.0-or-later
// The sandbox's Entra ID as tests need it: its people, what it was asked, and its drills.
import { https, ready } from './support.mjs';

export const contoso = ready.tenants[0].tenantId;
export const fabrikam = ready.tenants[1].tenantId;
export const clientId = ready.clients.public.clientId;
/** What Microsoft's libraries call the environment: host and port. */
export const environment = new URL(https.authority).host;
export const scopes = ['https://management.azure.com/user_impersonation'];

const people = ready.users.map(user => user.userPrincipalName);
export const ops = people.find(name => name.startsWith('avery'));
export const engineer = people.find(name => name.startsWith('priya'));
/** For drills that outlast their test: whoever was revoked stays so for a moment. */
export const reader = people.find(name => name.startsWith('lena'));
/** Belongs to Fabrikam and is a guest of Contoso. */
export const guest = ready.users.find(user => user.role === 'guest').userPrincipalName;

const control = (path, options = {}) => fetch(`${ready.origin}/_sandbox/${path}`, options);

/** Token requests since the last call of forget(), oldest first. */
export async function tokenRequests() {
    const { value } = await (await control('exchanges?top=500')).json();
    return value.filter(one => one.operation === 'Authority_Token');
}
export const forget = () => control('exchanges', { method: 'DELETE' });

export async function drill(order) {
    const answer = await control('identity', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(order) });
    if (!answer.ok) {
        throw new Error(`the sandbox refused the drill: ${await answer.text()}`);
    }
}
