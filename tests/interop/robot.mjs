// SPDX-License-Identifier: GPL-3.0-or-later
// A person in front of the sandbox's sign-in pages: a browser without JavaScript that picks an account and confirms what is asked.
// As a program it stands in for the system's browser: robot.mjs USER URL.
import { pathToFileURL } from 'node:url';

const unescaped = text => text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&#39;', '\'').replaceAll('&amp;', '&');
const actionOf = page => unescaped(/<form[^>]* action="([^"]*)"/.exec(page)?.[1] ?? '');
const hiddenOf = page => [...page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(found => [found[1], unescaped(found[2])]);
const post = (url, fields) => fetch(url, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });

/** Goes through the pages to the end; gives the form or the address that goes back to the application, without sending it. */
async function walk(start, { user, cancel = false }) {
    let page = await (await fetch(start, { redirect: 'manual' })).text();
    for (let step = 0; step < 6; ++step) {
        if (page.includes('<form id="answer"')) {
            return { method: 'POST', url: actionOf(page), fields: hiddenOf(page) };
        }
        if (!page.includes('<form')) {
            return { page };
        }
        const fields = [hiddenOf(page)[0], ['username', user]];
        if (cancel) {
            fields.push(['action', 'cancel']);
        } else if (page.includes('value="confirm"')) {
            fields.push(['action', 'confirm']);
        }
        const answer = await post(new URL(actionOf(page), start), fields);
        if (answer.headers.get('location')) {
            return { method: 'GET', url: answer.headers.get('location') };
        }
        page = await answer.text();
    }
    throw new Error('the sign-in pages do not end');
}

/** Signs in at an authorize address and sends the answer to the application's loopback port; gives what the application said. */
export async function browse(url, options) {
    const back = await walk(url, options);
    if (back.page) {
        throw new Error(`no way back to the application: ${back.page.replace(/<[^>]*>/g, ' ').slice(-300)}`);
    }
    return back.method === 'POST' ? post(back.url, back.fields) : fetch(back.url, { redirect: 'manual' });
}

/** The answer's parameters, for applications that have no loopback port. */
export async function authorize(url, options) {
    const back = await walk(url, options);
    return back.method === 'POST' ? Object.fromEntries(back.fields) : Object.fromEntries(new URL(back.url).searchParams);
}

/** Types a device code and signs in. */
export async function enterDeviceCode(verificationUri, userCode, options) {
    const end = await walk(`${verificationUri}?user_code=${encodeURIComponent(userCode)}`, options);
    return end.page;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
    await browse(process.argv[3], { user: process.argv[2] });
}
