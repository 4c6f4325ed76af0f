import type { Clause } from '../clauses/clauses.ts';
import { englishFinite } from '../clauses/finite-verb.ts';
import { englishRole, titles, topicLabels } from '../clauses/origin-nouns.ts';
import { isCapital } from '../clauses/phrase-openings.ts';
import { englishForms } from '../clauses/reporting-forms.ts';
import { isParticipleBehindNoun } from './english-origins.ts';
import { phraseEnd, splitSpeakers } from './english-subject.ts';
import { type Frame, frameOf, type SentenceParts, type TokenRange, tokenMention } from './frame.ts';
import { scopeOf } from './source-scope.ts';

/** "according to X", "citing X", "as X reported", "X: …", "quoted X as saying"; in order. */
export function englishSources(parts: SentenceParts): Frame[] {
  const frames: Frame[] = [];
  for (const [index, clause] of parts.clauses.entries()) {
    const label = labelClause(parts, index, clause) ?? asClause(parts, index, clause);
    if (label !== undefined) frames.push(label);
    for (let at = clause.from; at < clause.to && frames.length < 40; at += 1) {
      const found = sourceAt(parts, { index, clause, at });
      if (found !== undefined) frames.push(found);
    }
  }
  return frames;
}

type Place = { index: number; clause: Clause; at: number };

function sourceAt(parts: SentenceParts, { index, clause, at }: Place): Frame | undefined {
  const { text, tokens } = parts;
  const token = tokens[at];
  if (token === undefined || token.title || token.mark !== '') return undefined;
  const next = tokens[at + 1]?.low ?? '';
  const phrase = (cueTo: number, kind: 'phrase' | 'basis') => {
    const from = cueTo + 1;
    const to = phraseEnd(tokens, from, endBeforeVerb(parts, clause, from, at));
    const origins = splitSpeakers(parts, { from, to });
    if (origins.length === 0) return undefined;
    const content: TokenRange[] = kind === 'basis' ? [] : scopeOf(parts, { index, from: at, to });
    return frameOf({ kind, class: 'say', cue: tokenMention(text, token, tokens[cueTo]), at, clause: index, origins, content });
  };
  if (token.low === 'according' && next === 'to') return pointsBackWhole(parts, clause, at, phrase(at + 1, 'phrase'));
  if (token.low === 'per' && at === clause.from && isCapital(tokens[at + 1])) return phrase(at, 'phrase');
  if (
    token.low === 'in' &&
    /^(?:the|his|her)$/.test(next) &&
    /^(?:words|view|opinion|eyes|judgment|judgement|estimation)$/.test(tokens[at + 2]?.low ?? '') &&
    tokens[at + 3]?.low === 'of'
  )
    return phrase(at + 3, 'phrase');
  if (/^(?:citing|quoting|cited|cites|quoted)$/.test(token.low)) {
    if (/ed$/.test(token.low) && /^(?:by|as|for)$/.test(next)) return undefined;
    if (/^(?:is|was|were|are|been)$/.test(tokens[at - 1]?.low ?? '')) return undefined;
    return phrase(at, 'basis');
  }
  return undefined;
}

/** "According to police three people died": the phrase ends before a verb, at the latest at the clause's end. */
function endBeforeVerb({ tokens }: SentenceParts, clause: Clause, from: number, at: number): number {
  if (at !== clause.from) return clause.to;
  let finite = englishFinite(tokens, from, clause.to);
  // "harbour officials in Busan"
  while (englishRole.test(tokens[finite]?.low ?? '')) finite = englishFinite(tokens, finite + 1, clause.to);
  // "two diplomats briefed on the talks,": all of the clause
  const isParticiple = isParticipleBehindNoun(tokens, finite) && englishFinite(tokens, finite + 1, clause.to) < 0;
  if (finite < 0 || isParticiple) return clause.to;
  for (let back = finite - 1; back > from; back -= 1)
    if (
      /^(?:the|a|an|two|three|four|five|six|seven|eight|nine|ten|\d+|at|more|almost|nearly|about|some|around|no|its|his|her|their)$/.test(
        tokens[back]?.low ?? '',
      )
    )
      return back;
  return from + 1;
}

/** "That is according to X." */
function pointsBackWhole({ tokens }: SentenceParts, clause: Clause, at: number, frame: Frame | undefined): Frame | undefined {
  if (frame === undefined) return undefined;
  const points = /^(?:that|this)$/.test(tokens[clause.from]?.low ?? '') && at - clause.from <= 2;
  return points ? { ...frame, pointsBack: true } : frame;
}

/** "As Reuters reported, …", "as first reported by X". */
function asClause(parts: SentenceParts, index: number, clause: Clause): Frame | undefined {
  const { text, tokens } = parts;
  if (tokens[clause.from]?.low !== 'as') return undefined;
  for (let at = clause.from + 1; at < Math.min(clause.to, clause.from + 14); at += 1) {
    const quoted = tokens[at]?.low === 'quoted' && tokens[at + 1]?.low === 'by';
    const readings = quoted ? [{ lemma: 'cite' }] : englishForms.get(tokens[at]?.low ?? '');
    if (
      readings === undefined ||
      !/^(?:report|say|write|announce|note|confirm|state|tell|explain|point|cite)$/.test(readings[0]?.lemma ?? '')
    )
      continue;
    const byAgent = tokens[at + 1]?.low === 'by';
    const origins = byAgent
      ? splitSpeakers(parts, { from: at + 2, to: clause.to })
      : splitSpeakers(parts, { from: clause.from + 1, to: at });
    if (
      origins.length === 0 ||
      (at + 1 < clause.to && !byAgent && !/^(?:on|in|at|earlier|last|yesterday|first)$/.test(tokens[at + 1]?.low ?? ''))
    )
      return undefined;
    return frameOf({
      kind: 'as',
      class: 'say',
      cue: tokenMention(text, tokens[clause.from]),
      at: clause.from,
      clause: index,
      origins,
      content: [
        { from: 0, to: clause.from },
        { from: clause.to, to: tokens.length },
      ].filter(({ from, to }) => to > from),
    });
  }
  return undefined;
}

/** "Starmer: no vote before autumn". */
function labelClause(parts: SentenceParts, index: number, clause: Clause): Frame | undefined {
  const { text, tokens, clauses } = parts;
  const next = clauses[index + 1];
  if (index > 0 || clause.after !== ':' || next === undefined || clause.speech >= 0 || clause.finite >= 0 || clause.to - clause.from > 8)
    return undefined;
  const origins = splitSpeakers(parts, { from: clause.from, to: phraseEnd(tokens, clause.from, clause.to) });
  const [origin] = origins;
  const last = tokens[clause.to - 1];
  const first = tokens[clause.from];
  if (origin === undefined || last === undefined || first === undefined || topicLabels.has(first.text) || topicLabels.has(last.text))
    return undefined;
  const speech = next.speech >= 0;
  const size = clause.to - clause.from;
  const looksLikeSomebody =
    englishRole.test(last.low) ||
    titles.has(first.text) ||
    (size <= 2 &&
      isCapital(first) &&
      isCapital(last) &&
      !isTopic(last.text) &&
      !/^(?:The|A|An|In|On|How|Why|What|When|Who|Where)$/.test(first.text));
  if (!speech && !looksLikeSomebody) return undefined;
  if (speech && !isCapital(last) && !englishRole.test(last.low)) return undefined;
  const end = tokens[clause.to - 1]?.end ?? 0;
  return frameOf({
    kind: 'label',
    class: 'say',
    cue: { start: end, end: end + 1, text: text.slice(end, end + 1) },
    at: clause.to - 1,
    clause: index,
    origins,
    content: [{ from: next.from, to: tokens.length }],
  });
}

function isTopic(word: string): boolean {
  return /(?:land|ia|istan|ball|news|war|election|crisis|vote|cup|league|deal|talks|market|markets|prices|strike|storm|floods?|fire|crash|attack|summit|trial|economy|energy|tax|health|travel|sport|tennis|rugby|cricket|golf|football|update)$/i.test(
    word,
  );
}
