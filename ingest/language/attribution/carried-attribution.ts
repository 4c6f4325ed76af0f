import { lastWord } from '../clauses/clauses.ts';
import { isBody, isOrganisationNoun } from '../clauses/origin-nouns.ts';
import { germanForms } from '../clauses/reporting-forms.ts';
import type { Mention } from '../span.ts';
import type { SentenceParts } from './frame.ts';
import { issuerIn, workIn } from './named-before.ts';
import { isDateline, isPerson, type Namings } from './namings.ts';
import type { Origin } from './origins.ts';
import { type AttributionHow, type Latent, nothing, type Open, type SentenceAttribution, type State } from './sentence-attribution.ts';
import type { NestedFrame } from './sentence-frames.ts';
import { mayOpenWithCarry, opensWithCarry } from './sentence-mood.ts';
import { attributes, mentionOf, withoutRepeats } from './speaker-chains.ts';

/** So many indicative sentences may stand between indirect speech and its going on. */
const longestPause = 2;

/** A quotation right behind a sentence with a speaker goes on with it. */
export function quotedBefore({ open, index }: State): Mention[][] | undefined {
  return open !== undefined && index - open.since === 1 ? open.chains : undefined;
}

/** Quotations of a sentence belong to the speaker whose verb stands nearest. */
export function keepOwners(state: State, speaking: readonly NestedFrame[], chains: Mention[][]): void {
  const { parts, owners } = state;
  for (const clause of parts.clauses) {
    if (clause.speech < 0 || owners.has(clause.speech)) continue;
    const inside = speaking.some(({ at }) => parts.tokens[at]?.speech === clause.speech);
    const outside = speaking.some(({ at }) => parts.tokens[at]?.speech !== clause.speech);
    if (outside || !inside) ownQuotation(state, clause.speech, chains);
  }
}

/** Sentences of the quotation that came before its speaker are his too: „Es regnet. Wir gehen“, sagte X. */
function ownQuotation({ owners, results }: State, speech: number, chains: Mention[][]): void {
  owners.set(speech, chains);
  for (let back = results.length - 1; back >= 0; back -= 1) {
    const result = results[back];
    if (result === undefined || result.speech !== speech) break;
    result.origins = chains.map((chain) => ({ chain }));
    result.unnamed = false;
    result.how = 'direct-speech';
  }
}

/** Index of the quotation that a sentence stands in with all its words, or all but a few, else −1. */
export function wholeSpeech({ tokens }: SentenceParts): number {
  const first = tokens.find((token) => token.mark === '');
  return first !== undefined && first.speech >= 0 && tokens.every((token) => token.mark !== '' || token.speech >= 0) ? first.speech : -1;
}

/** A sentence of a quotation: who owns it, else the speaker before, else the person just spoken of. */
export function spokenOn(state: State, speech: number, owner: Mention[][] | undefined): SentenceAttribution {
  const { owners, open, namings, index } = state;
  const before = state.results.at(-1);
  const near = open !== undefined && index - open.since <= 1 ? open.chains : undefined;
  const person = near === undefined && before !== undefined && before.origins.length === 0 ? namings.lastPerson(index) : undefined;
  const chains = owner ?? near ?? (person === undefined ? open?.chains : [[person]]);
  if (chains === undefined) return { ...nothing, how: 'direct-speech', unnamed: true };
  owners.set(speech, chains);
  return { origins: chains.map((chain) => ({ chain })), cue: undefined, how: 'direct-speech', unnamed: false };
}

/** The speaker before goes on. */
export function carried(open: Open, cue: Mention | undefined, how: AttributionHow): SentenceAttribution {
  return { origins: open.chains.map((chain) => ({ chain })), cue, how, unnamed: false };
}

/** "Demnach", "Danach": what the report that the sentence before speaks of says, else for "Demnach" the one it is about, if nobody is quoted already. */
export function workBefore({ parts, before, open, index, results }: State): SentenceAttribution | undefined {
  const carries = opensWithCarry(parts);
  if (before === undefined || (open !== undefined && open.since === index - 1 && results.length > 0)) return undefined;
  if (!carries && !mayOpenWithCarry(parts)) return undefined;
  const speaker = workIn(before) ?? (carries && open === undefined ? issuerIn(before) : undefined);
  const [cue] = parts.tokens;
  return (
    speaker && { ...nothing, origins: [{ chain: [speaker] }], cue: cue && { start: cue.start, end: cue.end, text: cue.text }, how: 'cue' }
  );
}

/** "Das berichtete X": the sentence before is X's too; what had a speaker keeps it, behind a medium that reports it. */
export function pointBack({ results }: State, frame: NestedFrame, chains: Mention[][]): void {
  const reported = /^(?:say|tell)$/.test(frame.class);
  for (let back = results.length - 1; back >= Math.max(0, results.length - 4); back -= 1) {
    const result = results[back];
    if (result === undefined) return;
    const wasUnnamed = result.unnamed && result.how !== 'modal';
    if (result.origins.length > 0) {
      if (reported && back === results.length - 1 && /^(?:bericht|meld|schr|report)/.test(frame.cue.text))
        result.origins = result.origins.flatMap(({ chain }) => chains.map((outer) => ({ chain: withoutRepeats([...outer, ...chain]) })));
      return;
    }
    if (back < results.length - 1 && !wasUnnamed) return;
    result.origins = chains.map((chain) => ({ chain }));
    result.cue = frame.cue;
    result.how = 'pointing-back';
    result.unnamed = false;
    if (!wasUnnamed) return;
  }
}

/** "Das Blatt beruft sich auf X": X stands behind what the sentences right before have from the paper, or from a medium that it may be. */
export function restsOn({ results }: State, chains: Mention[][]): boolean {
  const [chain] = chains;
  const [speaker, source] = [chain?.[0], chain?.at(-1)];
  const before = results.at(-1)?.origins;
  if (chain === undefined || speaker === undefined || source === undefined || before === undefined || before.length === 0) return false;
  const said = before.map((origin) => origin.chain[0]?.text);
  if (!said.includes(speaker.text) && !medium.test(speaker.text)) return false;
  for (const { origins } of results.slice(-longestReport).toReversed()) {
    if (origins.length === 0 || !origins.every((origin) => said.includes(origin.chain[0]?.text))) break;
    for (const origin of origins) if (origin.chain.length === 1) origin.chain = [...origin.chain, source];
  }
  return true;
}

/** So many sentences of one report are looked back over. */
const longestReport = 8;

const medium = /(?:blatt|zeitung|magazin|sender|agentur|portal|medium|medien|bericht|redaktion|kanal|dienst)$/i;

/** What the next sentence may go on with: a new paragraph in the indicative ends it, and so do too many indicative sentences. */
export function nextOpen({ open, index, newParagraph, parts, frames }: State, result: SentenceAttribution): Open | undefined {
  if (result.origins.length > 0)
    return {
      chains: outermost(
        frames,
        result.origins.map(({ chain }) => chain),
      ),
      since: index,
      pause: 0,
    };
  if (open === undefined || result.unnamed) return undefined;
  if (newParagraph || open.pause >= longestPause || parts.tokens.length === 0) return undefined;
  return { ...open, pause: open.pause + 1 };
}

/** "Der Kommandeur habe es befohlen, sagte der Zeuge": behind a speaker named last, what goes on is his alone. */
function outermost(frames: readonly NestedFrame[], chains: Mention[][]): Mention[][] {
  const root = frames.find((frame) => frame.parent === undefined && frame.origins.length > 0 && attributes(frame));
  if (root === undefined || !root.inverted) return chains;
  return chains.slice(0, 1).map((chain) => chain.slice(0, 1 + root.basis.length));
}

/** Of a German sentence that nobody is quoted with: whom it is about, if he may be speaking in the next. */
export function latentOf(
  parts: SentenceParts,
  { subjects, since, namings }: { subjects: readonly Origin[]; since: number; namings: Namings },
): Latent | undefined {
  const [subject] = subjects;
  if (subject === undefined || parts.english || isDateline(subject.text) || !parts.holds(subject)) return undefined;
  const main = parts.clauses.find((clause) => clause.kind === 'main' && clause.speech < 0);
  const verb = parts.tokens[main?.finite ?? -1]?.low ?? '';
  const last = main && parts.tokens[lastWord(parts.tokens, main.from, main.to)]?.low;
  const speaks =
    germanForms
      .get(verb)
      ?.some(
        ({ class: name, lemma, apart }) => (apart === '' || apart === last) && name !== 'know' && name !== 'plan' && lemma !== 'lauten',
      ) === true;
  const speaker = subject.pronoun ? namings.resolve(subject, since) : mentionOf(subject);
  const isBodyOfPeople = subject.text.split(/\s+/).some((word) => isOrganisationNoun(word) || isBody(word));
  if (speaker === undefined || !(speaks || subject.pronoun || isPerson(subject) || isBodyOfPeople)) return undefined;
  return { speaker, since, speaks };
}
