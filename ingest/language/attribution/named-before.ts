import { nounPhraseAt } from '../clauses/noun-phrases.ts';
import { isCarrier, isOrganisationNoun, isRole, isWork } from '../clauses/origin-nouns.ts';
import { isArticle, isCapital } from '../clauses/phrase-openings.ts';
import type { Mention } from '../span.ts';
import type { SentenceParts } from './frame.ts';
import { type Origin, originOf } from './origins.ts';
import { subjectsOf } from './sentence-subjects.ts';
import { mentionOf } from './speaker-chains.ts';

/** The report or study that a sentence speaks of last: what "Demnach" in the next one means. Its own issuer where it is no more than that ("ein Bericht der BBC"). */
export function workIn({ text, tokens }: SentenceParts): Mention | undefined {
  let found: Origin | undefined;
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isArticle(tokens[at], true) && !isCapital(tokens[at])) continue;
    const phrase = nounPhraseAt(tokens, at, { to: tokens.length, takesPlace: false });
    if (phrase === undefined) continue;
    const head = tokens[phrase.headTo - 1]?.text ?? '';
    // "seine Prognose", "Angaben": that of the one the sentence is about.
    const isWhose = phrase.attribute < phrase.to || phrase.article === '' || /^(?:sein|ihr)/.test(phrase.article);
    if (isWork(head) || /.bericht[es]?s?$/.test(head) || (isCarrier(head) && (phrase.attribute < phrase.to || !isWhose)))
      found = originOf(text, tokens, phrase);
    at = phrase.to - 1;
  }
  return found && mentionOf(found);
}

/** Whom a sentence is about, if it is somebody who can have issued something: "Das Institut hat seine Prognose gesenkt. Demnach …". */
export function issuerIn(parts: SentenceParts): Mention | undefined {
  const [subject] = subjectsOf(parts);
  if (subject === undefined || subject.pronoun) return undefined;
  const issues = subject.isName || subject.text.split(/\s+/).some((word) => isOrganisationNoun(word) || isRole(word) || isWork(word));
  return issues ? mentionOf(subject) : undefined;
}
