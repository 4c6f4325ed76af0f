import { findDates } from '../../ingest/language/dates/dates.ts';
import { findWords } from '../../ingest/language/words.ts';
import { definiteNouns } from '../answering/presupposed.ts';
import type { ComparisonRow } from '../contract/comparison.ts';
import type { SummarySection } from '../contract/summary.ts';
import { askedNames } from '../retrieval/asked-names.ts';
import type { AskedResult, PartKind, ResultPart, SpokenOf } from './result-parts.ts';
import {
  CARDINALS,
  CARDINALS_EN,
  EXPLAIN,
  EXPLAIN_BY_SAYING,
  EXPLAIN_BY_WORDS,
  GO_ON,
  LISTED,
  ORDINALS,
  RELATIONS,
  SECTIONS,
  SOURCED,
  SOURCED_BY_WORDS,
  SOURCED_WHOLE,
  UNITS,
} from './result-question-patterns.ts';

/**
 * A question about a result. `explain`: what a part says and why it stands as it does. `source`: where it comes from; without a part, the one spoken of last, else all of the
 * result. `missing`: there is no part with this number. `list`: the rows whose reports stand so to each other. `section`: of a briefing. `go-on`: a question on the same matter, to be asked of the reports of the result.
 */
export type ResultQuestion =
  | { ask: 'explain'; part: number }
  | { ask: 'source'; part?: number | undefined }
  | { ask: 'missing'; part: number }
  | { ask: 'list'; relation: ComparisonRow['relation'] }
  | { ask: 'section'; section: SummarySection['kind'] }
  | { ask: 'go-on'; before: string; after: string };

/** "Und wer zahlt mehr?": leads on, and names nobody and nothing of its own to look for elsewhere. */
const LEADS_ON = /^(?<before>(?:und|aber|and|but)\s+(?!(?:was|what)\s)[^?]{2,80}?)[\s?.!]*$/iu;
/** Results that a follow-up question stays within. An answer cites too few reports: it is asked on as usual. */
const GONE_ON: readonly AskedResult['use'][] = ['comparison', 'summary', 'timeline'];
const LONGEST = 300;

/**
 * Reads a message that asks about the result spoken of. Undefined for every other message, and where no part is meant for sure: it is a question to the reports then.
 * Linear: bounded length, no repeat inside a repeat over the same characters.
 */
export function recognizeResultQuestion(message: string, { result, part: spoken }: SpokenOf): ResultQuestion | undefined {
  const text = message.replace(/\s+/gu, ' ').trim();
  if (text.length > LONGEST || result.parts.length === 0) return undefined;
  for (const [ask, patterns] of [
    ['source', SOURCED],
    ['explain', EXPLAIN],
  ] as const) {
    for (const candidate of patterns) {
      const groups = candidate.exec(text)?.groups;
      const part = groups && partOf(groups, result);
      if (part === undefined) continue;
      return part > 0 && part <= result.parts.length ? { ask, part } : { ask: 'missing', part };
    }
  }
  for (const [ask, patterns] of [
    ['source', SOURCED_BY_WORDS],
    ['explain', EXPLAIN_BY_WORDS],
  ] as const) {
    for (const candidate of patterns) {
      const words = candidate.exec(text)?.groups?.words;
      const part = words && partWith(words, result);
      if (part) return { ask, part };
    }
  }
  for (const candidate of EXPLAIN_BY_SAYING) {
    const words = candidate.exec(text)?.groups?.words;
    const part = words && partSaying(words, result);
    if (part) return { ask: 'explain', part };
  }
  const listed = listedIn(text, result);
  if (listed) return listed;
  if (asksForSources(text)) return { ask: 'source', part: spoken };
  if (!GONE_ON.includes(result.use)) return undefined;
  for (const candidate of GO_ON) {
    const groups = candidate.exec(text)?.groups;
    if (groups) return { ask: 'go-on', before: groups.before ?? '', after: groups.after ?? '' };
  }
  const before = LEADS_ON.exec(text)?.groups?.before;
  return before !== undefined && askedNames(before).length === 0 && knowsNouns(before, result)
    ? { ask: 'go-on', before, after: '' }
    : undefined;
}

/** "Laut wem?", "Wer sagt das?": asks whose word something said before is, and names nothing itself. */
export function asksForSources(message: string): boolean {
  const text = message.replace(/\s+/gu, ' ').trim();
  return text.length <= LONGEST && SOURCED_WHOLE.some((candidate) => candidate.test(text));
}

/** Whether the result tells of every noun that the question takes for known: "Und wie hoch ist die Inflation?" is asked of all reports where it does not. */
function knowsNouns(question: string, { question: askedFor = '', parts, language }: AskedResult): boolean {
  const nouns = definiteNouns(question);
  if (nouns.length === 0) return true;
  const told = [...contentStems([askedFor, ...parts.map(wordsOf)].join(' '), language)];
  return nouns.every(({ text }) => [...contentStems(text, language)].every((stem) => told.some((other) => tells(other, stem))));
}

type Groups = Record<string, string | undefined>;

/** The number of the part that is named; undefined where the word for it does not fit the result, or its words are in no part. */
function partOf({ ordinal, unitOfOrdinal, unitOfNumber, number, unitOfWords, words }: Groups, result: AskedResult): number | undefined {
  const unit = unitOfOrdinal ?? unitOfNumber ?? unitOfWords;
  if (unit === undefined || !fits(unit, result.kind)) return undefined;
  if (words !== undefined) return partWith(words, result);
  if (ordinal !== undefined) {
    const counted = /^\d+/u.exec(ordinal);
    const place = counted ? Number(counted[0]) : ORDINALS.find(([written]) => written.test(ordinal))?.[1];
    return place !== undefined && place < 0 ? lastDated(result) + 1 + place : place;
  }
  const written = number?.toLowerCase() ?? '';
  if (/^\d+$/u.test(written)) return Number(written);
  return Math.max(CARDINALS.indexOf(written), CARDINALS_EN.indexOf(written)) + 1;
}

/** Events without a date stand behind the others: the last one that has one happened last. */
function lastDated({ parts }: AskedResult): number {
  const dated = parts.findLast((part) => part.kind !== 'event' || part.event.interval !== undefined);
  return dated?.number ?? parts.length;
}

function listedIn(text: string, { kind, sections = [] }: AskedResult): ResultQuestion | undefined {
  const section = SECTIONS.find(([name, candidate]) => candidate.test(text) && sections.some((one) => one.kind === name))?.[0];
  if (section) return { ask: 'section', section };
  if (kind !== 'row') return undefined;
  const how = LISTED.map((candidate) => candidate.exec(text)?.groups?.how).find((found) => found !== undefined);
  const relation = how === undefined ? undefined : RELATIONS.find(([, candidate]) => candidate.test(how))?.[0];
  return relation && { ask: 'list', relation };
}

/** The first event of that day, else the first part that says these very words. */
function partSaying(words: string, { parts }: AskedResult): number | undefined {
  const days = findDates(words).flatMap(({ interval }) => (interval ? [interval.start.slice(0, 10)] : []));
  const onDay = parts.find((part) => part.kind === 'event' && days.includes(part.event.interval?.start.slice(0, 10) ?? ''));
  const written = words.toLowerCase();
  return (onDay ?? parts.find((part) => part.claims.some(({ text }) => text.toLowerCase().includes(written))))?.number;
}

function fits(unit: string, kind: PartKind): boolean {
  return UNITS.some(({ pattern: written, kinds }) => new RegExp(`^(?:${written})$`, 'iu').test(unit) && kinds.includes(kind));
}

/** The only part that has most of these words; undefined where none, or several. */
function partWith(words: string, result: AskedResult): number | undefined {
  const sought = contentStems(words, result.language);
  if (sought.size === 0) return undefined;
  const scores = result.parts.map((part) => {
    const stems = [...contentStems(wordsOf(part), result.language)];
    return { number: part.number, score: [...sought].filter((stem) => stems.some((other) => tells(other, stem))).length };
  });
  const best = Math.max(...scores.map(({ score }) => score));
  const first = scores.filter(({ score }) => score === best);
  return best > 0 && first.length === 1 ? first[0]?.number : undefined;
}

function wordsOf(part: ResultPart): string {
  const matter = part.kind === 'row' ? (part.row.matter ?? '') : '';
  return [matter, ...part.claims.map(({ text }) => text)].join(' ');
}

const LONG_ENOUGH = 5;

/** The same word, or one that has it at its end: "Strompreis" tells of a "Preis". */
function tells(told: string, word: string): boolean {
  return told === word || (word.length >= LONG_ENOUGH && told.endsWith(word));
}

function contentStems(text: string, language: 'de' | 'en'): Set<string> {
  return new Set(
    findWords(text, language)
      .filter(({ isFunctionWord, stem }) => !isFunctionWord && stem.length > 1)
      .map(({ stem }) => stem),
  );
}
