import type { SentenceParts } from '../attribution/frame.ts';
import { germanVerbAt } from '../attribution/german-verb-reading.ts';
import type { NestedFrame } from '../attribution/sentence-frames.ts';
import { englishForms, germanForms } from '../clauses/reporting-forms.ts';
import type { Certainty, Effect } from './effect.ts';
import { isDeniedIdiom } from './predicates.ts';
import type { Piece } from './statement-pieces.ts';

/** A verb that makes its object uncertain, with no clause behind it: "verlangt die Rückgabe", "plant einen Umzug", "schließt einen Anschlag nicht aus". */
export function ownVerb(parts: SentenceParts, frames: readonly NestedFrame[], piece: Piece): Effect[] {
  const { text, tokens, english } = parts;
  const found: Effect[] = [];
  const next = parts.clauses[piece.clause + 1];
  const introduces =
    next !== undefined && /^(?:content|question|infinitive)$/.test(next.kind) && parts.clauses[piece.clause]?.after === ',';
  if (!english && !introduces && isDeniedIdiom(tokens, piece)) found.push({ certainty: 'denied', cue: undefined, spendsNegation: true });
  for (let at = piece.from; at < piece.to; at += 1) {
    if (frames.some((frame) => frame.at === at && frame.kind === 'verb' && frame.class !== 'judge')) continue;
    const read = english ? englishVerb(parts, at) : germanVerb(parts, piece, at);
    if (read === undefined) continue;
    const cue = {
      start: tokens[at]?.start ?? 0,
      end: tokens[at]?.end ?? 0,
      text: text.slice(tokens[at]?.start ?? 0, tokens[at]?.end ?? 0),
    };
    const certainty = objectCertainty(read, piece, parts);
    if (certainty !== undefined) found.push({ certainty, cue, ...(read.class === 'deny' && read.negated ? { spendsNegation: true } : {}) });
  }
  return found;
}

type ReadObjectVerb = { lemma: string; class: string; negated: boolean };

function germanVerb(parts: SentenceParts, piece: Piece, at: number): ReadObjectVerb | undefined {
  if (!germanForms.has(parts.tokens[at]?.low ?? '')) return undefined;
  const read = germanVerbAt(parts, { index: piece.clause, at });
  // "wollte den Bericht weder bestätigen noch dementieren": nothing is made of the object.
  if (read?.reading.class === 'deny' && parts.tokens.slice(piece.from, at).some(({ low }) => low === 'weder')) return undefined;
  return read && { lemma: read.reading.lemma, class: read.reading.class, negated: read.negated };
}

function englishVerb({ tokens }: SentenceParts, at: number): ReadObjectVerb | undefined {
  const token = tokens[at];
  if (token === undefined || !/^\p{Ll}/u.test(token.text)) return undefined;
  const previous = tokens[at - 1]?.low ?? '';
  if (/^(?:the|a|an|of|in|his|her|its|their|no|to|for|with|by|on)$/.test(previous)) return undefined;
  if (previous === 'nor') return undefined;
  const negated = /^(?:not|never|cannot)$/.test(previous) || /n['’]t$/.test(previous);
  if (/^rul(?:e|es|ed|ing)$/.test(token.low) && tokens[at + 1]?.low === 'out') return { lemma: 'rule', class: 'deny', negated };
  const readings = englishForms.get(token.low)?.filter(({ form }) => form === 'finite' || (form === 'both' && negated)) ?? [];
  const reading = readings.find(
    ({ class: name, lemma }) => objectClasses.has(name) && !(lemma === 'call' && tokens[at + 1]?.low !== 'for'),
  );
  return reading && { lemma: reading.lemma, class: reading.class, negated };
}

const objectClasses: ReadonlySet<string> = new Set(['deny', 'demand', 'plan', 'announce', 'believe', 'doubt']);

function objectCertainty(
  { lemma, class: name, negated }: ReadObjectVerb,
  piece: Piece,
  { tokens, english }: SentenceParts,
): Certainty | undefined {
  if (
    english &&
    /^(?:ask|call|order|request|command|point|expect|plan|aim|consider|question)$/.test(lemma) &&
    !/^(?:the|a|an|more|its|his|her|their|an?|for|to|on)$/.test(tokens[piece.finite + 1]?.low ?? '')
  )
    return undefined;
  switch (name) {
    case 'deny':
      if (negated) return /^(?:ausschließen|rule)$/.test(lemma) ? 'possible' : 'reported';
      return /^(?:bestreiten|abstreiten|dementieren|leugnen|verneinen|zurückweisen|ausschließen|widerlegen|abrede|deny|reject|dispute|refute|rebut|repudiate|rule)/.test(
        lemma,
      ) && !/^(?:reject)$/.test(lemma)
        ? 'denied'
        : undefined;
    case 'demand':
      return /^(?:fordern|verlangen|einfordern|beantragen|anmahnen|empfehlen|demand|urge|recommend|propose)$/.test(lemma)
        ? 'demanded'
        : lemma === 'call' && tokens[piece.finite + 1]?.low === 'for'
          ? 'demanded'
          : undefined;
    case 'plan':
      return /^(?:erwägen|consider)$/.test(lemma)
        ? 'possible'
        : /^(?:planen|beabsichtigen|anstreben|vorhaben|vorsehen|plan|intend)$/.test(lemma)
          ? 'planned'
          : undefined;
    case 'announce':
      return /^(?:ankündigen|versprechen|zusagen|zusichern|promise|pledge|vow)$/.test(lemma) ? 'planned' : undefined;
    case 'believe':
      return /^(?:vermuten|erwarten|befürchten|fürchten|hoffen|erhoffen|rechnen|ausgehen|prognostizieren|mutmaßen|expect|fear|suspect|predict|forecast|anticipate|hope)$/.test(
        lemma,
      )
        ? 'possible'
        : undefined;
    case 'doubt':
      return undefined;
    default:
      return undefined;
  }
}
