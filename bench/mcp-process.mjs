// A server process asked with plain JSON-RPC, so that no client library is part of what is measured.
import { spawn } from 'node:child_process';

const clientInfo = { name: 'bench', version: '1' };
const modern = {
    'io.modelcontextprotocol/protocolVersion': '2026-07-28',
    'io.modelcontextprotocol/clientInfo': clientInfo,
    'io.modelcontextprotocol/clientCapabilities': {},
};

/** A server on stdio in the era with sessions, or the one without, where every request carries its own. */
export class McpProcess {
    constructor(command, args, { sessions = true, env = process.env } = {}) {
        this.sessions = sessions;
        this.process = spawn(command, args, { stdio: ['pipe', 'pipe', 'ignore'], env });
        this.rest = '';
        this.lastId = 0;
        this.waiting = new Map();
        this.ended = new Promise((done) => this.process.once('exit', done));
        this.ended.then(() => this.waiting.forEach(({ reject }) => reject(new Error(`${command} ended`))));
        this.process.stdin.on('error', () => {});
        this.process.stdout.setEncoding('utf8').on('data', (text) => this.receive(text));
    }

    get pid() {
        return this.process.pid;
    }

    receive(text) {
        const lines = (this.rest + text).split('\n');
        this.rest = lines.pop();
        for (const line of lines) {
            const message = JSON.parse(line);
            this.waiting.get(message.id)?.resolve(message);
            this.waiting.delete(message.id);
        }
    }

    send(message) {
        this.process.stdin.write(JSON.stringify({ jsonrpc: '2.0', ...message }) + '\n');
    }

    /** The result of a request; an error of the protocol or of a tool is thrown. */
    async request(method, params = {}) {
        const id = ++this.lastId;
        const answer = new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
        this.send({ id, method, params: this.sessions ? params : { ...params, _meta: modern } });
        const { result, error } = await answer;
        if (error || result.isError) throw new Error(`${method}: ${JSON.stringify(error ?? result)}`);
        return result;
    }

    /** What a client asks first. */
    async start() {
        if (!this.sessions) {
            await this.request('server/discover');
        } else {
            await this.request('initialize', { protocolVersion: '2025-11-25', capabilities: {}, clientInfo });
            this.send({ method: 'notifications/initialized' });
        }
        return this;
    }

    call(name, args) {
        return this.request('tools/call', { name, arguments: args });
    }

    /** Ends it as a client does, by closing its input. */
    async stop() {
        this.process.stdin.end();
        const patience = setTimeout(() => this.process.kill('SIGKILL'), 5000);
        await this.ended;
        clearTimeout(patience);
    }
}

/** The value of a field of /proc/PID/status in MB. */
export function megabytes(statusText, field) {
    return Number(statusText.match(new RegExp(`${field}:\\s+(\\d+) kB`))[1]) / 1024;
}

export const quantile = (values, q) => [...values].sort((a, b) => a - b)[Math.floor(values.length * q)];

/** Numbers from 0 to below n in an order that looks random and is the same in each run. */
export function* shuffled(n) {
    for (let state = 12345; ; ) {
        state = (Math.imul(state, 1103515245) + 12345) >>> 0;
        yield Math.floor((state / 2 ** 32) * n);
    }
}
