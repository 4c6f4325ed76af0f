import { clauseTokens, type QuotationCursor } from '../clauses/clause-tokens.ts';
import { clausesOf } from '../clauses/clauses.ts';
import { isSubjunctiveForm } from '../clauses/german-verbs.ts';
import type { Span } from '../span.ts';
import { englishVerbFrames } from './english-frames.ts';
import { englishSources } from './english-sources.ts';
import { type Frame, holdsToken, type SentenceParts, type TokenRange } from './frame.ts';
import { germanClauseSources } from './german-clause-sources.ts';
import { germanVerbFrames } from './german-frames.ts';
import { germanIdioms } from './german-idioms.ts';
import { germanSourcePhrases } from './german-sources.ts';
import type { Origin } from './origins.ts';

/** A frame in its place: `parent`: the frame in whose content it stands; `basis`: whom it says it has it from. */
export type NestedFrame = Frame & { parent: NestedFrame | undefined; basis: Origin[] };

/** A sentence as it was read. */
export type ReadFrames = { parts: SentenceParts; frames: NestedFrame[] };

/** Sentences of more tokens than this are lists or debris; the rest of them is not read. */
const longestSentence = 400;

/** `cursor`: over the text's quotations. */
export type ReadingOptions = Pick<SentenceParts, 'english' | 'holds'> & { cursor: QuotationCursor };

/** The frames of one sentence, nested. Linear; never throws. */
export function readFrames(text: string, sentence: Span, { cursor, english, holds }: ReadingOptions): ReadFrames {
  const tokens = clauseTokens(text, sentence, { cursor, atMost: longestSentence });
  const parts: SentenceParts = { text, tokens, clauses: clausesOf(tokens, english), english, holds };
  const found = english
    ? [...englishSources(parts), ...englishVerbFrames(parts)]
    : [...germanSourcePhrases(parts), ...germanClauseSources(parts), ...germanIdioms(parts), ...germanVerbFrames(parts)];
  return { parts, frames: nest(parts, withoutDoubles(found.flatMap((frame) => heldBy(frame, holds)))) };
}

/** Without origins that say nothing ("nach Angaben von … Raketen"); a frame that had no others is none. */
function heldBy(frame: Frame, holds: SentenceParts['holds']): Frame[] {
  // "laut X", "wie X berichtet": such words name a source whatever noun they hold.
  const origins = frame.kind === 'phrase' || frame.kind === 'as' ? frame.origins : frame.origins.filter(holds);
  if (frame.origins.length > 0 && origins.length === 0) return [];
  const { source, ...rest } = frame;
  return [source === undefined || !holds(source) ? { ...rest, origins } : { ...frame, origins }];
}

/** A clause that is but a source ("wie X berichtet") holds no second frame of its own verb. */
function withoutDoubles(frames: Frame[]): Frame[] {
  const whole = new Set(frames.filter(({ kind }) => kind === 'as').map(({ clause }) => clause));
  const impersonal = new Set(frames.filter(({ kind }) => kind === 'phrase' || kind === 'hearsay').map(({ at }) => at));
  const labels = new Set(frames.filter(({ kind }) => kind === 'label').map(({ clause }) => clause));
  const basis = frames.filter(({ kind }) => kind === 'basis');
  const taken = new Set<number>();
  const cited = frames.filter(({ source }) => source !== undefined);
  return frames
    .filter((frame) => {
      // An idiom comes before the verb of saying in it.
      if (taken.has(frame.at)) return false;
      taken.add(frame.at);
      if (frame.kind !== 'verb' && frame.kind !== 'hearsay') return true;
      if (cited.some((other) => other !== frame && other.clause === frame.clause && frame.source === undefined)) return false;
      if (frame.kind === 'verb' && (whole.has(frame.clause) || labels.has(frame.clause) || impersonal.has(frame.at))) return false;
      if (frame.kind === 'hearsay' && whole.has(frame.clause)) return false;
      return !basis.some(({ clause, at }) => clause === frame.clause && at === frame.at);
    })
    .sort((a, b) => a.at - b.at);
}

function nest(parts: SentenceParts, frames: Frame[]): NestedFrame[] {
  const nested: NestedFrame[] = frames.map((frame) => ({
    ...frame,
    content: withinQuotation(parts, frame),
    parent: undefined,
    basis: frame.source === undefined ? [] : [frame.source],
  }));
  const speakers = nested.filter(({ kind }) => kind !== 'basis');
  for (const frame of speakers) {
    const around = speakers.filter(
      (other) => other !== frame && covers(parts, other, frame) && !(covers(parts, frame, other) && outranks(parts, frame, other)),
    );
    around.sort((a, b) => sizeOf(a) - sizeOf(b) || b.at - a.at);
    frame.parent = around.find((candidate) => !descends(candidate, frame));
  }
  for (const basis of nested) if (basis.kind === 'basis') attach(parts, basis, speakers);
  return speakers;
}

/** What somebody quoted says that others say ends with the quotation. */
function withinQuotation({ tokens }: SentenceParts, { at, content }: Frame): TokenRange[] {
  const speech = tokens[at]?.speech ?? -1;
  if (speech < 0) return content;
  return content.flatMap(({ from, to }) => {
    let [first, last] = [from, to];
    while (first < last && tokens[first]?.speech !== speech) first += 1;
    while (last > first && tokens[last - 1]?.speech !== speech) last -= 1;
    return last > first ? [{ from: first, to: last }] : [];
  });
}

function covers(parts: SentenceParts, outer: Frame, inner: Frame): boolean {
  if (!holdsToken(outer.content, inner.at)) return false;
  const [first, last] = [Math.min(outer.clause, inner.clause), Math.max(outer.clause, inner.clause)];
  if (parts.clauses.some(({ before }, index) => index > first && index <= last && before === ';')) return false;
  if (outer.kind !== 'verb' || outer.inverted) return true;
  return !isOwnStatement(parts, outer, inner);
}

/** "X sprach von drei Tätern, Y nannte das übertrieben": a later main clause in the indicative is not what X said. */
function isOwnStatement({ tokens, clauses }: SentenceParts, outer: Frame, inner: Frame): boolean {
  const clause = clauses[inner.clause];
  if (clause === undefined || inner.clause === outer.clause || clause.speech >= 0) return false;
  const contrast = /^(?:während|wohingegen|while|whereas|und|aber|doch|and|but)$/.test(tokens[clause.from]?.low ?? '');
  if (contrast && (clause.kind === 'main' || clause.kind === 'adverbial')) return !isSubjunctiveForm(tokens[clause.finite]?.low ?? '');
  if (clause.kind !== 'main' || clause.before === ':') return false;
  const isFirst = outer.content.some(({ from }) => from === clause.from || from > clause.from);
  if (inner.pointsBack) return false;
  return !isFirst && !isSubjunctiveForm(tokens[clause.finite]?.low ?? '') && inner.origins.length > 0 && !inner.inverted;
}

/** Where each stands in the other's content: behind the verb at the end comes everything, and an earlier verb holds what follows. */
/** A source that fills the last clause of its sentence. */
function isLast({ clauses }: SentenceParts, { clause, at }: Frame): boolean {
  const own = clauses[clause];
  return own !== undefined && clause === clauses.length - 1 && clause > 0 && own.kind === 'fragment' && own.from === at;
}

function outranks(parts: SentenceParts, frame: Frame, other: Frame): boolean {
  if (frame.inverted !== other.inverted) return frame.inverted;
  if (!frame.inverted && (frame.kind === 'as') !== (other.kind === 'as') && frame.kind !== 'verb' && other.kind !== 'verb')
    return frame.kind === 'as';
  // "X said that …, according to Y.": Y comes last and has it from X.
  if (isLast(parts, frame) && frame.kind === 'phrase' && other.kind === 'verb' && !other.inverted) return true;
  if (isLast(parts, other) && other.kind === 'phrase' && frame.kind === 'verb' && !frame.inverted) return false;
  const [verb, otherVerb] = [frame.kind === 'verb', other.kind === 'verb'];
  if (verb !== otherVerb) return verb ? frame.at < other.at : !(otherVerb && other.at < frame.at);
  return frame.inverted ? frame.at > other.at : frame.at < other.at;
}

function sizeOf({ content }: Frame): number {
  return content.reduce((sum, { from, to }) => sum + to - from, 0);
}

function descends(candidate: NestedFrame, from: NestedFrame): boolean {
  for (let at: NestedFrame | undefined = candidate, step = 0; at !== undefined && step < 50; at = at.parent, step += 1)
    if (at === from) return true;
  return false;
}

/** "unter Berufung auf Y" goes with the frame of its clause, else with the one whose speaker was named last before it. */
function attach({ tokens }: SentenceParts, basis: NestedFrame, speakers: NestedFrame[]): void {
  const start = tokens[basis.at]?.start ?? 0;
  const named = speakers.filter(
    ({ origins }) => origins.length > 0 && !origins.every((origin) => basis.origins.some((own) => own.start === origin.start)),
  );
  const inClause = named.filter(({ clause }) => clause === basis.clause);
  const before = named.filter(({ origins }) => origins.some((origin) => origin.end <= start));
  const nearest = before.sort((a, b) => lastEnd(b, start) - lastEnd(a, start))[0];
  const host = inClause[0] ?? nearest ?? named[0];
  if (host === undefined || basis.origins.some((own) => host.origins.some((origin) => origin.start < own.end && own.start < origin.end)))
    return;
  host.basis.push(...basis.origins.slice(0, 1));
}

function lastEnd({ origins }: Frame, before: number): number {
  return Math.max(...origins.map(({ end }) => (end <= before ? end : -1)));
}

/** From the outermost speaker to this one: one chain for each of several speakers. */
export function chainsOf(frame: NestedFrame): Origin[][] {
  const outer = frame.parent === undefined ? [[]] : chainsOf(frame.parent);
  if (frame.origins.length === 0) return outer;
  const own = frame.origins.slice(0, 4);
  return outer.slice(0, 4).flatMap((chain) => own.map((origin) => [...chain, origin, ...frame.basis]));
}
