// Resident memory of idle stdio servers, Holt and a peer started in turn.
// Usage: node idle-memory.mjs HOLT WIKI PEER_SCRIPT ROUNDS
import {spawn} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {createInterface} from 'node:readline';
import {setTimeout as pause} from 'node:timers/promises';

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
    const field = (file, name) =>
        Number(readFileSync(`/proc/${pid}/${file}`, 'utf8').match(new RegExp(`${name}:\\s+(\\d+) kB`))[1]) / 1024;
    return {rss: field('status', 'VmRSS'), pss: field('smaps_rollup', 'Pss')};
}

async function measure({command, args, calls}) {
    const server = spawn(command, args, {stdio: ['pipe', 'pipe', 'ignore']});
    const lines = createInterface({input: server.stdout})[Symbol.asyncIterator]();
    let id = 0;
    const send = message => server.stdin.write(JSON.stringify({jsonrpc: '2.0', ...message}) + '\n');
    const ask = async (method, params) => {
        send({id: ++id, method, params});
        for (;;) {
            const {value, done} = await lines.next();
            if (done) throw new Error('the server ended');
            const answer = JSON.parse(value);
            if (answer.id !== id) continue;
            if (answer.error || answer.result?.isError) throw new Error(value);
            return answer.result;
        }
    };
    try {
        await ask('initialize', {protocolVersion: '2025-11-25', capabilities: {}, clientInfo: {name: 'bench', version: '1'}});
        send({method: 'notifications/initialized'});
        await ask('tools/list', {});
        for (const call of calls) await ask('tools/call', call);
        await pause(IDLE_MILLIS);
        return memory(server.pid);
    } finally {
        server.stdin.end();
        await new Promise(ended => server.once('exit', ended));
    }
}

const seen = contenders.map(() => []);
for (let round = 0; round < Number(rounds); round++) {
    for (let i = 0; i < contenders.length; i++) {
        const at = (i + round) % contenders.length;
        seen[at].push(await measure(contenders[at]));
    }
}
const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const rss = seen.map(each => median(each.map(m => m.rss)));
const pss = seen.map(each => median(each.map(m => m.pss)));
console.log(`median of ${rounds}, MB after ${IDLE_MILLIS / 1000} idle seconds`);
contenders.forEach((c, i) =>
    console.log(`${c.name.padEnd(38)} resident ${rss[i].toFixed(0).padStart(4)}  proportional ${pss[i].toFixed(0).padStart(4)}`));
console.log(`ratio of resident memory: after tools/list ${(rss[0] / rss[2]).toFixed(2)}, after a read ${(rss[1] / rss[3]).toFixed(2)}`);
