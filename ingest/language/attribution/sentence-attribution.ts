import type { Mention } from '../span.ts';
import type { SentenceParts } from './frame.ts';
import type { Namings } from './namings.ts';
import type { NestedFrame } from './sentence-frames.ts';

/** Who said it, from the nearest to the furthest: report ← Bloomberg ← Center. Each is written somewhere in the text, a pronoun's person where it was named. */
export type OriginChain = { chain: Mention[] };

/**
 * cue: words in the sentence say so ("laut X", "sagte X"); direct-speech: it goes on with a quotation; subjunctive: with indirect speech; modal: with hearsay
 * ("soll"); pointing-back: the next sentence says so ("Das berichtete X").
 */
export type AttributionHow = 'cue' | 'direct-speech' | 'subjunctive' | 'modal' | 'pointing-back';

/** `unnamed`: hearsay, and nobody says whose; then `origins` is empty. Without either the text itself says it. `cue`: the words that tell, where there are any. */
export type SentenceAttribution = { origins: OriginChain[]; cue: Mention | undefined; how: AttributionHow | undefined; unnamed: boolean };

/** What is known of a sentence beside its attribution, for those who read its clauses. */
export type AttributedSentence = SentenceAttribution & { parts: SentenceParts; frames: NestedFrame[] };

/** `speech`: index of the quotation that holds the whole sentence, else −1. */
export type PlacedAttribution = SentenceAttribution & { speech: number };

/** What indirect speech or a quotation may go on with; `since`: the sentence that said so; `pause`: how many indicative ones came after it. */
export type Open = { chains: Mention[][]; since: number; pause: number };

/** Who spoke of something without a content of its own: indirect speech behind it is his ("wies den Vorwurf zurück. Man habe …"). */
export type Latent = { speaker: Mention; since: number; speaks: boolean };

/** What is known when a sentence's turn comes. `owners`: speakers by index of quotation; `results`: of the sentences before. */
export type State = {
  parts: SentenceParts;
  frames: NestedFrame[];
  namings: Namings;
  owners: Map<number, Mention[][]>;
  open: Open | undefined;
  latent: Latent | undefined;
  index: number;
  newParagraph: boolean;
  results: PlacedAttribution[];
  /** The sentence before. */
  before: SentenceParts | undefined;
};

/** The text itself says it. */
export const nothing: SentenceAttribution = { origins: [], cue: undefined, how: undefined, unnamed: false };
