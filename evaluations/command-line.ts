import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Evaluation } from './evaluation.ts';
import { BASELINE_NAME } from './save-baseline.ts';

/** The command line is wrong; the message says how. */
export class UsageError extends Error {
  override name = 'UsageError';
}

export type Command =
  | { kind: 'help' }
  | {
      kind: 'run';
      name: string;
      evaluation: Evaluation;
      given: Record<string, string>;
      asJson: boolean;
      check: boolean;
      save?: string;
      html?: string;
    };

/** Throws UsageError. Options are checked here, so that nothing runs for minutes before one is found wrong. */
export function readCommand(words: string[], evaluations: Record<string, Evaluation>): Command {
  const [name = '', ...rest] = words;
  if (words.length === 0 || words.includes('--help') || words.includes('-h')) return { kind: 'help' };
  const evaluation = Object.hasOwn(evaluations, name) ? evaluations[name] : undefined;
  if (!evaluation) throw new UsageError(`There is no evaluation "${name}". There are: ${Object.keys(evaluations).join(', ')}`);
  const { json, check, save, html, ...given } = parse(rest, evaluation);
  const checked = evaluation.options.safeParse(given);
  if (!checked.success) {
    const problems = checked.error.issues.map((issue) => `--${issue.path.join('.')}: ${issue.message}`);
    throw new UsageError(`${name}: ${problems.join('; ')}`);
  }
  if (save !== undefined && !BASELINE_NAME.test(save)) throw new UsageError('--save: lower case letters, digits and hyphens only');
  return {
    kind: 'run',
    name,
    evaluation,
    given,
    asJson: json !== undefined,
    check: check !== undefined,
    ...(save === undefined ? {} : { save }),
    ...(html === undefined ? {} : { html }),
  };
}

function parse(words: string[], evaluation: Evaluation): Record<string, string> {
  const options = Object.fromEntries(Object.keys(evaluation.options.shape).map((flag) => [flag, { type: 'string' as const }]));
  try {
    const { values } = parseArgs({
      args: words,
      options: { ...options, json: { type: 'boolean' }, check: { type: 'boolean' }, save: { type: 'string' }, html: { type: 'string' } },
      strict: true,
    });
    return Object.fromEntries(Object.entries(values).map(([flag, value]) => [flag, String(value)]));
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

export function usage(evaluations: Record<string, Evaluation>): string {
  const lines = Object.entries(evaluations).flatMap(([name, { about, options }]) => [
    `  ${name.padEnd(12)} ${about}`,
    ...Object.entries(options.shape).map(
      ([flag, schema]) => `      --${flag} ${schema instanceof z.ZodType ? (schema.description ?? '') : ''}`,
    ),
  ]);
  return [
    'Usage: npm run evaluate -- <evaluation> [options]',
    '',
    ...lines,
    '',
    'Every evaluation takes:',
    '  --json         one JSON object as the last line instead of a table',
    '  --check        exit status 1 when a threshold of evaluations/thresholds.json is missed',
    '  --save <name>  keep the result as evaluations/baselines/<name>.json',
    '  --html <file>  the tables and charts as a page that needs nothing beside it',
  ].join('\n');
}
