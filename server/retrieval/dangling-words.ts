import type { Span } from '../../ingest/language/span.ts';
import type { Wanted } from './persons-before.ts';

/**
 * A word that points to something said before. `put` gives the name in the form that stands in its place. `sex`: of the person it can point to; `isKnown`: it
 * points to one only where the person is known to be of that sex ("ihr" is theirs, too); `isSubject`: it can be who does something.
 */
export type DanglingWord = Span & Wanted & { pointsTo: 'person' | 'place' | 'matter'; put: (name: string) => string };

const PLAIN = (name: string) => name;
const IN = (name: string) => `in ${name}`;
const TO = (name: string) => `nach ${name}`;
const FROM = (name: string) => `aus ${name}`;
const GENITIVE = (name: string) => (/[sxzß]$/.test(name) ? `${name}’` : `${name}s`);
const POSSESSIVE = (name: string) => `${name}’s`;

/** Words that always point back, by what they can point to. */
const WORDS: Record<string, Omit<DanglingWord, keyof Span>> = {
  ...each(['er', 'he'], 'person', PLAIN, { sex: 'm', isSubject: true }),
  ...each(['ihn', 'ihm', 'him'], 'person', PLAIN, { sex: 'm' }),
  ...each(['seine', 'seinen', 'seinem', 'seiner', 'seines'], 'person', GENITIVE, { sex: 'm' }),
  she: { pointsTo: 'person', put: PLAIN, sex: 'f', isSubject: true },
  his: { pointsTo: 'person', put: POSSESSIVE, sex: 'm' },
  dort: { pointsTo: 'place', put: IN },
  dorthin: { pointsTo: 'place', put: TO },
  dorther: { pointsTo: 'place', put: FROM },
  ...each(
    [
      'dabei',
      'dazu',
      'damit',
      'davon',
      'daran',
      'darauf',
      'darüber',
      'dagegen',
      'dafür',
      'danach',
      'davor',
      'dadurch',
      'deswegen',
      'deshalb',
      'dies',
      'they',
      'them',
      'their',
    ],
    'matter',
    PLAIN,
  ),
};

/** "sein" is a verb, too, and "her" is no possessive where nothing follows. */
const BEFORE_NOUN: { pattern: RegExp; put: DanglingWord['put']; wanted: Wanted }[] = [
  {
    pattern: /(?<!\p{L})[Ss]ein(?=\s+\p{L})(?!\s+(?:wird|würde|soll|sollte|kann|könnte|muss|müsste|will|wollte|dürfte)(?!\p{L}))/gu,
    put: GENITIVE,
    wanted: { sex: 'm' },
  },
  {
    pattern: /(?<!\p{L})(?:[Ii]hr|ihre[nmrs]?|Ihre[nmrs]?)(?=\s+(?:\p{Ll}+e[nrms]?\s+)?\p{Lu})/gu,
    put: GENITIVE,
    wanted: { sex: 'f', isKnown: true },
  },
  { pattern: /(?<!\p{L})ihr(?!\s+(?:\p{Ll}+e[nrms]?\s+)?\p{Lu})(?!\p{L})/gu, put: PLAIN, wanted: { sex: 'f', isKnown: true } },
  {
    pattern: /(?<!\p{L})[Hh]er(?=\s+\p{L})(?!\s+(?:in|on|at|to|for|and|or|about|with|by|from)(?!\p{L}))/gu,
    put: POSSESSIVE,
    wanted: { sex: 'f' },
  },
  {
    pattern: /(?<!\p{L})[Hh]er(?!\p{L})(?!\s+(?!(?:in|on|at|to|for|and|or|about|with|by|from)(?!\p{L}))\p{L})/gu,
    put: PLAIN,
    wanted: { sex: 'f' },
  },
];

/** "Sie" opens a formal address, "sie" points to a person; "es"/"it" may be an empty subject; "das"/"that" may be an article. */
const AMBIGUOUS = {
  sie: /(?<!\p{L})sie(?!\p{L})/gu,
  es: /(?<!gibt |gab |gäbe |handelt |handelte )(?<!\p{L})(?:es|it)(?!\p{L})(?! (?:gibt|gab|sich um))/giu,
  // A demonstrative stands before a verb form or at the end; before a noun or an adjective it is an article.
  das: /(?<!\p{L})(?:das|that|this)(?=\s*[?.!]|\s+(?:ge\p{Ll}+t?|passiert|war|ist|hat|wird|sein|gewesen|geschehen|bedeutet|heißt|happen\p{L}*|was|is|mean)(?!\p{L}))/giu,
  there: /(?<!(?:is|are|was|were) )(?<!\p{L})there(?!\p{L})(?! (?:is|are|was|were|any))/giu,
};

/** The words of a question that point back, in order. A person or place the question names itself takes its pronoun ("Hat Putin seine …"). */
export function dangling(question: string): DanglingWord[] {
  const found: DanglingWord[] = [];
  for (const match of question.matchAll(/\p{L}+/gu)) {
    const word = WORDS[match[0].toLowerCase()];
    if (word) found.push({ start: match.index, end: match.index + match[0].length, ...word });
  }
  for (const { pattern, put, wanted } of BEFORE_NOUN)
    for (const match of question.matchAll(pattern)) found.push({ ...span(match), pointsTo: 'person', put, ...wanted });
  for (const match of question.matchAll(AMBIGUOUS.sie))
    found.push({ ...span(match), pointsTo: 'person', put: PLAIN, sex: 'f', isSubject: true });
  for (const match of question.matchAll(AMBIGUOUS.es)) found.push({ ...span(match), pointsTo: 'matter', put: PLAIN });
  for (const match of question.matchAll(AMBIGUOUS.das)) found.push({ ...span(match), pointsTo: 'matter', put: PLAIN });
  for (const match of question.matchAll(AMBIGUOUS.there)) found.push({ ...span(match), pointsTo: 'place', put: (name) => `in ${name}` });
  return found.filter((word) => word.pointsTo === 'matter' || !namedBefore(question, word)).sort((a, b) => a.start - b.start);
}

/** A capitalised word in the middle of the question before the pronoun may be what it points to: then it does not lean on the turn before. */
function namedBefore(question: string, { start, pointsTo }: DanglingWord): boolean {
  if (pointsTo !== 'person') return false;
  const before = question.slice(0, start).replace(/^\P{L}*\p{L}+/u, '');
  return /(?<!(?:der|die|das|dem|den|des|ein|eine|einen|einem|the|a) )(?<!\p{L})\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)+(?!\p{L})/u.test(before);
}

function each(words: string[], pointsTo: DanglingWord['pointsTo'], put: DanglingWord['put'], wanted: Wanted = {}) {
  return Object.fromEntries(words.map((word) => [word, { pointsTo, put, ...wanted }]));
}

function span(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}
