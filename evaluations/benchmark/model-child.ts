import { startModelServer } from '../model-server.ts';

/** A language model in a process of its own, whose work is not counted: it writes as many tokens of four characters as its argument says. */
const tokens = Number(process.argv[2]);
const sentence = 'Erst am 5. September hatte Tschernjakow in Orkul den tamganischen Staatschef Batur Erdenow gesprochen [1]. ';
const text = sentence.repeat(Math.ceil((tokens * 4) / sentence.length)).slice(0, tokens * 4);
const server = await startModelServer(() => ({ pieces: text.match(/[\s\S]{1,4}/gu) ?? [] }));
process.stdout.write(server.url);
process.once('SIGTERM', () => process.exit(0));
