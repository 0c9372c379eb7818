// Resident memory of idle stdio servers, Holt and a peer started in turn.
// Usage: node idle-memory.mjs HOLT WIKI PEER_SCRIPT ROUNDS
import {readFileSync} from 'node:fs';
import {setTimeout as pause} from 'node:timers/promises';
import {McpProcess, megabytes, quantile} from './mcp-process.mjs';

const [holt, wiki, peer, rounds = '7'] = process.argv.slice(2);
const IDLE_MILLIS = 3000;
const contenders = [
    {name: 'Holt, after tools/list', command: holt, args: ['stdio', '--wiki', wiki], calls: []},
    {name: 'Holt, after a read', command: holt, args: ['stdio', '--wiki', wiki],
        calls: [{name: 'read_page', arguments: {page: 'pages/common/tar'}}]},
    {name: 'server-filesystem, after tools/list', command: 'node', args: [peer, wiki], calls: []},
    {name: 'server-filesystem, after a read', command: 'node', args: [peer, wiki],
        calls: [{name: 'read_text_file', arguments: {path: wiki + '/pages/common/tar.md'}}]},
];

/** Resident and proportional size in MB, as Linux tells. */
function memory(pid) {
    const of = file => readFileSync(`/proc/${pid}/${file}`, 'utf8');
    return {rss: megabytes(of('status'), 'VmRSS'), pss: megabytes(of('smaps_rollup'), 'Pss')};
}

async function measure({command, args, calls}) {
    const server = await new McpProcess(command, args).start();
    try {
        await server.request('tools/list');
        for (const call of calls) await server.request('tools/call', call);
        await pause(IDLE_MILLIS);
        return memory(server.pid);
    } finally {
        await server.stop();
    }
}

const seen = contenders.map(() => []);
for (let round = 0; round < Number(rounds); round++) {
    for (let i = 0; i < contenders.length; i++) {
        const at = (i + round) % contenders.length;
        seen[at].push(await measure(contenders[at]));
    }
}
const median = values => quantile(values, 0.5);
const rss = seen.map(each => median(each.map(m => m.rss)));
const pss = seen.map(each => median(each.map(m => m.pss)));
console.log(`median of ${rounds}, MB after ${IDLE_MILLIS / 1000} idle seconds`);
contenders.forEach((c, i) =>
    console.log(`${c.name.padEnd(38)} resident ${rss[i].toFixed(0).padStart(4)}  proportional ${pss[i].toFixed(0).padStart(4)}`));
console.log(`ratio of resident memory: after tools/list ${(rss[0] / rss[2]).toFixed(2)}, after a read ${(rss[1] / rss[3]).toFixed(2)}`);
