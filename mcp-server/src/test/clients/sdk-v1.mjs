// The adapter for @modelcontextprotocol/sdk.
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { ElicitRequestSchema, ResourceUpdatedNotificationSchema } from '@modelcontextprotocol/sdk/types.js';

export async function connect({ command, url }, { ask, tell }) {
    const transport = command
        ? new StdioClientTransport({ command: command[0], args: command.slice(1), stderr: 'ignore' })
        : new StreamableHTTPClientTransport(new URL(url));
    // The client tells its transport the version, and nobody else.
    let version;
    const original = transport.setProtocolVersion?.bind(transport);
    transport.setProtocolVersion = negotiated => {
        version = negotiated;
        original?.(negotiated);
    };
    const client = new Client(
        { name: 'sdk-v1', version: '1.0' }, { capabilities: { elicitation: { form: {} } } });
    client.setRequestHandler(ElicitRequestSchema, request => ask(request.params));
    client.setNotificationHandler(ResourceUpdatedNotificationSchema, ({ params }) => tell(params.uri));
    await client.connect(transport);
    return {
        client,
        version,
        call: (params, options) => client.callTool(params, undefined, options),
        follow: uri => client.subscribeResource({ uri }),
    };
}
