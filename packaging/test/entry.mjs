// Holds server.json against what the registry's schema of 2025-12-11 demands: node entry.mjs server.json VERSION FILE.mcpb
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

const [file, version, bundle] = process.argv.slice(2);
const entry = JSON.parse(readFileSync(file, 'utf8'));
const [pack] = entry.packages;
const digest = createHash('sha256').update(readFileSync(bundle)).digest('hex');
const demands = {
    'the schema': entry.$schema === 'https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json',
    'a name of two parts': /^[a-zA-Z0-9.-]{1,190}\/[a-zA-Z0-9._-]+$/.test(entry.name),
    'a description of 1 to 100 characters': entry.description.length >= 1 && entry.description.length <= 100,
    'a title of 1 to 100 characters': entry.title.length >= 1 && entry.title.length <= 100,
    'the version of the pom': entry.version === version && pack.version === version,
    'a repository': entry.repository.url.startsWith('https://') && entry.repository.source === 'github',
    'a bundle on stdio': pack.registryType === 'mcpb' && pack.transport.type === 'stdio',
    'the address of the bundle': pack.identifier.endsWith('/' + basename(bundle)),
    'the digest of the bundle': pack.fileSha256 === digest,
    'no placeholder left': !JSON.stringify(entry).includes('${'),
};
const broken = Object.keys(demands).filter((demand) => !demands[demand]);
if (broken.length > 0) throw new Error(`server.json lacks: ${broken.join(', ')}`);
