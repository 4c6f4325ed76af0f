import { z } from 'zod';
import { readHtml } from '../../ingest/reading/read-html.ts';
import { repair as repairText } from '../../ingest/repairing/repair.ts';
import { defineEvaluation, type Tell } from '../evaluation.ts';
import { UnreadableDataError } from '../read-data.ts';
import type { Report } from '../report.ts';
import type { Half } from '../title-half.ts';
import { type JudgedMessy, judgeMessy, type MessyScores, measureMessy } from './measure-messy.ts';
import { compareRepair, type JudgedText, judgeText, measureRepair, type RepairScores } from './measure-repair.ts';
import { OWN_MESSY_CASES, readMessyCases } from './messy-cases.ts';
import { type PageCase, readPageCases } from './page-cases.ts';
import { loadRepairPeers } from './repair-peers.ts';

/** Misses are told for the even half only: the odd one stays unseen. */
export const repair = defineEvaluation({
  about: 'takes the report out of a web page or a scraped text: what belongs is kept, what does not is dropped',
  options: z
    .strictObject({
      cases: z
        .string()
        .optional()
        .describe('<jsonl of {file, url?, with, without}>: web pages, against other extractors; without it our own messy texts'),
      pages: z.string().optional().describe('<folder>: where the files of --cases lie'),
      messy: z.string().default(OWN_MESSY_CASES).describe('<folder of json>: other messy texts than the committed ones'),
      half: z.enum(['all', 'even', 'odd']).default('all').describe('<all|even|odd>: even to tune on, odd to report on'),
      peers: z.enum(['on', 'off']).default('on').describe('<on|off>: off does not install the other extractors'),
      show: z.enum(['bad']).optional().describe('<bad>: prints what went wrong, of the even half only'),
    })
    .refine(({ cases, pages }) => (cases === undefined) === (pages === undefined), '--cases and --pages belong together'),
  async run({ cases, pages, messy, half, peers, show }, tell): Promise<Report> {
    const tellBad = show && half === 'even' ? tell : () => undefined;
    if (cases === undefined || pages === undefined) return messyReport(messy, half, tellBad);
    const rows = await readPageCases({ cases, pages, half });
    if (rows.length === 0) throw new UnreadableDataError(`${cases} has no cases of this half`);
    return pagesReport(rows, { half, withPeers: peers === 'on', tell, tellBad });
  },
});

async function pagesReport(
  cases: PageCase[],
  { half, withPeers, tell, tellBad }: { half: Half | 'all'; withPeers: boolean; tell: Tell; tellBad: Tell },
): Promise<Report> {
  const judge = async (extract: (page: PageCase) => Promise<string>): Promise<JudgedText[]> => {
    const judged: JudgedText[] = [];
    for (const page of cases) judged.push(judgeText(page.file, await extract(page), { wanted: page.with, unwanted: page.without }));
    return judged;
  };
  const ours = await judge(async ({ bytes }) => reportOf(bytes));
  for (const [index, { id, kept, dropped }] of ours.entries()) {
    for (const [at, isKept] of kept.entries()) if (!isKept) tellBad(`${id} lost: ${cases[index]?.with[at]}`);
    for (const [at, isDropped] of dropped.entries()) if (!isDropped) tellBad(`${id} left: ${cases[index]?.without[at]}`);
  }
  const own = measureRepair(ours);
  const theirs: { name: string; judged: JudgedText[]; scores: RepairScores }[] = [];
  if (withPeers) tell('Installing the other extractors into a temporary folder');
  for (const { name, extract } of withPeers ? await loadRepairPeers() : []) {
    tell(`Reading ${cases.length} pages with ${name}`);
    const judged = await judge(extract);
    theirs.push({ name, judged, scores: measureRepair(judged) });
  }
  return {
    evaluation: 'repair',
    measures: {
      half,
      ...own,
      peers: Object.fromEntries(
        theirs.map(({ name, judged, scores }) => [name.replace(/ .*/, ''), { ...scores, ahead: compareRepair(ours, judged) }]),
      ),
    },
    samples: cases.length,
    tables: [
      {
        title: `${cases.length} pages (half: ${half}); ahead: F1 a page, ours minus theirs, 95 %`,
        head: ['', 'kept', 'dropped', 'F1', 'ahead'],
        rows: [
          ['Beleg', own.kept, own.dropped, own.f1, ''],
          ...theirs.map(({ name, judged, scores }) => {
            const { low, high } = compareRepair(ours, judged);
            return [name, scores.kept, scores.dropped, scores.f1, `${low.toFixed(3)} – ${high.toFixed(3)}`];
          }),
        ],
      },
    ],
  };
}

/** The text of a page as the corpus gets it; empty where the page is rejected. */
function reportOf(bytes: Uint8Array): string {
  const read = readHtml(bytes);
  return read.kind === 'read' ? repairText(read.original, read.marks).text : '';
}

async function messyReport(folder: string, half: Half | 'all', tellBad: Tell): Promise<Report> {
  const cases = await readMessyCases(folder, half);
  if (cases.length === 0) throw new UnreadableDataError(`${folder} has no cases of this half`);
  const judged = cases.map((one) => judgeMessy(one, repairText(one.original)));
  for (const row of judged) for (const problem of row.problems) tellBad(`${row.id} ${problem}`);
  const halves = (['even', 'odd'] as const).map((name): [string, JudgedMessy[]] => [name, judged.filter((row) => row.half === name)]);
  const scores = measureMessy(judged);
  return {
    evaluation: 'repair-messy',
    measures: { half, ...scores, ...Object.fromEntries(halves.map(([name, rows]) => [name, measureMessy(rows)])) },
    samples: cases.length,
    tables: [
      {
        title: `${cases.length} messy texts (half: ${half})`,
        head: ['', 'sentences kept', 'debris dropped', 'exact text', 'doubts marked', 'texts'],
        rows: [row('all', scores), ...halves.filter(([, rows]) => rows.length > 0).map(([name, rows]) => row(name, measureMessy(rows)))],
      },
    ],
  };
}

function row(name: string, { kept, dropped, exact, doubtsMarked, texts }: MessyScores): (string | number)[] {
  return [name, kept, dropped, exact, doubtsMarked, String(texts)];
}
