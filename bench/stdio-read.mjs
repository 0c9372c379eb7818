// Asks two servers in turn for the same page and compares how long each takes. Called by stdio-read.sh.
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { McpProcess, quantile, shuffled } from './mcp-process.mjs';

const [holt, wiki, filesystem, calls] = process.argv.slice(2);
const WARM_UP = 500;

const shown = (values) => [0.5, 0.9, 0.99].map((q) => quantile(values, q).toFixed(3)).join(' / ');

async function timed(server, tool, args) {
    const begin = performance.now();
    const { content } = await server.call(tool, args);
    return { millis: performance.now() - begin, text: content[0].text };
}

const files = readdirSync(wiki, { recursive: true }).filter((file) => file.endsWith('.md') && !basename(file).startsWith('.'));
const ours = await new McpProcess(holt, ['stdio', '--wiki', wiki]).start();
const theirs = await new McpProcess('node', [filesystem, wiki]).start();
const times = { ours: [], theirs: [] };
const order = shuffled(files.length);
for (let i = 0; i < WARM_UP + Number(calls); i++) {
    const file = files[order.next().value];
    const readOurs = () => timed(ours, 'read_page', { page: file.slice(0, -'.md'.length) });
    const readTheirs = () => timed(theirs, 'read_text_file', { path: join(wiki, file) });
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
await ours.stop();
await theirs.stop();
