import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Timeline } from '../../server/contract/timeline.ts';
import type { MakeTimeline } from '../../server/timeline/make-timeline.ts';
import { type EvaluatedParts, withFolderParts } from '../create-evaluated-parts.ts';
import { defineEvaluation } from '../evaluation.ts';
import { PRECISION_RECALL_HEAD, precisionRecallRow } from '../precision-recall.ts';
import { UnreadableDataError } from '../read-data.ts';
import { measuredWithModel, RECORDED_MODEL_OPTIONS } from '../recorded-model.ts';
import type { Report } from '../report.ts';
import { type MadeStory, measureTimelines } from './measure-timeline.ts';
import { type LabelledReport, OWN_TIMELINE_CASES, readStories, type Story } from './timeline-cases.ts';

/** Misses are told for the even half only: the odd one stays unseen. */
export const timeline = defineEvaluation({
  about: 'finds what reports date, when it was, which tellings are one event, and where dates contradict each other',
  options: z.strictObject({
    cases: z.string().default(OWN_TIMELINE_CASES).describe('<folder of story-N.txt>: others than the committed cases'),
    half: z.enum(['all', 'even', 'odd']).default('all').describe('<all|even|odd>: even to tune on, odd to report on'),
    ...RECORDED_MODEL_OPTIONS,
    show: z.enum(['bad']).optional().describe('<bad>: prints what went wrong, of the even half only'),
  }),
  async run({ cases, half, show, ...given }, tell): Promise<Report> {
    const stories = await readStories(cases, half);
    if (stories.length === 0) throw new UnreadableDataError(`${cases} has no stories of this half`);
    const measure = async (parts: EvaluatedParts) => {
      const made: MadeStory[] = [];
      for (const story of stories) made.push(await makeOf(story, parts));
      return measureTimelines(made, (id) => parts.corpus.archive.get(id)?.text ?? '');
    };
    const { scores, misses, samples } = await withFiles(stories, (folder) =>
      measuredWithModel(given, tell, (recorded) => withFolderParts(folder, tell, measure, recorded?.settings)),
    );
    if (show && half === 'even') for (const { report, words, problem } of misses) tell(`${report} "${words}": ${problem}`);
    const { exact, overlapping, leftUndated, how, toldAs, citationValidity } = scores;
    return {
      evaluation: given.model === undefined ? 'timeline' : 'timeline-by-model',
      measures: { half, ...scores },
      samples,
      tables: [
        {
          title: `${samples} dated statements of ${stories.flatMap(({ reports }) => reports).length} reports (half: ${half})`,
          head: PRECISION_RECALL_HEAD,
          rows: [
            precisionRecallRow('statements found', scores.statements),
            precisionRecallRow('pairs merged', scores.merged),
            precisionRecallRow('conflicts shown', scores.conflicts),
          ],
        },
        {
          title: 'of those found',
          head: ['', 'share'],
          rows: [
            ['on exactly the right days', exact],
            ['overlapping them', overlapping],
            ['rightly left without a date', leftUndated],
            ['found the way it is labelled', how],
            ['put as it is labelled', toldAs],
            ['citations valid', citationValidity],
          ],
        },
      ],
    };
  },
});

/** Dated by the file's name where the label says so, else in its front matter, as a page would say it. */
async function withFiles<Result>(stories: Story[], use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'beleg-timelines-'));
  try {
    for (const report of stories.flatMap(({ reports }) => reports)) await writeFile(join(folder, fileName(report)), asFile(report));
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function fileName({ id, publishedHow, publishedOn }: LabelledReport): string {
  return `${publishedHow === 'file' ? `${publishedOn}-` : ''}${id}.md`;
}

function asFile({ title, publisher, publishedOn, publishedHow, text }: LabelledReport): string {
  const facts = { title, publisher, date: publishedHow === 'file' ? undefined : publishedOn };
  const lines = Object.entries(facts).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${JSON.stringify(value)}`]));
  return `---\n${lines.join('\n')}\n---\n\n${text}\n`;
}

async function makeOf(story: Story, { makeTimeline, articleIds: idOf, corpus }: EvaluatedParts): Promise<MadeStory> {
  const articleIds = story.reports.map((report) => {
    const id = [...idOf].find(([file]) => basename(file) === fileName(report))?.[1];
    if (id === undefined) throw new UnreadableDataError(`${report.id} is not in the corpus`);
    return id;
  });
  const offsets = articleIds.map((id, at) => {
    const [text, labelled] = [corpus.archive.get(id)?.text ?? '', story.reports[at]?.text ?? ''];
    const offset = text.indexOf(labelled);
    if (offset < 0)
      throw new UnreadableDataError(`The text of ${story.reports[at]?.id} was changed by the ingest, so that its labels have no place`);
    return offset;
  });
  return { story, timeline: await toEnd(makeTimeline, articleIds), articleIds, offsets };
}

async function toEnd(makeTimeline: MakeTimeline, articleIds: string[]): Promise<Timeline> {
  const making = makeTimeline({ articleIds, language: 'de' });
  for (;;) {
    const next = await making.next();
    if (next.done) return next.value;
  }
}
