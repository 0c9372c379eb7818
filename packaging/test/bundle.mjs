// Prints the command line and the environment with which a host starts an unpacked MCP bundle: node bundle.mjs FOLDER WIKI READ_ONLY
import { readFileSync } from 'node:fs';

const [folder, wiki, readOnly] = process.argv.slice(2);
const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'));
for (const asked of ['wiki', 'read_only']) {
    if (!manifest.user_config[asked]) throw new Error(`manifest.json asks for no ${asked}`);
}
const fill = (text) =>
    text.replace('${__dirname}', folder).replace('${user_config.wiki}', wiki).replace('${user_config.read_only}', readOnly);
const { command, args, env } = manifest.server.mcp_config;
for (const [name, value] of Object.entries(env)) console.log(`${name}=${fill(value)}`);
for (const word of [command, ...args]) console.log(fill(word));
