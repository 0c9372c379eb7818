// An MCP client of Node behind lines of JSON: {method, params} comes in; {result} or {error} goes out, and {updated} in
// between. The one argument is JSON: adapter, command or url, mode.
import { createInterface } from 'node:readline';

const settings = JSON.parse(process.argv[2]);
const { connect } = await import(`./${settings.adapter}.mjs`);
const say = message => process.stdout.write(JSON.stringify(message) + '\n');

let answer = 'decline';
let questions = [];
let abort;

function ask(params) {
    questions.push(params.message);
    if (answer === 'abort') {
        abort.abort();
        return { action: 'cancel' };
    }
    return answer === 'accept' ? { action: 'accept', content: { confirm: true } } : { action: answer };
}

const { client, version, call, follow } =
    await connect(settings, { ask, tell: uri => say({ updated: uri }) });

const methods = {
    'bridge/about': () => ({ version, instructions: client.getInstructions() }),
    'bridge/answer': params => {
        answer = params.action;
        questions = [];
        return {};
    },
    'bridge/questions': () => ({ questions }),
    'bridge/follow': async params => {
        await follow(params.uri);
        return {};
    },
    'tools/list': () => client.listTools(),
    'tools/call': params => {
        abort = new AbortController();
        return call(params, { signal: abort.signal });
    },
    'resources/list': () => client.listResources(),
    'resources/templates/list': () => client.listResourceTemplates(),
    'resources/read': params => client.readResource(params),
    'prompts/list': () => client.listPrompts(),
    'prompts/get': params => client.getPrompt(params),
    'completion/complete': params => client.complete(params),
};

say({ result: {} });
for await (const line of createInterface({ input: process.stdin })) {
    const { method, params } = JSON.parse(line);
    try {
        say({ result: await methods[method](params) });
    } catch (error) {
        say({ error: error.message });
    }
}
await client.close();
