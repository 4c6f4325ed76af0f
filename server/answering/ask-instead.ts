import { findAttributions } from '../../ingest/language/attribution/attribution.ts';
import { findDates } from '../../ingest/language/dates/dates.ts';
import { findNames, sameName } from '../../ingest/language/names/names.ts';
import type { Language } from '../contract/answer.ts';
import { questionSchema } from '../contract/answer.ts';
import type { Asked } from './asked.ts';

/** Questions offered beside an abstention. */
const MOST = 3;

/**
 * Questions that the nearest sentences do answer, when the one asked has no answer: what a report says about a name of the question, what those
 * said who speak there, what happened on the day they tell of. None where the sentences have nothing to do with the question.
 */
export function askInstead(
  { question, names }: Pick<Asked, 'question' | 'names'>,
  nearest: readonly string[],
  language: Language,
): string[] {
  const texts = TEXTS[language];
  const about = names.filter((name) => nearest.some((text) => findNames(text).some((other) => sameName(other.text, name.text))));
  const matter = about[0]?.text;
  const speakers = nearest.flatMap((text) => speakersOf(text)).filter((speaker) => !question.includes(speaker));
  const days = matter === undefined ? [] : nearest.flatMap((text) => daysOf(text)).filter((day) => !question.includes(day));
  const questions = [
    ...about.slice(0, 2).map((name) => texts.about(name.text)),
    ...(matter === undefined ? [] : speakers.slice(0, 1).map(texts.said)),
    ...days.slice(0, 1).map(texts.day),
  ];
  return [...new Set(questions)].filter((one) => one !== question && questionSchema.safeParse(one).success).slice(0, MOST);
}

/** Who speaks, where it is a person by name. */
function speakersOf(text: string): string[] {
  const persons = findNames(text).filter((name) => name.kind === 'person');
  return findAttributions(text).flatMap(
    ({ origin }) => persons.find((person) => sameName(person.text, origin) || origin.includes(person.text))?.text ?? [],
  );
}

/** Days as written, where they name the month: "16. September", "1 May 2024". */
function daysOf(text: string): string[] {
  return findDates(text)
    .filter(({ day, month, to }) => day !== undefined && month !== undefined && to === undefined)
    .map((date) => date.text)
    .filter((written) => /^\d/.test(written) && /\p{L}/u.test(written));
}

const TEXTS = {
  de: {
    about: (name: string) => `Was steht in den Berichten über ${name}?`,
    said: (name: string) => `Was sagte ${name}?`,
    day: (day: string) => `Was geschah am ${day}?`,
  },
  en: {
    about: (name: string) => `What do the reports say about ${name}?`,
    said: (name: string) => `What did ${name} say?`,
    day: (day: string) => `What happened on ${day}?`,
  },
};
