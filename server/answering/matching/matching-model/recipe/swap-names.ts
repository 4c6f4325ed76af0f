import { findNames, type Name, sameName } from '../../../../../ingest/language/names/names.ts';
import { askedNames } from '../../../../retrieval/asked-names.ts';
import { contentTerms } from '../../../../retrieval/match-words.ts';
import type { TrainingParagraph, TrainingQuestion } from './training-texts.ts';

/** Of a question with fewer other words than these, what it asks of the one may be told of the other, too ("Wie alt ist Merkel?"). */
const LEAST_BESIDE = 3;
/** "Prahms Spielplatz", "Bagherpour's visit", "albrischen Antrag": another name would have to be bent alike. */
const POSSESSIVE = /^\p{L}+(?:['’]s?|s \p{Lu}|ische\p{Ll}* )/u;
const SWAPPED = new Set<Name['kind']>(['person', 'place', 'organisation']);

/**
 * Questions that are asked of somebody or something else of their own affair: of what is answered, one name is put in another's place, of the same kind, which none of the answering sentences nor the ones before
 * them hold. One of each question at most, and of many none.
 */
export function swapNames(questions: readonly TrainingQuestion[], paragraphs: readonly TrainingParagraph[]): TrainingQuestion[] {
  const known = new Map<number, Name[]>();
  const namesIn = (writtenFor: readonly number[]): Name[] => {
    const [first = -1] = writtenFor;
    const names = known.get(first) ?? writtenFor.flatMap((number) => findNames(paragraphs[number]?.text ?? ''));
    known.set(first, names);
    return names;
  };
  return questions.flatMap((question, at): TrainingQuestion[] => {
    if (question.answers.length === 0) return [];
    const asked = askedNames(question.text);
    const told = namesIn(question.writtenFor);
    const near = answering(question, paragraphs);
    for (const name of asked) {
      const beside = contentTerms(question.text.slice(0, name.start) + question.text.slice(name.end));
      const kind = told.find((other) => sameName(other.text, name.text))?.kind;
      if (beside.length < LEAST_BESIDE || kind === undefined || !SWAPPED.has(kind) || POSSESSIVE.test(question.text.slice(name.start)))
        continue;
      const others = told.filter(
        (other) =>
          other.kind === kind &&
          other.form === 'name' &&
          /^\p{Lu}.*[^s]$/u.test(other.text) &&
          !asked.some(({ text }) => sameName(text, other.text) || text.includes(other.text) || other.text.includes(text)) &&
          !near.some(({ text }) => sameName(text, other.text)),
      );
      const other = others[at % others.length];
      if (other === undefined) continue;
      const text = question.text.slice(0, name.start) + other.text + question.text.slice(name.end);
      return [{ ...question, kind: 'swapped', text, answers: [] }];
    }
    return [];
  });
}

/** Names of the sentences that answer, and of those before. */
function answering({ answers }: TrainingQuestion, paragraphs: readonly TrainingParagraph[]): Name[] {
  return answers.flatMap(({ paragraph, holds }) => {
    const { text = '', sentences = [] } = paragraphs[paragraph] ?? {};
    const before = sentences.findLast(({ end }) => end <= holds.start);
    return findNames(text.slice(before?.start ?? holds.start, holds.end));
  });
}
