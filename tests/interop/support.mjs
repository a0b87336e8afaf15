// SPDX-License-Identifier: GPL-3.0-or-later
import { ClientSecretCredential } from '@azure/identity';

/** What the sandbox printed when it was ready. */
export const ready = JSON.parse(process.env.SANDBOX_READY);
export const https = ready.endpointsHttps;

/** The service principal of the first tenant, through the official identity library. */
export function credential(tenantId = ready.tenants[0].tenantId) {
    return new ClientSecretCredential(tenantId, ready.clients.confidential.clientId, ready.clients.confidential.clientSecret, {
        authorityHost: https.authority,
        disableInstanceDiscovery: true,
    });
}

export async function arm(path, apiVersion, method = 'GET') {
    const { token } = await credential().getToken('https://management.azure.com/.default');
    const answer = await fetch(`${https.arm}${path}${path.includes('?') ? '&' : '?'}api-version=${apiVersion}`,
        { method, headers: { authorization: `Bearer ${token}` } });
    if (!answer.ok) {
        throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    }
    return answer.json();
}

const subscriptionId = ready.subscriptions.find(s => s.tenantId === ready.tenants[0].tenantId).subscriptionId;

/** Accounts of the first tenant that hold a chat deployment, with keys and deployment names as ARM tells them. */
export async function openAiAccount() {
    const { value } = await arm(`/subscriptions/${subscriptionId}/providers/Microsoft.CognitiveServices/accounts`, '2025-06-01');
    for (const account of value) {
        const deployments = (await arm(`${account.id}/deployments`, '2025-06-01')).value;
        const chat = deployments.find(d => /gpt/.test(d.properties.model.name) && /Standard/.test(d.sku.name));
        const embedding = deployments.find(d => /embedding/.test(d.properties.model.name));
        if (chat && embedding && !account.properties.disableLocalAuth) {
            const keys = await arm(`${account.id}/listKeys`, '2025-06-01', 'POST');
            return { account, endpoint: https.accounts[account.name].openai, key: keys.key1, chat: chat.name, embedding: embedding.name };
        }
    }
    throw new Error('no account with a standard chat deployment, an embedding deployment and keys');
}

export async function searchService() {
    const { value } = await arm(`/subscriptions/${subscriptionId}/providers/Microsoft.Search/searchServices`, '2025-05-01');
    const service = value.find(s => !s.properties.disableLocalAuth) ?? value[0];
    const keys = await arm(`${service.id}/listAdminKeys`, '2025-05-01', 'POST');
    return { name: service.name, endpoint: https.search[service.name], plain: ready.endpoints.search[service.name], key: keys.primaryKey };
}
