// Asks two servers in turn for the same page and compares how long each takes. Called by stdio-read.sh.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const [holt, wiki, filesystem, calls] = process.argv.slice(2);
const WARM_UP = 500;

/** A server on stdio, asked with plain JSON-RPC so that no client library is part of what is measured. */
class Server {
    constructor(command, args) {
        this.process = spawn(command, args, { stdio: ['pipe', 'pipe', 'ignore'] });
        this.rest = '';
        this.lastId = 0;
        this.waiting = new Map();
        this.process.stdout.setEncoding('utf8').on('data', (text) => this.receive(text));
    }

    receive(text) {
        const lines = (this.rest + text).split('\n');
        this.rest = lines.pop();
        for (const line of lines) {
            const message = JSON.parse(line);
            this.waiting.get(message.id)?.(message);
            this.waiting.delete(message.id);
        }
    }

    request(method, params) {
        const id = ++this.lastId;
        return new Promise((resolve) => {
            this.waiting.set(id, resolve);
            this.process.stdin.write(JSON.stringify({ jsonrpc: '2.0', id, method, params }) + '\n');
        });
    }

    async start() {
        const clientInfo = { name: 'bench', version: '1' };
        await this.request('initialize', { protocolVersion: '2025-11-25', capabilities: {}, clientInfo });
        this.process.stdin.write('{"jsonrpc":"2.0","method":"notifications/initialized"}\n');
        return this;
    }

    async call(name, args) {
        const begin = performance.now();
        const { result, error } = await this.request('tools/call', { name, arguments: args });
        const millis = performance.now() - begin;
        if (error || result.isError) throw new Error(`${name}: ${JSON.stringify(error ?? result)}`);
        return { millis, text: result.content[0].text };
    }
}

/** Numbers from 0 to below n in an order that looks random and is the same in each run. */
function* shuffled(n) {
    for (let state = 12345; ; ) {
        state = (Math.imul(state, 1103515245) + 12345) >>> 0;
        yield Math.floor((state / 2 ** 32) * n);
    }
}

const quantile = (values, q) => [...values].sort((a, b) => a - b)[Math.floor(values.length * q)];
const shown = (values) => [0.5, 0.9, 0.99].map((q) => quantile(values, q).toFixed(3)).join(' / ');

const files = readdirSync(wiki, { recursive: true }).filter((file) => file.endsWith('.md') && !basename(file).startsWith('.'));
const ours = await new Server(holt, ['stdio', '--wiki', wiki]).start();
const theirs = await new Server('node', [filesystem, wiki]).start();
const times = { ours: [], theirs: [] };
const order = shuffled(files.length);
for (let i = 0; i < WARM_UP + Number(calls); i++) {
    const file = files[order.next().value];
    const readOurs = () => ours.call('read_page', { page: file.slice(0, -'.md'.length) });
    const readTheirs = () => theirs.call('read_text_file', { path: join(wiki, file) });
    // Which goes first alternates, so that neither always finds the machine as the other left it.
    const first = await (i % 2 ? readOurs() : readTheirs());
    const second = await (i % 2 ? readTheirs() : readOurs());
    const [a, b] = i % 2 ? [first, second] : [second, first];
    if (!a.text.includes(b.text.trim())) throw new Error(`The two read different text from ${file}`);
    if (i >= WARM_UP) {
        times.ours.push(a.millis);
        times.theirs.push(b.millis);
    }
}
console.log(`${calls} reads of ${files.length} pages each, in ms: p50 / p90 / p99`);
console.log(`holt read_page                   ${shown(times.ours)}`);
console.log(`server-filesystem read_text_file ${shown(times.theirs)}`);
console.log(`ratio of p50: ${(quantile(times.ours, 0.5) / quantile(times.theirs, 0.5)).toFixed(2)}`);
ours.process.kill();
theirs.process.kill();
