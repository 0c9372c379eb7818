// Uses an installed Holt as a client would: writes, reads and finds a page, over stdio or HTTP, with hardly any environment.
// node use.mjs [--cached] [--http] [--read-only] COMMAND ARGUMENT…   ${wiki} in an argument or in $HOLT_… is a new folder
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { McpProcess } from '../../bench/mcp-process.mjs';

const words = process.argv.slice(2);
const flags = new Set();
while (words[0]?.startsWith('--')) flags.add(words.shift());
const wiki = mkdtempSync(join(tmpdir(), 'holt use-'));
const fill = (text) => text.replace('${wiki}', wiki);
const [command, ...args] = words.map(fill);
const env = { PATH: '/usr/bin:/bin', HOLT_WIKI: wiki };
for (const [name, value] of Object.entries(process.env)) {
    if (/^(HOLT_|XDG_CACHE_HOME$|TEST_HOME$)/.test(name)) env[name === 'TEST_HOME' ? 'HOME' : name] = fill(value);
}

function check(what, holds) {
    if (!holds) throw new Error(`${words.join(' ')}: ${what}`);
}

/** A mapped cache is one that the virtual machine took: it gives the mapping up when it refuses a file. */
function checkCache(pid) {
    if (!flags.has('--cached')) return;
    check('starts without its cache', readFileSync(`/proc/${pid}/maps`, 'utf8').includes('.aot'));
}

async function useOverStdio() {
    const holt = new McpProcess(command, args, { env });
    await holt.start();
    checkCache(holt.pid);
    const { tools } = await holt.request('tools/list');
    const writes = tools.some((tool) => tool.name === 'write_page');
    if (flags.has('--read-only')) {
        check('offers to write', !writes);
    } else {
        await holt.call('write_page', { page: 'Größe', content: '# Größe\nOtters dig here.\n' });
        const page = await holt.call('read_page', { page: 'Größe' });
        check('reads another text', page.content[0].text.includes('Otters dig here.'));
        const found = await holt.call('search', { query: 'otters' });
        check('finds nothing', found.structuredContent.hits.length === 1);
    }
    await holt.stop();
}

async function useOverHttp() {
    const holt = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    const ended = new Promise((done) => holt.once('exit', done));
    let said = '';
    const endpoint = await new Promise((found, failed) => {
        ended.then(() => failed(new Error(`ended: ${said}`)));
        holt.stderr.setEncoding('utf8').on('data', (text) => {
            said += text;
            const address = said.match(/http:\/\/[0-9.:]+\/mcp/);
            if (address) found(address[0]);
        });
    });
    checkCache(holt.pid);
    const headers = { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' };
    const clientInfo = { name: 'use', version: '1' };
    const params = { protocolVersion: '2025-11-25', capabilities: {}, clientInfo };
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
    const answer = await (await fetch(endpoint, { method: 'POST', headers, body })).json();
    check('introduces itself as something else', answer.result.serverInfo.name === 'holt');
    holt.kill('SIGTERM');
    await ended;
    check(`complains: ${said}`, !/ (WARN|ERROR) /.test(said));
}

const patience = setTimeout(() => {
    console.error(`${words.join(' ')}: no end within 60 seconds`);
    process.exit(1);
}, 60_000);
try {
    await (flags.has('--http') ? useOverHttp() : useOverStdio());
} finally {
    clearTimeout(patience);
    rmSync(wiki, { recursive: true, force: true });
}
