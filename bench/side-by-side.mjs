// Many servers on one wiki: concurrent writes and searches are right, and idle ones are quiet. Called by side-by-side.sh.
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { McpProcess, megabytes } from './mcp-process.mjs';

const [holt, wiki, count, seconds] = process.argv.slice(2);
const ROUNDS = 5;
const SHARED = 'Side by side/Shared';
const TICKS_PER_SECOND = 100;
const word = (server, round) => `sidebyside${server}x${round}`;

const text = (result) => result.content.map((part) => part.text ?? '').join('\n');

/** User and system time so far in milliseconds, as Linux tells. */
function processorMillis(pid) {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND;
}

let refusals = 0;

/** A write, sent again as long as the answer is that others held the wiki for too long, as that answer says. */
async function write(server, tool, args) {
    for (;;) {
        try {
            return await server.call(tool, args);
        } catch (failure) {
            if (!failure.message.includes('wiki_locked')) throw failure;
            refusals++;
        }
    }
}

async function work(server, number) {
    for (let round = 0; round < ROUNDS; round++) {
        const content = `# Page\n\n${word(number, round)} of everyone\n`;
        await write(server, 'write_page', { page: `Side by side/${number}-${round}`, content });
        const edits = [{ op: 'append', text: `line ${word(number, round)}\n` }];
        await write(server, 'edit_page', { page: SHARED, edits });
        const found = text(await server.call('search', { query: word(number, round) }));
        if (!found.includes(`Side by side/${number}-${round}`)) throw new Error(`${number} does not find what it wrote: ${found}`);
    }
}

/** Every page and every line that any server wrote is there, and this server finds it. */
async function verify(server) {
    const shared = text(await server.call('read_page', { page: SHARED, max_chars: 100_000 }));
    for (let number = 0; number < servers.length; number++) {
        for (let round = 0; round < ROUNDS; round++) {
            const lines = shared.split(`line ${word(number, round)}\n`).length - 1;
            if (lines !== 1) throw new Error(`${word(number, round)} is ${lines} times in the shared page`);
        }
        const found = text(await server.call('search', { query: word(number, ROUNDS - 1) }));
        if (!found.includes(`Side by side/${number}-${ROUNDS - 1}`)) throw new Error(`${word(number, ROUNDS - 1)} is not found`);
    }
}

const begin = performance.now();
const passed = () => `${((performance.now() - begin) / 1000).toFixed(1)} s`;
const servers = await Promise.all(Array.from({ length: Number(count) }, () => new McpProcess(holt, ['stdio', '--wiki', wiki]).start()));
console.log(`${servers.length} servers answer after ${passed()}`);
await servers[0].call('write_page', { page: SHARED, content: '# Shared\n\n' });
await Promise.all(servers.map(work));
console.log(`${servers.length * ROUNDS} pages written, as many lines appended to one page, after ${passed()}; ${refusals} writes sent again`);
await Promise.all(servers.map(verify));
console.log(`every page and line is there once and found by every server, after ${passed()}`);

// What a server does after its last answer, such as letting threads go, is not idling yet.
await pause(10_000);
const before = servers.map((server) => processorMillis(server.pid));
await pause(Number(seconds) * 1000);
const used = servers.map((server, i) => processorMillis(server.pid) - before[i]);
const memory = (field) => servers.reduce((sum, { pid }) => sum + megabytes(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'), field), 0);
console.log(`processor time of each over ${seconds} idle seconds, in ms: ${used.join(' ')}`);
console.log(`memory of all together: resident ${memory('Rss').toFixed(0)} MB, proportional ${memory('Pss').toFixed(0)} MB`);
await Promise.all(servers.map((server) => server.stop()));
