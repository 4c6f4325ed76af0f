import { englishFinite } from '../clauses/finite-verb.ts';
import { isCapital } from '../clauses/phrase-openings.ts';
import { englishOrigin } from './english-origins.ts';
import { subjectBefore } from './english-subject.ts';
import type { SentenceParts } from './frame.ts';
import { germanSubject } from './german-subject.ts';
import type { Origin } from './origins.ts';

/** Where no verb is found: the row of capitalised words that opens the sentence. */
function openingName({ text, tokens }: SentenceParts): Origin[] {
  let to = 0;
  while (isCapital(tokens[to]) && to < 6) to += 1;
  const origin = to > 1 ? englishOrigin(text, tokens, { from: 0, to }) : undefined;
  return origin === undefined ? [] : [origin];
}

/** Whom the English main clauses behind the first are about: "…: electrician Tiago Moura voted Yes because, he said, …". */
export function laterSubjectsOf({ text, tokens, clauses, english }: SentenceParts): Origin[] {
  if (!english) return [];
  return clauses
    .filter(({ kind, speech }) => kind === 'main' && speech < 0)
    .slice(1)
    .flatMap(({ from, to }) => {
      const finite = englishFinite(tokens, from, to);
      const origin = finite > from ? englishOrigin(text, tokens, { from, to: finite }) : undefined;
      return origin?.isName === true ? [origin] : [];
    });
}

/** Whom a sentence is about, for the pronouns behind it. */
export function subjectsOf(parts: SentenceParts): Origin[] {
  const { text, tokens, clauses, english } = parts;
  const main = clauses.findIndex((clause) => clause.kind === 'main' && clause.speech < 0);
  const clause = clauses[main];
  if (english && clause === undefined) return openingName(parts);
  if (clause === undefined || clause.finite < 0) return [];
  if (!english) return germanSubject(parts, { index: main, at: clause.finite, inverted: false, finite: clause.finite });
  const finite = englishFinite(tokens, clause.from, clause.to);
  if (finite === clause.from) return subjectBefore(parts, main);
  const origin = finite > clause.from ? englishOrigin(text, tokens, { from: clause.from, to: finite }) : undefined;
  return origin === undefined ? [] : [origin];
}
