// The adapter for @modelcontextprotocol/client; mode is legacy, auto or the version to insist on.
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';

export async function connect({ command, url, mode }, { ask, tell }) {
    const transport = command
        ? new StdioClientTransport({ command: command[0], args: command.slice(1), stderr: 'ignore' })
        : new StreamableHTTPClientTransport(new URL(url));
    const options = { capabilities: { elicitation: { form: {} } } };
    if (mode !== 'default') {
        options.versionNegotiation = { mode: mode === 'auto' ? mode : { pin: mode } };
    }
    const client = new Client({ name: 'sdk-v2', version: '1.0' }, options);
    client.setRequestHandler('elicitation/create', request => ask(request.params));
    client.setNotificationHandler('notifications/resources/updated', ({ params }) => tell(params.uri));
    await client.connect(transport);
    const modern = client.getProtocolEra() === 'modern';
    return {
        client,
        version: client.getNegotiatedProtocolVersion(),
        call: (params, options) => client.callTool(params, options),
        follow: uri =>
            modern ? client.listen({ resourceSubscriptions: [uri] }) : client.subscribeResource({ uri }),
    };
}
