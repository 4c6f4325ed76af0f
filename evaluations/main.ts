import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readCommand, UsageError, usage } from './command-line.ts';
import { EVALUATIONS } from './evaluations.ts';
import { measuredCommit } from './measured-commit.ts';
import { UnreadableDataError } from './read-data.ts';
import { renderPage } from './render-page.ts';
import { renderTables } from './report.ts';
import { saveBaseline } from './save-baseline.ts';
import { checkThresholds, readThresholds } from './thresholds.ts';

/** Progress and warnings go beside the result, which alone is on standard output. */
const tell = (line: string) => process.stderr.write(`${line}\n`);

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (fault) {
  if (!(fault instanceof UsageError || fault instanceof UnreadableDataError)) throw fault;
  tell(fault instanceof UsageError ? `${fault.message}\nnpm run evaluate -- --help lists evaluations and options.` : fault.message);
  process.exitCode = 2;
}

async function main(words: string[]): Promise<number> {
  const command = readCommand(words, EVALUATIONS);
  if (command.kind === 'help') {
    console.log(usage(EVALUATIONS));
    return 0;
  }
  const { name, evaluation, given, asJson, check, save, html } = command;
  const shown = [name, ...Object.entries(given).map(([flag, value]) => `--${flag} ${basename(value)}`)].join(' ');
  const commit = await measuredCommit();
  const started = performance.now();
  const report = await evaluation.run(given, tell);
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  const missed = checkThresholds(report, readThresholds());
  for (const miss of missed) tell(`Threshold missed: ${miss}`);
  const measuredAt = new Date();
  if (save !== undefined) tell(`Saved as ${await saveBaseline(report, { name: save, command: shown, commit, measuredAt })}`);
  if (html !== undefined) {
    const facts = [
      `npm run evaluate -- ${shown}`,
      `Commit ${commit}, ${measuredAt.toISOString()}, ${seconds} s, ${report.samples} samples`,
    ];
    await writeFile(html, renderPage(report, { title: `Beleg: ${report.evaluation}`, facts }));
    tell(`Page written: ${html}`);
  }
  if (asJson) console.log(JSON.stringify({ evaluation: report.evaluation, ...report.measures, samples: report.samples, seconds }));
  else console.log(`${renderTables(report.tables)}\n${seconds} s`);
  return check && missed.length > 0 ? 1 : 0;
}
