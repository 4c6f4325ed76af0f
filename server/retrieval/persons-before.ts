import { givenNames } from '../../ingest/language/names/gazetteer/given-names.ts';
import { findNames, type Name, nameKey, sameName } from '../../ingest/language/names/names.ts';
import { isCommonNoun } from '../../ingest/language/names/noun-shape.ts';
import { asksForAWoman, callsAPerson, type Sex, sexOfPerson } from '../../ingest/language/names/sex-of-person.ts';
import { findWords } from '../../ingest/language/words.ts';
import { askedNames } from './asked-names.ts';

/** A turn before, as far as a follow-up can lean on it. */
export type Before = { question: string; answer: string };

/** Asked for as the subject: "Wen traf X?" goes on about X, "Wer traf X?" about the one found; "Wer ist X?" asks for nobody else. */
const ASKS_FOR_PERSON =
  /^(?:\P{L}*)(?:wer|who(?! (?:did|do|does|has|had|will|was|is) \p{Lu})|welche[rnms]? (?:minister|politiker|general))(?!\p{L})/iu;
const ASKS_WHO_SOMEBODY_IS =
  /^\P{L}*(?:[Ww]er|[Ww]ho) (?:ist|war|is|was) (?:(?:der|die|the) )?\p{Lu}[\p{L}.’'-]*(?: (?:von |van |de |der )?\p{Lu}[\p{L}.’'-]*)*[\s?]*$/u;
/** "auf Kastra"; not "Anschlag auf Fico", "wartet auf Fico". */
const PLACE_BEFORE =
  /(?<!\p{L})(?:in|nach|aus|bei|at|to|from|(?<!(?:wart|hoff|setz|reagier|schieß|schoss|zähl|schimpf|trifft|traf|treffen|hör|[Aa]ngriff|[Aa]nschl|[Aa]ttentat|[Dd]ruck|[Bb]lick|[Aa]ntwort|[Rr]eaktion|[Hh]offnung|[Ss]chuss|[Ss]chüsse)\p{L}*(?:\s+\p{L}+){0,3}\s+)auf)\s$/iu;

/**
 * What a pronoun says of the person it points to: nothing, that it may not be of the other sex, or that it must be known to be of this one. `isSubject`: it can be
 * who does or says something.
 */
export type Wanted = { sex?: Sex | undefined; isKnown?: boolean | undefined; isSubject?: boolean | undefined };

/**
 * The persons a pronoun may point to, likeliest first, each once: the person just found, when one was asked for; else the first one named in the question, then
 * in the answer; then those of the turns before that. A question that names nobody and nothing ("Was sagt der Staatsanwalt?") goes on about whom the turns before it
 * name, and who comes in its answer is meant after them – but for who does something next, where it asked what somebody does. `turns`: newest first.
 */
export function personsBefore(turns: readonly Before[], { sex, isKnown, isSubject }: Wanted): string[] {
  const texts = turns.flatMap(({ question, answer }) => [question, answer]);
  const persons: string[] = [];
  const add = (added: readonly string[], sexOf: (person: string) => Sex | undefined = () => undefined) => {
    for (const person of added) {
      if (persons.some((other) => sameName(other, person))) continue;
      const told = sexOfPerson(person, texts) ?? sexOf(person);
      if (sex === undefined || told === sex || (told === undefined && !isKnown)) persons.push(person);
    }
  };
  const aside: string[] = [];
  for (const turn of turns) {
    const { asked, found } = personsOf(turn);
    if (ASKS_FOR_PERSON.test(turn.question) && !ASKS_WHO_SOMEBODY_IS.test(turn.question)) {
      add(found, (person) => (found[0] === person && asksForAWoman(turn.question) ? 'f' : undefined));
      add(asked);
    } else if (namesNothing(turn) && !(isSubject && CALLED.exec(turn.question)?.some(callsAPerson))) aside.push(...found);
    else add([...asked, ...aside.splice(0), ...found]);
  }
  add(aside);
  return persons;
}

/** "der Staatsanwalt", "die neue Sprecherin". */
const CALLED = /(?<!\p{L})(?:der|die|eine?|the) (?:\p{Ll}+ )?\p{Lu}[\p{L}-]+/u;

function namesNothing(turn: Before): boolean {
  return !namesOf(turn).some((name) => name.kind !== 'unknown' || isBehindPlaceWord(name, turn.question) || isPerson(name, turn.question));
}

function personsOf({ question, answer }: Before): { asked: string[]; found: string[] } {
  const asked = namesOf({ question, answer })
    .filter((name) => isPerson(name, question))
    .map((name) => nominative(name, question));
  const found = findNames(answer)
    .filter((name) => name.kind === 'person')
    .map((name) => nominative(name, answer))
    .filter((person) => !asked.some((other) => sameName(other, person)));
  return { asked, found };
}

/** "Perlachers" of "Perlachers Anwältin" is Perlacher. */
export function nominative({ text, end }: Pick<Name, 'text' | 'end'>, within: string): string {
  const bare = text.replace(/(?:[’']s?|(?<=\.)s)$/u, '');
  const isGenitive = bare.endsWith('s') && isPossessed(within, end) && nameKey(bare) === nameKey(bare.slice(0, -1));
  return isGenitive ? bare.slice(0, -1) : bare;
}

/** Behind a name: a noun that it stands before as its possessor. */
const POSSESSED = /^ (?:\p{Ll}+e[nrms]? )?\p{Lu}[\p{L}-]+/u;

function isPossessed(text: string, at: number): boolean {
  return POSSESSED.test(text.slice(at));
}

/** The name with what it possesses: "Perlachers Anwältin". */
export function withPossession(text: string, { start, end }: Name): { start: number; end: number } {
  const owns = /[s’]$/u.test(text.slice(start, end)) ? (POSSESSED.exec(text.slice(end))?.[0] ?? '') : '';
  return { start, end: end + owns.length };
}

/**
 * Names of the question before. Two names side by side look like one ("Wann traf Schoigu Assad?"): where the answer has
 * both, but nowhere side by side, they are two; not where the first is a given name.
 */
export function namesOf({ question, answer }: Before): Name[] {
  const told = findWords(answer).map((word) => nameKey(word.text));
  return askedNames(question).flatMap((name) => {
    const words = findWords(name.text);
    const [first, second] = words.map((word) => nameKey(word.text));
    const isApart =
      words.length === 2 &&
      !givenNames.has(words[0]?.text.toLowerCase() ?? '') &&
      first !== undefined &&
      second !== undefined &&
      told.includes(first) &&
      told.includes(second) &&
      !told.some((key, at) => key === first && told[at + 1] === second);
    if (!isApart) return [name];
    return words.map(
      (word): Name => ({
        start: name.start + word.start,
        end: name.start + word.end,
        text: word.text,
        kind: name.kind,
        key: nameKey(word.text),
        form: 'name',
      }),
    );
  });
}

function isPerson(name: Name, text: string): boolean {
  if (name.kind === 'person') return true;
  return (
    name.kind === 'unknown' &&
    !isBehindPlaceWord(name, text) &&
    !/\d/.test(name.text) &&
    !isCommonNoun(name.text) &&
    !isFunctional(name.text)
  );
}

/** Behind a colon a question begins anew: its "Was" is capitalised and no name. */
export function isFunctional(text: string): boolean {
  return findWords(text).every((word) => word.isFunctionWord);
}

export function isBehindPlaceWord(name: Name, text: string): boolean {
  return PLACE_BEFORE.test(text.slice(0, name.start));
}
