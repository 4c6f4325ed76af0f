import { findQuotations } from '../clauses/quotations.ts';
import { languageOf } from '../language-of.ts';
import type { Mention, Span } from '../span.ts';
import {
  carried,
  keepOwners,
  latentOf,
  nextOpen,
  pointBack,
  quotedBefore,
  restsOn,
  spokenOn,
  wholeSpeech,
  workBefore,
} from './carried-attribution.ts';
import type { SentenceParts } from './frame.ts';
import { findHearsay } from './hearsay.ts';
import { holdersIn } from './holders.ts';
import { createNamings } from './namings.ts';
import {
  type AttributedSentence,
  type Latent,
  nothing,
  type Open,
  type PlacedAttribution,
  type SentenceAttribution,
  type State,
} from './sentence-attribution.ts';
import { type ReadFrames, readFrames } from './sentence-frames.ts';
import { moodOf, opensWithCarry, tellsOfAnothersWill } from './sentence-mood.ts';
import { laterSubjectsOf, subjectsOf } from './sentence-subjects.ts';
import { attributes, isCondition, leavesOf, resolveChains } from './speaker-chains.ts';

/**
 * Who is said to have said each sentence. `sentences`: spans of the text in order, without overlap. One result per sentence. Linear; never throws.
 */
export function attributeSentences(text: string, sentences: readonly Span[]): SentenceAttribution[] {
  return readInOrder(text, sentences, () => undefined).map(({ origins, cue, how, unnamed }) => ({ origins, cue, how, unnamed }));
}

/** The same with what the sentences were read into, which takes some hundred bytes a word. */
export function readAttributions(text: string, sentences: readonly Span[]): AttributedSentence[] {
  const read: ReadFrames[] = [];
  const attributed = readInOrder(text, sentences, (one) => read.push(one));
  return read.flatMap((one, index) => {
    const attribution = attributed[index];
    return attribution === undefined ? [] : [{ ...attribution, ...one }];
  });
}

/** What comes later can change what a sentence before it is taken for ("Das berichtete X"), so results are final when all are read. */
function readInOrder(text: string, sentences: readonly Span[], keep: (read: ReadFrames) => void): PlacedAttribution[] {
  const english = languageOf(text) === 'en';
  const cursor = { quotations: findQuotations(text), at: 0 };
  const holds = holdersIn(text, english);
  const namings = createNamings(holds);
  const owners = new Map<number, Mention[][]>();
  const results: PlacedAttribution[] = [];
  let open: Open | undefined;
  let latent: Latent | undefined;
  let partsBefore: SentenceParts | undefined;
  for (const [index, sentence] of sentences.entries()) {
    const read = readFrames(text, sentence, { cursor, english, holds });
    const { parts, frames } = read;
    const before = sentences[index - 1];
    const newParagraph = before !== undefined && /[\n\u2028\u2029]/.test(text.slice(before.end, sentence.start));
    const state: State = { parts, frames, namings, owners, open, latent, index, newParagraph, results, before: partsBefore };
    const subjects = subjectsOf(parts);
    namings.add([...subjects, ...laterSubjectsOf(parts)], index, { spoke: false, quoted: false });
    for (const { origins, at } of frames) namings.add(origins, index, { spoke: true, quoted: (parts.tokens[at]?.speech ?? -1) >= 0 });
    const result = attributeOne(state);
    results.push({ ...result, speech: wholeSpeech(parts) });
    open = nextOpen(state, result);
    latent = result.origins.length > 0 || result.unnamed ? undefined : latentOf(parts, { subjects, since: index, namings });
    partsBefore = parts;
    keep(read);
  }
  return results;
}

function attributeOne(state: State): SentenceAttribution {
  const { frames, parts, open, owners } = state;
  const quotes = parts.clauses.some(({ speech }) => speech >= 0);
  const speaking = frames.filter((frame) => attributes(frame, quotes) && !isCondition(parts, frame));
  const speech = wholeSpeech(parts);
  const owner = speech >= 0 ? owners.get(speech) : undefined;
  const goesOn = frames.some((frame) => frame.goesOn) || opensWithCarry(parts);
  const work = speaking.length === 0 ? workBefore(state) : undefined;
  if (work !== undefined) return work;
  if (goesOn && open !== undefined && !speaking.some((frame) => !frame.goesOn)) return carried(open, frames[0]?.cue, 'cue');
  const base = speech >= 0 ? (owner ?? quotedBefore(state)) : undefined;
  const chains = resolveChains(state, leavesOf(speaking), base);
  const isResting = speaking[0]?.lemma === 'berufen';
  if (chains.length > 0 && (!isResting || restsOn(state, chains))) {
    const [first] = speaking;
    keepOwners(state, speaking, chains);
    const back = speaking.find(({ pointsBack }) => pointsBack);
    if (back !== undefined && !isResting && !/^(?:deny|doubt|ask|judge)$/.test(back.class)) pointBack(state, back, chains);
    return { origins: chains.map((chain) => ({ chain })), cue: first?.cue, how: 'cue', unnamed: false };
  }
  if (speech >= 0) return spokenOn(state, speech, owner);
  if (goesOn)
    return open === undefined ? { ...nothing, cue: frames[0]?.cue, how: 'cue', unnamed: true } : carried(open, frames[0]?.cue, 'cue');
  const hearsay = frames.find(({ kind }) => kind === 'hearsay');
  if (hearsay !== undefined)
    return open !== undefined && state.index - open.since === 1 && hearsay.goesOn
      ? carried(open, hearsay.cue, 'cue')
      : { ...nothing, cue: hearsay.cue, how: 'cue', unnamed: true };
  const mood = moodOf(parts);
  const latent = state.latent !== undefined && state.index - state.latent.since === 1 ? state.latent : undefined;
  if (mood === 'remote' && open === undefined && latent?.speaks && !state.newParagraph)
    return { ...nothing, origins: [{ chain: [latent.speaker] }], how: 'subjunctive' };
  if (mood === 'indirect') {
    if (state.newParagraph && tellsOfAnothersWill(parts)) return { ...nothing, how: 'subjunctive', unnamed: true };
    if (open !== undefined && !(latent?.speaks && latent.since > open.since)) return carried(open, undefined, 'subjunctive');
    const speaker = latent?.speaker;
    return speaker === undefined
      ? { ...nothing, how: 'subjunctive', unnamed: true }
      : { ...nothing, origins: [{ chain: [speaker] }], how: 'subjunctive' };
  }
  if (mood === 'remote' && open !== undefined && state.index - open.since === 1 && !state.newParagraph)
    return carried(open, undefined, 'subjunctive');
  const [rumour] = findHearsay(parts);
  if (rumour !== undefined) {
    const token = parts.tokens[rumour.at];
    const cue = token && { start: token.start, end: token.end, text: token.text };
    const adjacent = open !== undefined && state.index - open.since === 1 && !state.newParagraph;
    return rumour.modal && adjacent && open ? carried(open, cue, 'modal') : { ...nothing, cue, how: 'modal', unnamed: true };
  }
  return nothing;
}
