import { z } from 'zod';
import { readTold, type ToldStory } from '../../server/answering/matching/matching-model/recipe/story-texts.ts';
import type { ArticleReference } from '../../server/contract/citation.ts';
import { type EvaluatedParts, withGivenParts } from '../create-evaluated-parts.ts';
import { defineEvaluation } from '../evaluation.ts';
import { caseHalfOption } from '../language/statement-cases.ts';
import { PRECISION_RECALL_HEAD, precisionRecall, precisionRecallRow } from '../precision-recall.ts';
import { parseJsonLines, readText } from '../read-data.ts';
import type { Report } from '../report.ts';

/** Affairs of ours, two papers each, and how analysts name them: README.md there. */
const UNSEEN = new URL('../cases/affairs-unseen/', import.meta.url);
const wordingSchema = z.strictObject({ story: z.int().nonnegative(), wording: z.string().min(1) });
const uses = z.enum(['comparison', 'summary', 'timeline']);
type Use = z.infer<typeof uses>;
type Wording = z.infer<typeof wordingSchema>;

/** Which reports a comparison, a summary and a timeline take that are asked for by the name of an affair: both of it, and none of another. Reports have no title: the text must tell. */
export const chosenReports = defineEvaluation({
  about: 'takes for a named affair the reports of that affair, and none of another',
  options: z.strictObject({
    half: caseHalfOption,
    use: uses.optional().describe('<comparison|summary|timeline>: only this one'),
    show: z.enum(['bad']).optional().describe('<bad>: prints reports too many and missed, of the even half only'),
  }),
  async run({ half, use, show }, tell): Promise<Report> {
    const stories = readTold(await readText(new URL('affairs.txt', UNSEEN)));
    const path = new URL('wordings.jsonl', UNSEEN);
    const all = parseJsonLines(await readText(path), { path: path.pathname, schema: wordingSchema });
    const asked = all.filter(({ story }) => half === 'all' || (story % 2 === 0) === (half === 'even'));
    return withGivenParts(stories.flatMap(reportsOf), tell, async (parts) => {
      const keyOf = new Map([...parts.articleIds].map(([key, id]) => [id, key]));
      const tables = [];
      const measures: Record<string, unknown> = { half };
      for (const one of use ? [use] : uses.options) {
        tell(`${one}: ${asked.length} wordings`);
        const [wanted, given]: [boolean[], boolean[]] = [[], []];
        for (const wording of asked) {
          const taken = new Set((await reportsTaken(one, wording.wording, parts)).flatMap(({ id }) => keyOf.get(id) ?? []));
          const right = ['a', 'b'].map((paper) => `${wording.story}-${paper}`);
          wanted.push(...right.map((key) => taken.has(key)));
          given.push(...[...taken].map((key) => right.includes(key)));
          if (show && wording.story % 2 === 0) tellBad(wording, { taken, right, tell });
        }
        const scores = precisionRecall(wanted, given);
        measures[one] = scores;
        tables.push({ title: one, head: PRECISION_RECALL_HEAD, rows: [precisionRecallRow(one, scores)] });
      }
      return { evaluation: 'chosen-reports', measures, samples: asked.length, tables };
    });
  },
});

function reportsOf({ papers }: ToldStory, story: number) {
  return [
    { key: `${story}-a`, text: papers.A.text, publishedOn: dayOf(story, 10) },
    { key: `${story}-b`, text: papers.B.text, publishedOn: dayOf(story, 11) },
  ];
}

/** Affairs are told in different months, both papers of one on following days. */
function dayOf(story: number, day: number): string {
  return `2026-${String(1 + (story % 12)).padStart(2, '0')}-${day}`;
}

/** Those whose words the result holds. */
async function reportsTaken(use: Use, question: string, { compare, summarize, makeTimeline }: EvaluatedParts): Promise<ArticleReference[]> {
  if (use === 'comparison') return (await toEnd(compare({ question, language: 'de' }))).articles;
  if (use === 'timeline') return (await toEnd(makeTimeline({ question, language: 'de' }))).articles;
  const { articles, claims } = await toEnd(summarize({ question, length: 'long', language: 'de' }));
  const cited = new Set(claims.flatMap(({ citations }) => citations.map(({ articleId }) => articleId)));
  return articles.filter(({ id }) => cited.has(id));
}

async function toEnd<Result>(steps: AsyncGenerator<unknown, Result>): Promise<Result> {
  for (;;) {
    const next = await steps.next();
    if (next.done) return next.value;
  }
}

type Taken = { taken: Set<string>; right: string[]; tell: (line: string) => void };

function tellBad({ wording }: Wording, { taken, right, tell }: Taken): void {
  const missed = right.filter((key) => !taken.has(key));
  const others = [...taken].filter((key) => !right.includes(key));
  if (missed.length + others.length > 0) tell(`${wording}: missed ${missed.join(' ') || '–'}, too many ${others.join(' ') || '–'}`);
}
