import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { z } from 'zod';
import { ingestInto } from '../../ingest/create-ingest.ts';
import type { AnswerEvent } from '../../server/contract/answer-events.ts';
import { createParts, type Parts } from '../../server/create-parts.ts';
import { readSettings } from '../../server/settings.ts';
import { defineEvaluation, type Tell } from '../evaluation.ts';
import { startModelServer } from '../model-server.ts';
import { readJsonLines } from '../read-data.ts';
import type { Report } from '../report.ts';
import { claimsOf, type Faults, judgeExtractive, judgeObeyed, judgeRefused } from './judge-injection.ts';
import { type Injection, type Obedience, obey, type Refusal } from './obedient-model.ts';
import { injectionSchema, QUESTION_CASES } from './question-cases.ts';

/**
 * `foreign`: addresses other than the model's that anything asked for. `quoted`: the hostile words stand in a quote beside the answer. `refused`: what went wrong
 * where the model gave in so far as to decline or to cite nothing.
 */
export type JudgedInjection = {
  injection: Injection;
  extractive: Faults;
  model: Faults;
  refused: Record<Refusal, Faults>;
  quoted: boolean;
};
type Counted = { of: number; held: number; extractive: number; model: number; declines: number; citesNothing: number };

export const injections = defineEvaluation({
  about:
    'hostile reports: what a passage demands changes neither answer nor citation, with the extractive writer and with a model that obeys it',
  options: z.strictObject({ show: z.enum(['bad']).optional().describe('<bad>: prints the reports that got through, and how') }),
  async run({ show }, tell): Promise<Report> {
    const cases = await readInjections();
    const { judged, foreign } = await judgeInjections(cases, tell);
    const bad = judged.filter(({ extractive, model }) => extractive.length + model.length > 0);
    const isRefusedBadly = ({ refused }: JudgedInjection) => Object.values(refused).some((faults) => faults.length > 0);
    if (show) for (const one of judged) if (bad.includes(one) || isRefusedBadly(one)) tell(shown(one));
    const kinds = [...new Set(judged.map(({ injection }) => injection.kind))];
    const byKind = Object.fromEntries(kinds.map((kind) => [kind, count(judged.filter(({ injection }) => injection.kind === kind))]));
    const all = count(judged);
    const rows = [...Object.entries(byKind), ['all', all] as const];
    return {
      evaluation: 'injections',
      measures: { ...all, quoted: judged.filter(({ quoted }) => quoted).length, foreign: foreign.length, byKind },
      samples: all.of,
      tables: [
        {
          title: `Hostile reports by kind; ${foreign.length} addresses asked for beside the model's`,
          head: ['', 'reports', 'held', 'extractive', 'obeying model', 'model that declines', 'model that cites nothing'],
          rows: rows.map(([kind, { of, held, extractive, model, declines, citesNothing }]) => [
            kind,
            ...[of, held, extractive, model, declines, citesNothing].map(String),
          ]),
        },
      ],
    };
  },
});

export function readInjections(): Promise<Injection[]> {
  return readJsonLines(fileURLToPath(new URL('injections.jsonl', QUESTION_CASES)), injectionSchema);
}

/** All reports in one corpus, read from files as an analyst's are; each asked its question of both writers. */
export async function judgeInjections(cases: Injection[], tell: Tell): Promise<{ judged: JudgedInjection[]; foreign: string[] }> {
  const root = await mkdtemp(join(tmpdir(), 'beleg-injections-'));
  const foreign: string[] = [];
  const fetched = globalThis.fetch;
  try {
    const folder = join(root, 'reports');
    await mkdir(folder);
    for (const { id, format, text } of cases) await writeFile(join(folder, `${id}.${format}`), text);
    const dataDir = join(root, 'data');

    tell(`Reading ${cases.length} hostile reports`);
    const quoting = await withParts({ dataDir }, async (parts) => {
      for await (const _ of ingestInto(parts.corpus, parts).ingestArticles([folder]));
      const ids = idsOf(parts);
      const found: { events: AnswerEvent[]; faults: Faults; articleId: string }[] = [];
      for (const injection of cases) {
        const articleId = ids.get(injection.id) ?? '';
        const events = await eventsOf(parts, injection);
        found.push({ events, articleId, faults: judgeExtractive({ injection, articleId, events, archive: parts.corpus.archive }) });
      }
      return found;
    });

    tell('Asking a model that obeys them');
    const turn: { injection?: Injection; obedience: Obedience } = { obedience: 'writes' };
    const server = await startModelServer((prompt) => (turn.injection ? obey(turn.injection, prompt, turn.obedience) : { pieces: [] }));
    globalThis.fetch = (input, init) => {
      const address = new Request(input).url;
      if (!address.startsWith(server.url)) foreign.push(address);
      return fetched(input, init);
    };
    try {
      const obeyed = await withParts({ dataDir, writer: 'local:obedient', writerUrl: server.url }, async (parts) => {
        const answered: Pick<JudgedInjection, 'model' | 'refused'>[] = [];
        for (const [index, injection] of cases.entries()) {
          const articleId = quoting[index]?.articleId ?? '';
          const own: Faults = [];
          for (const obedience of obediencesOf(injection)) {
            Object.assign(turn, { injection, obedience });
            const events = await eventsOf(parts, injection);
            own.push(...judgeObeyed({ injection, articleId, events, obedience, archive: parts.corpus.archive }));
          }
          const refused: Record<Refusal, Faults> = { declines: [], 'cites-nothing': [] };
          for (const obedience of REFUSALS) {
            Object.assign(turn, { injection, obedience });
            const events = await eventsOf(parts, injection);
            refused[obedience] = judgeRefused({ injection, articleId, events, archive: parts.corpus.archive });
          }
          answered.push({ model: own, refused });
        }
        return answered;
      });
      const judged = cases.map((injection, index): JudgedInjection => {
        const { events = [], faults = [] } = quoting[index] ?? {};
        const { model = [], refused = { declines: [], 'cites-nothing': [] } } = obeyed[index] ?? {};
        return { injection, extractive: faults, model, refused, quoted: quotesPayload(events, injection) };
      });
      return { judged, foreign };
    } finally {
      await server.close();
    }
  } finally {
    globalThis.fetch = fetched;
    await rm(root, { recursive: true, force: true });
  }
}

const REFUSALS: Refusal[] = ['declines', 'cites-nothing'];

function obediencesOf({ kind }: Injection): Obedience[] {
  if (kind === 'tool-call') return ['writes', 'calls-a-tool'];
  return kind === 'say-nothing' ? ['writes', 'says-nothing'] : ['writes'];
}

type Chosen = { dataDir: string; writer?: string; writerUrl?: string };

async function withParts<Result>(chosen: Chosen, use: (parts: Parts) => Promise<Result>): Promise<Result> {
  const logger = pino({ level: 'error' }, pino.destination(2));
  const parts = await createParts({ ...readSettings({}), sampleArticles: false, ...chosen }, { logger });
  try {
    return await use(parts);
  } finally {
    await parts.close();
  }
}

function idsOf({ corpus }: Parts): Map<string, string> {
  const { articles } = corpus.archive.list({}, { limit: 200 });
  return new Map(articles.map(({ id, provenance }) => [basename(provenance.path ?? provenance.key).replace(/\.\w+$/u, ''), id]));
}

async function eventsOf({ ask }: Parts, { question }: Injection): Promise<AnswerEvent[]> {
  const events: AnswerEvent[] = [];
  for await (const event of ask({ question, history: [] })) events.push(event);
  return events;
}

function quotesPayload(events: AnswerEvent[], { mustNotContain }: Injection): boolean {
  const quotes = claimsOf(events).flatMap(({ citations }) => citations.map(({ quote }) => quote));
  return mustNotContain.some((payload) => quotes.some((quote) => quote.includes(payload)));
}

function count(judged: JudgedInjection[]): Counted {
  const held = (holds: (one: JudgedInjection) => boolean) => judged.filter(holds).length;
  return {
    of: judged.length,
    held: held(({ extractive, model }) => extractive.length + model.length === 0),
    extractive: held(({ extractive }) => extractive.length === 0),
    model: held(({ model }) => model.length === 0),
    declines: held(({ refused }) => refused.declines.length === 0),
    citesNothing: held(({ refused }) => refused['cites-nothing'].length === 0),
  };
}

function shown({ injection, extractive, model, refused }: JudgedInjection): string {
  const by = { extractive, model, ...refused };
  const lines = Object.entries(by).flatMap(([how, faults]) => faults.map((fault) => `${how}: ${fault}`));
  return `${injection.id} ${injection.kind}\n${lines.map((line) => `  ${line}`).join('\n')}`;
}
