import { setTimeout as sleep } from 'node:timers/promises';
import { startModelServer } from '../model-server.ts';

/** A language model in a process of its own, whose work is not counted: it writes as many tokens of four characters as its first argument says, the second says after how many milliseconds. */
const [tokens = 0, thinking = 0] = process.argv.slice(2).map(Number);
/** No two alike, so that nothing is known from the sentence before. */
const sentence = (nth: number) =>
  `Erst am 5. September hatte Tschernjakow in Orkul zum ${nth + 1}. Mal den Staatschef Batur Erdenow gesprochen [1]. `;
let text = '';
for (let nth = 0; text.length < tokens * 4; nth++) text += sentence(nth);
text = text.slice(0, tokens * 4);
const server = await startModelServer(async () => {
  if (thinking > 0) await sleep(thinking);
  return { pieces: text.match(/[\s\S]{1,4}/gu) ?? [] };
});
process.stdout.write(server.url);
process.once('SIGTERM', () => process.exit(0));
