import type { Span } from '../../ingest/language/span.ts';

/** A word that points to something said before. `put` gives the name in the form that stands in its place. */
export type DanglingWord = Span & { pointsTo: 'person' | 'place' | 'matter'; put: (name: string) => string };

const PLAIN = (name: string) => name;
const IN = (name: string) => `in ${name}`;
const TO = (name: string) => `nach ${name}`;
const FROM = (name: string) => `aus ${name}`;
const GENITIVE = (name: string) => (/[sxzß]$/.test(name) ? `${name}’` : `${name}s`);
const POSSESSIVE = (name: string) => `${name}’s`;

/** Words that always point back, by what they can point to. */
const WORDS: Record<string, Pick<DanglingWord, 'pointsTo' | 'put'>> = {
  ...each(['er', 'ihn', 'ihm', 'she', 'he', 'him'], 'person', PLAIN),
  ...each(['sein', 'seine', 'seinen', 'seinem', 'seiner', 'seines'], 'person', GENITIVE),
  ...each(['his', 'her'], 'person', POSSESSIVE),
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
  for (const match of question.matchAll(AMBIGUOUS.sie)) found.push({ ...span(match), pointsTo: 'person', put: PLAIN });
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

function each(words: string[], pointsTo: DanglingWord['pointsTo'], put: DanglingWord['put']) {
  return Object.fromEntries(words.map((word) => [word, { pointsTo, put }]));
}

function span(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}
