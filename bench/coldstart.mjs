// From starting a server to its first answers, for Holt and for npm's servers. Called by coldstart.sh.
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { McpProcess, megabytes, quantile, shuffled } from './mcp-process.mjs';

const [holt, wiki, npm, rounds, javaHome] = process.argv.slice(2);
const PAGE = 'pages/common/tar';
const HTTP_PATIENCE_MILLIS = 30_000;

const stdio = (options) => () => new McpProcess(holt, ['stdio', '--wiki', wiki], options);
const node = (script, args = [], env = {}) => () =>
    new McpProcess('node', [join(npm, script), ...args], { env: { ...process.env, ...env } });
const call = (name, args) => (server) => server.call(name, args);

/** What is started, and what it is asked after `start`, each time in a new process. */
const ours = {
    'read a page': call('read_page', { page: PAGE }),
    search: call('search', { query: 'extract files from an archive' }),
    'rendered page': (server) => server.request('resources/read', { uri: `wiki://page/${PAGE}?format=html` }),
};
const contenders = [
    { name: 'Holt, 2025-11-25', start: stdio(), first: ours },
    { name: 'Holt, 2026-07-28', start: stdio({ sessions: false }), first: ours },
    {
        name: 'server-filesystem',
        start: node('@modelcontextprotocol/server-filesystem/dist/index.js', [wiki]),
        first: { 'read a page': call('read_text_file', { path: join(wiki, PAGE + '.md') }) },
    },
    {
        name: 'server-memory',
        start: node('@modelcontextprotocol/server-memory/dist/index.js', [], { MEMORY_FILE_PATH: join(wiki, '.git/memory.json') }),
        first: { 'read a page': call('read_graph', {}) },
    },
    {
        name: 'cyanheads git',
        start: node('@cyanheads/git-mcp-server/dist/index.js', [], { MCP_TRANSPORT_TYPE: 'stdio', LOGS_DIR: join(wiki, '.git/logs-of-peer') }),
        first: { 'read a page': call('git_show', { path: wiki, object: `HEAD:${PAGE}.md` }) },
    },
];

/** One process from its start to the answer that is wanted: the milliseconds to each step, and its memory. */
async function session({ start, first }, wanted) {
    const begin = performance.now();
    const passed = () => performance.now() - begin;
    const server = start();
    try {
        await server.start();
        const seen = { initialize: passed() };
        await server.request('tools/list');
        seen['tools/list'] = passed();
        await first[wanted](server);
        seen[wanted] = passed();
        if (wanted === 'read a page') seen['MB after it'] = megabytes(readFileSync(`/proc/${server.pid}/status`, 'utf8'), 'VmRSS');
        return seen;
    } finally {
        await server.stop();
    }
}

async function freePort() {
    const probe = createServer();
    await new Promise((ready) => probe.listen(0, '127.0.0.1', ready));
    const { port } = probe.address();
    await new Promise((closed) => probe.close(closed));
    return port;
}

/** Milliseconds from starting `holt serve` to the first `initialize` that is answered over HTTP. */
async function httpReady() {
    const port = await freePort();
    const request = {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' },
        body: JSON.stringify({
            jsonrpc: '2.0', id: 1, method: 'initialize',
            params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'bench', version: '1' } },
        }),
    };
    const begin = performance.now();
    const server = spawn(holt, ['serve', '--wiki', wiki, '--port', String(port)], { stdio: 'ignore' });
    const ended = new Promise((done) => server.once('exit', done));
    try {
        while (performance.now() - begin < HTTP_PATIENCE_MILLIS) {
            try {
                const answer = await fetch(`http://127.0.0.1:${port}/mcp`, request);
                if (answer.ok && (await answer.text()).includes('serverInfo')) return performance.now() - begin;
            } catch {
                await pause(2);
            }
        }
        throw new Error('holt serve did not answer');
    } finally {
        server.kill('SIGTERM');
        await ended;
    }
}

/** What the virtual machine of a Holt on stdio has loaded after a step: counts, which no load on the machine changes. */
async function classes(steps) {
    const server = stdio()();
    try {
        await server.start();
        for (const step of steps) await step(server);
        const ask = (...command) => execFileSync(join(javaHome, 'bin/jcmd'), [String(server.pid), ...command], { encoding: 'utf8' });
        const counters = ask('PerfCounter.print');
        const counter = (name) => Number(counters.match(new RegExp(`${name}=(\\d+)`))?.[1] ?? NaN);
        const cache = ask('VM.command_line').match(/-XX:AOTCache=(\S+)/)?.[1];
        const shared = counter('java.cls.sharedLoadedClasses');
        const mapped = cache !== undefined && readFileSync(`/proc/${server.pid}/maps`, 'utf8').includes(realpathSync(cache));
        return { loaded: counter('java.cls.loadedClasses') + shared, shared, cache: mapped ? cache : 'none' };
    } finally {
        await server.stop();
    }
}

const seen = new Map();
const note = (name, values) => {
    const steps = seen.get(name) ?? seen.set(name, new Map()).get(name);
    for (const [step, value] of Object.entries(values)) steps.set(step, [...(steps.get(step) ?? []), value]);
};
const jobs = contenders.flatMap((each) => Object.keys(each.first).map((wanted) => async () => note(each.name, await session(each, wanted))));
jobs.push(async () => note('Holt, HTTP', { initialize: await httpReady() }));

// The index, the rendered page and the files in the system's cache are there before anything is measured.
for (const job of jobs) await job();
seen.clear();
const order = shuffled(2 ** 20);
for (let round = 0; round < Number(rounds); round++) {
    const shuffledJobs = jobs.map((job) => [order.next().value, job]).sort(([a], [b]) => a - b);
    for (const [, job] of shuffledJobs) await job();
}

const median = (name, step) => (seen.get(name)?.has(step) ? quantile(seen.get(name).get(step), 0.5) : undefined);
const steps = ['initialize', 'tools/list', 'read a page', 'search', 'rendered page', 'MB after it'];
console.log(`medians of ${rounds} processes or more, ms from the start of the process\n`);
console.log(`| | ${steps.join(' | ')} |\n|---|${steps.map(() => '---|').join('')}`);
for (const name of seen.keys()) {
    console.log(`| ${name} | ${steps.map((step) => median(name, step)?.toFixed(0) ?? '').join(' | ')} |`);
}
console.log('\nratios to server-filesystem (wanted at most)');
const peer = Object.fromEntries(steps.map((step) => [step, median('server-filesystem', step)]));
const ratio = (what, name, step, base, wanted) =>
    console.log(`${(what + ', ' + name).padEnd(42)} ${(median(name, step) / base).toFixed(2)} (${wanted})`);
for (const name of ['Holt, 2025-11-25', 'Holt, 2026-07-28']) {
    ratio('initialize', name, 'initialize', peer.initialize, 0.5);
    ratio('first page read', name, 'read a page', peer['read a page'], 0.8);
    ratio('first search : first read', name, 'search', peer['read a page'], 1.5);
    ratio('memory after the first read', name, 'MB after it', peer['MB after it'], 1.1);
}
ratio('HTTP ready : initialize', 'Holt, HTTP', 'initialize', peer.initialize, 1.0);
const list = (server) => server.request('tools/list');
for (const [after, asked] of Object.entries({ initialize: [], 'tools/list': [list], 'a page read': [list, ours['read a page']] })) {
    const { loaded, shared, cache } = await classes(asked);
    console.log(`classes after ${after}: ${loaded}, of which from the cache ${shared}; ahead-of-time cache: ${cache}`);
}
