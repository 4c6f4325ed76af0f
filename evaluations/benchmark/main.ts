import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { measuredCommit } from '../measured-commit.ts';
import { renderTables } from '../report.ts';
import { BASELINE_NAME, saveBaseline } from '../save-baseline.ts';
import { compareScale } from './compare-scale.ts';
import type { Measure } from './measure.ts';
import { memory } from './memory.ts';
import { p1 } from './p1.ts';
import { p2 } from './p2.ts';
import { p3 } from './p3.ts';
import { p4 } from './p4.ts';
import { p5 } from './p5.ts';
import { p6 } from './p6.ts';
import { p7 } from './p7.ts';
import { p8 } from './p8.ts';
import { p9 } from './p9.ts';
import { p10 } from './p10.ts';
import { profile } from './profile.ts';

const MEASURES: Record<string, Measure> = {
  P1: p1,
  P2: p2,
  P3: p3,
  P4: p4,
  P5: p5,
  P6: p6,
  P7: p7,
  P8: p8,
  P9: p9,
  P10: p10,
  memory,
  profile,
  'compare-scale': compareScale,
};

const help = `Speed and cost, as ratios of two things that are measured in turn.

  npm run benchmark -- <measure> --articles <jsonl of {title, paragraphs}, or .xz of it> [--limit N] [--pairs N] [--save name]

${Object.entries(MEASURES)
  .map(([name, { about }]) => `  ${name}  ${about}`)
  .join('\n')}

  --limit N   so many of the articles; all unless said
  --pairs N   how often both are measured; 7 unless said
  --save name keeps the result in evaluations/baselines`;

const tell = (line: string) => process.stderr.write(`${line}\n`);
process.exitCode = await main();

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      articles: { type: 'string' },
      limit: { type: 'string' },
      pairs: { type: 'string' },
      save: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  const [name = ''] = positionals;
  const measure = Object.hasOwn(MEASURES, name) ? MEASURES[name] : undefined;
  const numbers = z
    .object({ limit: z.coerce.number().int().positive().default(1_000_000), pairs: z.coerce.number().int().positive().default(7) })
    .safeParse(values);
  const isNamed = values.save === undefined || BASELINE_NAME.test(values.save);
  if (values.help || !measure || (values.articles === undefined && !measure.withoutArticles) || !numbers.success || !isNamed) {
    console.log(help);
    return values.help ? 0 : 2;
  }
  const { limit, pairs } = numbers.data;
  const report = await measure.run({ articles: values.articles ?? '', limit, pairs, tell });
  console.log(renderTables(report.tables));
  if (values.save !== undefined) {
    const command = [
      name,
      ...(values.articles === undefined ? [] : [`--articles ${basename(values.articles)} --limit ${limit}`]),
      `--pairs ${pairs}`,
    ].join(' ');
    tell(`Saved as ${await saveBaseline(report, { name: values.save, command, commit: await measuredCommit(), measuredAt: new Date() })}`);
  }
  return 0;
}
