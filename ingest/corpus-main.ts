import { parseArgs } from 'node:util';
import { ZodError, z } from 'zod';
import { check } from './corpus-verbs/check.ts';
import { exportReports } from './corpus-verbs/export.ts';
import { rebuild } from './corpus-verbs/rebuild.ts';
import { repair } from './corpus-verbs/repair.ts';
import { stats } from './corpus-verbs/stats.ts';
import type { Verb } from './corpus-verbs/verb.ts';
import { ingestEnvironmentSchema } from './settings.ts';

const VERBS: Record<string, Verb> = { check, repair, stats, export: exportReports, rebuild };

const variables = Object.entries(ingestEnvironmentSchema.shape).map(([name, schema]) => `  ${name.padEnd(26)}${schema.description ?? ''}`);
const usage = `npm run corpus -- ${Object.keys(VERBS).join('|')}`;
const help = `Looks after the corpus.

${Object.entries(VERBS)
  .map(([name, { does, takes = [] }]) => `  npm run corpus -- ${[name, ...takes].join(' ').padEnd(22)}${does}`)
  .join('\n')}

Environment
${variables.join('\n')}

Exit status: 0 done, 1 something is wrong with the corpus, or stopped before it was done, 2 wrong usage or nothing could be done.`;

async function main(): Promise<number> {
  const verb = readVerb();
  if (typeof verb === 'string') {
    console.error(`${verb}\nUsage: ${usage} (--help says more)`);
    return 2;
  }
  if (verb === undefined) {
    console.log(help);
    return 0;
  }
  return verb.run(...verb.words);
}

/** The verb asked for, what is wrong with the arguments, or undefined: help was asked for. */
function readVerb(): (Verb & { words: string[] }) | string | undefined {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { help: { type: 'boolean', short: 'h' } } });
    if (values.help) return undefined;
    const [name, ...more] = positionals;
    if (name === undefined) return 'No verb was given.';
    const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
    if (!verb) return 'There is no such verb.';
    const { takes = [] } = verb;
    if (more.length < takes.length) return `${name} takes ${takes.join(' ')}.`;
    if (more.length > takes.length) return `${name} takes no further words.`;
    return { ...verb, words: more };
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
}

function messageOf(error: unknown): string {
  if (error instanceof ZodError) return z.prettifyError(error);
  return error instanceof Error ? error.message : String(error);
}

try {
  process.exitCode = await main();
} catch (error) {
  // Faults carry what happened and the way out in their message; a stack would hide it.
  console.error(messageOf(error));
  process.exitCode = 2;
}
