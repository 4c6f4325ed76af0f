import type { ClauseToken } from '../clauses/clause-tokens.ts';
import { type Clause, coordinators } from '../clauses/clauses.ts';
import { isCarrier, isMute, isOrganisationNoun, isRole, isWork } from '../clauses/origin-nouns.ts';
import { germanForms, type ReportingReading as Reading } from '../clauses/reporting-forms.ts';
import { type Frame, frameOf, type SentenceParts, tokenMention } from './frame.ts';
import { contentOf } from './frame-content.ts';
import { looseFrame } from './german-loose-frames.ts';
import { speakersOf } from './german-speakers.ts';
import { germanSubject, passiveAgent } from './german-subject.ts';
import { germanVerbAt } from './german-verb-reading.ts';
import type { Origin } from './origins.ts';

/** The frames that verbs of saying and thinking make in a German sentence, in order. */
export function germanVerbFrames(parts: SentenceParts): Frame[] {
  const frames: Frame[] = [];
  for (const [index, clause] of parts.clauses.entries()) {
    const before = frames.length;
    for (let at = clause.from; at < clause.to && frames.length < 40; at += 1) {
      const frame = verbFrameAt(parts, { index, at });
      const first = frames.at(before);
      const outer = frame === undefined && first?.pointsBack && first.clause === index ? retold(parts, { index, at, first }) : undefined;
      if (frame !== undefined || outer !== undefined) frames.push(...[frame ?? outer].filter((one) => one !== undefined));
    }
    if (frames.length === before) {
      const loose = looseFrame(parts, index);
      if (loose !== undefined) frames.push(loose);
    }
  }
  return frames;
}

/** "Das berichtete X und schreibt Y": Y has it from X. */
function retold(parts: SentenceParts, { index, at, first }: { index: number; at: number; first: Frame }): Frame | undefined {
  const { text, tokens, clauses } = parts;
  const clause = clauses[index];
  const reading = germanForms
    .get(tokens[at]?.low ?? '')
    ?.find(({ form, apart, class: name }) => form === 'finite' && apart === '' && name === 'say');
  if (clause === undefined || reading === undefined || !coordinators.has(tokens[at - 1]?.low ?? '') || at + 1 >= clause.to)
    return undefined;
  const origins = germanSubject(parts, { index, at, inverted: true, finite: at }).filter(({ start }) => start > (tokens[at]?.start ?? 0));
  if (origins.length === 0) return undefined;
  return frameOf({
    kind: 'verb',
    class: 'say',
    cue: tokenMention(text, tokens[at]),
    at,
    clause: index,
    origins,
    content: [{ from: clause.from, to: at }],
    pointsBack: true,
    inverted: first.inverted,
  });
}

function verbFrameAt(parts: SentenceParts, { index, at }: { index: number; at: number }): Frame | undefined {
  const { text, tokens, clauses } = parts;
  const found = germanVerbAt(parts, { index, at });
  const [token, clause] = [tokens[at], clauses[index]];
  if (found === undefined || token === undefined || clause === undefined || closesRelative(parts, index)) return undefined;
  const { reading, voice, end, negated } = found;
  const content = contentOf(parts, { index, at, end: end.clause, reading, voice });
  if (content === undefined) return undefined;
  if (voice === 'passive' && !isImpersonalPassive(parts, index, reading)) return undefined;
  const origins =
    voice === 'passive'
      ? passiveAgent(parts, { index, at })
      : speakersOf(parts, {
          index,
          at,
          inverted: content.inverted,
          finite: voice === 'infinitive' || voice === 'perfect' ? clause.finite : at,
        });
  if (reading.class === 'show' && !isShower(origins)) return undefined;
  if (origins.length > 0 && origins.every(({ text: named }) => isMute(named))) return undefined;
  const cueEnd = end.particle >= 0 ? tokens[end.particle] : undefined;
  const cue = tokenMention(text, token, cueEnd ?? token);
  const isMan = voice === 'passive' ? origins.length === 0 : isImpersonal(tokens, clause, at);
  return frameOf({
    kind: isMan && origins.length === 0 ? 'hearsay' : 'verb',
    class: reading.class,
    lemma: reading.lemma,
    cue,
    at,
    clause: index,
    origins,
    negated,
    ...content,
  });
}

/** "…, die das Abkommen von 2015, bekannt als Plan, bestätigte": a lone verb that ends a relative clause cut by what was put in, and says nothing. */
function closesRelative({ tokens, clauses }: SentenceParts, index: number): boolean {
  const clause = clauses[index];
  if (clause === undefined || clause.to - clause.from !== 1 || index < 2) return false;
  return clauses.slice(1, index).some(({ finite, from }) => finite < 0 && relatives.test(tokens[from]?.low ?? ''));
}

const relatives = /^(?:der|die|das|dem|den|denen|deren|dessen|welche[rsmn]?)$/;

/** "es wird vermutet, dass", "wurde mitgeteilt": of other verbs the one spoken of is the subject ("er wurde beschuldigt"). */
function isImpersonalPassive(parts: SentenceParts, index: number, { lemma }: Reading): boolean {
  if (
    /^(?:sagen|berichten|melden|mitteilen|vermuten|behaupten|annehmen|erwarten|befürchten|bestätigen|dementieren|bestreiten|angeben|bekanntgeben|äußern|erklären|betonen|ausschließen|hinzufügen|verkünden|einräumen|zugeben|schreiben|feststellen|warnen|fordern|verlangen|zurückweisen|hoffen|fürchten|glauben|spekulieren|ankündigen|zusagen|versichern|ausgehen|rechnen|munkeln)$/.test(
      lemma,
    )
  )
    return true;
  return passiveAgent(parts, { index, at: 0 }).length > 0 && lemma !== 'beschuldigen';
}

function isImpersonal(tokens: readonly ClauseToken[], clause: Clause, at: number): boolean {
  const [previous, next] = [tokens[at - 1], tokens[at + 1]];
  return (at > clause.from && previous?.low === 'man') || (next?.low === 'man' && at + 1 < clause.to);
}

function isShower(origins: readonly Origin[]): boolean {
  return origins.some(
    ({ text }) =>
      text.split(/\s+/).some((word) => isWork(word) || isRole(word) || isCarrier(word) || isOrganisationNoun(word)) || /^[„“»«]/.test(text),
  );
}
