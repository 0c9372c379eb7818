// Holds server.json against the registry's schema of 2025-12-11, and against what the registry demands beyond it of a bundle
// (its validators/validators.go and validators/registries/mcpb.go): node entry.mjs server.json VERSION FILE.mcpb
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

const [file, version, bundle] = process.argv.slice(2);
const entry = JSON.parse(readFileSync(file, 'utf8'));
const digest = createHash('sha256').update(readFileSync(bundle)).digest('hex');
const broken = [];
const demand = (what, holds) => holds || broken.push(what);

const isText = (value, min, max) => typeof value === 'string' && value.length >= min && value.length <= max;
const isHttps = (value) => isText(value, 1, Infinity) && URL.canParse(value) && new URL(value).protocol === 'https:';
/** One version, neither `latest` nor a range: ^1.2, ~1.2, >=1, 1.x, 1.*, 1 - 2, 1 || 2. */
const isVersion = (value) => isText(value, 1, 255) && value !== 'latest' && /^v?\d+(\.\d+){0,3}([-+][0-9A-Za-z.+-]+)?$/.test(value);

/** Fields that the schema does not know are allowed by it, and read by nobody: a slip. */
function demandFields(where, object, required, optional) {
    const known = [...required, ...optional];
    for (const name of required) demand(`${where} has ${name}`, name in object);
    for (const name of Object.keys(object)) demand(`${where} has no ${name}`, known.includes(name));
}

function checkVariable(variable) {
    const where = `the variable ${variable.name}`;
    const inputs = ['value', 'description', 'isRequired', 'isSecret', 'format', 'default', 'placeholder', 'choices', 'variables'];
    demandFields(where, variable, ['name'], inputs);
    demand(`${where} has a name for the environment`, /^[A-Z][A-Z0-9_]*$/.test(variable.name));
    demand(`${where} has a known format`, ['string', 'number', 'boolean', 'filepath'].includes(variable.format ?? 'string'));
    for (const name of ['description', 'default', 'value', 'placeholder']) {
        demand(`${where} has a text as ${name}`, ['undefined', 'string'].includes(typeof variable[name]));
    }
    for (const name of ['isRequired', 'isSecret']) {
        demand(`${where} has true or false as ${name}`, ['undefined', 'boolean'].includes(typeof variable[name]));
    }
}

function checkPackage(pack) {
    demandFields('the package', pack, ['registryType', 'identifier', 'transport', 'fileSha256'], ['version', 'environmentVariables']);
    demand('the package is a bundle', pack.registryType === 'mcpb');
    demand('the bundle is an https address', isHttps(pack.identifier) && !/\s/.test(pack.identifier));
    demand('the bundle is released at GitHub', /^https:\/\/github\.com\/[^/]+\/[^/]+\/releases\/download\/[^/]+\/[^/]+$/.test(pack.identifier));
    demand('the address of the bundle has mcp in it', pack.identifier.toLowerCase().includes('mcp'));
    demand('the address of the bundle names the file', pack.identifier.endsWith('/' + basename(bundle)));
    demand('the digest is written in small letters', /^[a-f0-9]{64}$/.test(pack.fileSha256));
    demand('the digest is that of the bundle', pack.fileSha256 === digest);
    demand('the version of the package is that of the pom', pack.version === version && isVersion(pack.version));
    demandFields('the transport', pack.transport, ['type'], []);
    demand('the transport is stdio', pack.transport.type === 'stdio');
    pack.environmentVariables.forEach(checkVariable);
}

demandFields('the entry', entry, ['$schema', 'name', 'description', 'version', 'title', 'repository', 'packages'], []);
demand('the schema is that of 2025-12-11', entry.$schema === 'https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json');
demand('the name is long enough and short enough', isText(entry.name, 3, 200));
const part = (more) => `[a-zA-Z0-9][a-zA-Z0-9${more}-]*[a-zA-Z0-9]`;
demand('the name has two parts', new RegExp(`^${part('.')}/${part('._')}$`).test(entry.name));
demand('the name is that of the repository', entry.repository.url === entry.name.replace('io.github.', 'https://github.com/'));
demand('the description has 1 to 100 characters', isText(entry.description, 1, 100));
demand('the title has 1 to 100 characters', isText(entry.title, 1, 100) && entry.title.trim() !== '');
demand('the version is that of the pom', entry.version === version && isVersion(entry.version));
demandFields('the repository', entry.repository, ['url', 'source'], ['id', 'subfolder']);
demand('the repository is at GitHub', /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+$/.test(entry.repository.url) && entry.repository.source === 'github');
demand('there is one package', entry.packages.length === 1);
entry.packages.forEach(checkPackage);
demand('no placeholder is left', !JSON.stringify(entry).includes('${'));
if (broken.length > 0) throw new Error(`server.json is not as it should be; it is not true that ${broken.join(', or that ')}`);
