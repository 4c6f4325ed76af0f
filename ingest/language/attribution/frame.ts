import type { ClauseToken } from '../clauses/clause-tokens.ts';
import type { Clause } from '../clauses/clauses.ts';
import type { ReportingClass } from '../clauses/reporting-verbs.ts';
import type { Mention } from '../span.ts';
import type { Origin } from './origins.ts';

/** Token indexes, `to` beyond the last. */
export type TokenRange = { from: number; to: number };

/**
 * Words that say who said what in one sentence. verb: "sagte X"; phrase: "laut X"; as: "wie X berichtet"; label: "X: …"; basis: "unter Berufung auf X", which only adds
 * to another; hearsay: "angeblich", "es heißt". `at`: token of the cue; `origins`: more than one where several speak; `content`: what they are said to have said; `own`: the
 * clauses the frame itself fills; `pointsBack`: the content is the sentence before; `goesOn`: the origin is the one before ("hieß es weiter", "den Angaben zufolge").
 */
export type Frame = {
  kind: 'verb' | 'phrase' | 'as' | 'label' | 'basis' | 'hearsay';
  class: ReportingClass;
  /** The verb's infinitive; '' where no verb of the lists says it. */
  lemma: string;
  cue: Mention;
  at: number;
  clause: number;
  origins: Origin[];
  content: TokenRange[];
  negated: boolean;
  pointsBack: boolean;
  goesOn: boolean;
  /** The content stands before the verb: "…, sagte X". */
  inverted: boolean;
  /** Whom the speaker cites in the same breath: "zitiert einen Banker". */
  source?: Origin;
};

/** A sentence made ready for reading. `text` is the whole text: all offsets are in it. `holds`: whether something named in it can say something. */
export type SentenceParts = {
  text: string;
  tokens: readonly ClauseToken[];
  clauses: readonly Clause[];
  english: boolean;
  holds: (origin: Origin) => boolean;
};

/** A frame with what is said of it, and nothing else. */
export function frameOf(frame: Pick<Frame, 'kind' | 'class' | 'cue' | 'at' | 'clause'> & Partial<Frame>): Frame {
  return { lemma: '', origins: [], content: [], negated: false, pointsBack: false, goesOn: false, inverted: false, ...frame };
}

/** The slice from one token to another, by default the token itself. */
export function tokenMention(text: string, from: ClauseToken | undefined, to: ClauseToken | undefined = from): Mention {
  const [start, end] = [from?.start ?? 0, to?.end ?? 0];
  return { start, end, text: text.slice(start, end) };
}

/** Whether a range of a frame's content holds a token. */
export function holdsToken(content: readonly TokenRange[], at: number): boolean {
  return content.some(({ from, to }) => from <= at && at < to);
}
