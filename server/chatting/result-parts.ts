import type { Language } from '../contract/answer.ts';
import type { ArticleReference } from '../contract/citation.ts';
import type { Claim } from '../contract/claim.ts';
import type { ComparisonRow, ReadBy } from '../contract/comparison.ts';
import type { Result, Turn } from '../contract/conversation.ts';
import { groupIntoBlocks } from '../contract/reading-order.ts';
import type { Summary, SummarySection } from '../contract/summary.ts';
import type { Timeline, TimelineEvent } from '../contract/timeline.ts';

/** What a result can be asked about: its rows, its sentences or its events, numbered from 1 as they are read. */
export type ResultPart =
  | { kind: 'row'; number: number; claims: Claim[]; row: ComparisonRow }
  | { kind: 'sentence'; number: number; claims: Claim[] }
  | { kind: 'event'; number: number; claims: Claim[]; event: TimelineEvent };

export type PartKind = ResultPart['kind'];

/** A kept result with its parts. `kind`: of its parts. */
export type AskedResult = {
  use: Result['use'];
  id: string;
  language: Language;
  articles: ArticleReference[];
  question?: string | undefined;
  kind: PartKind;
  parts: ResultPart[];
  /** Of a comparison that a language model has read. */
  readBy?: ReadBy | undefined;
  /** Of a briefing, what stands in each, frames included. */
  sections?: { kind: SummarySection['kind']; claims: Claim[] }[] | undefined;
};

export function askedResultOf(result: Result): AskedResult {
  switch (result.use) {
    case 'answer':
      return { ...factsOf(result.answer), use: 'answer', kind: 'sentence', parts: sentencesOf(result.answer.claims) };
    case 'comparison': {
      const parts = result.comparison.rows.map(
        (row, index): ResultPart => ({ kind: 'row', number: index + 1, claims: row.cells.flatMap(({ claims }) => claims), row }),
      );
      return { ...factsOf(result.comparison), use: 'comparison', kind: 'row', parts, readBy: result.comparison.readBy };
    }
    case 'summary':
      return {
        ...factsOf(result.summary),
        ...{ use: 'summary', kind: 'sentence', parts: sentencesOf(result.summary.claims), sections: sectionsOf(result.summary) },
      };
    case 'timeline':
      return { ...factsOf(result.timeline), use: 'timeline', kind: 'event', parts: eventsOf(result.timeline) };
  }
}

function sectionsOf({ form, claims, sections = [] }: Summary): AskedResult['sections'] {
  if (form !== 'briefing') return undefined;
  return sections.map(({ kind, claimIds }) => ({ kind, claims: claims.filter(({ id }) => claimIds.includes(id)) }));
}

function eventsOf({ events, undated }: Pick<Timeline, 'events' | 'undated'>): ResultPart[] {
  return [...events, ...undated].map((event, index) => ({
    kind: 'event',
    number: index + 1,
    claims: event.tellings.flatMap(({ claims }) => claims),
    event,
  }));
}

type Facts = { id: string; language: Language; articles: ArticleReference[]; question?: string | undefined };

function factsOf({ id, language, articles, question }: Facts): Facts {
  return { id, language, articles, ...(question !== undefined && { question }) };
}

/** In reading order, without headings and what the server counted. */
function sentencesOf(claims: readonly Claim[]): ResultPart[] {
  return groupIntoBlocks(claims)
    .filter(({ kind }) => kind !== 'heading')
    .flatMap((block) => block.claims)
    .filter(({ kind }) => kind !== 'frame')
    .map((claim, index) => ({ kind: 'sentence', number: index + 1, claims: [claim] }));
}

/** `name`: of a result farther up in the conversation, so that it can be said that it is meant. */
export type SpokenOf = { result: AskedResult; part?: number | undefined; name?: string | undefined };

/**
 * The result that is spoken of: the newest one, or the one that the newest answers were about. `part`: the number of what was spoken of last in it. Undefined where the
 * newest turn left none.
 */
export function spokenOf(history: readonly Turn[]): SpokenOf | undefined {
  const newest = history.at(-1)?.result;
  if (!newest) return undefined;
  const about = newest.use === 'answer' ? newest.answer.understanding?.about : undefined;
  if (!about) return { result: askedResultOf(newest) };
  const asked = history.findLast(({ result }) => result && askedResultOf(result).id === about.id)?.result;
  return asked && { result: askedResultOf(asked), part: about.part };
}
