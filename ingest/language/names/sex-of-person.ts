import { languageOf } from '../language-of.ts';
import { findWords } from '../words.ts';
import { type Sex, sexOfGivenName } from './gazetteer/sex-of-given-names.ts';
import { findNames, sameName } from './names.ts';

export type { Sex } from './gazetteer/sex-of-given-names.ts';

const WOMANS_TITLE =
  /(?<!\p{L})(?:Frau|Fräulein|Mrs|Ms|Miss|Lady|Dame|Gräfin|Fürstin|Baronin|Prinzessin|Kronprinzessin|Königin|Madame)\.?\s+(?:Dr\.\s+|Prof\.\s+)*$/u;
const MANS_TITLE = /(?<!\p{L})(?:Herrn?|Mr|Sir|Lord|Graf|Fürst|Baron|Prinz|Kronprinz|König|Monsieur)\.?\s+(?:Dr\.\s+|Prof\.\s+)*$/u;
/** What a woman is called in German: an office in -in, not "Termin" or "Berlin"; kin. */
const WOMAN = String.raw`(?:\p{Lu}[\p{L}-]*(?:er|ent|ant|or|ist|är|eur|ält|ät|og|at|ot|irt|egin|mt|öch|nd|iv|oss|ös|öd|äu|eg|räf)in|(?:\p{Lu}[\p{L}-]*)?(?:[Ää]rztin|[Cc]hefin|[Tt]ochter|[Ss]chwester|[Mm]utter|[Ff]rau|[Ww]itwe|[Nn]ichte|[Tt]ante|[Kk]önigin))`;
/** And a man: an office whose form for women has an ending of its own; kin. */
const MAN = String.raw`(?:\p{Lu}[\p{L}-]*(?:er|ent|ant|or|ist|är|eur|loge)|(?:\p{Lu}[\p{L}-]*)?(?:[Aa]nwalt|[Aa]rzt|[Cc]hef|[Gg]eneral|[Mm]ann|[Ss]ohn|[Bb]ruder|[Vv]ater|[Nn]effe|[Oo]nkel|[Kk]önig|[Ww]itwer))`;
/** Behind a name and its comma: "Edda Rohns, seine Anwältin", but not "Rohns, Anwältin Beck". */
const BEHIND = String.raw`^,\s+(?:\p{Ll}+\s+){0,3}(?:\p{Lu}\p{L}+s\s+)?`;
const womanBefore = new RegExp(String.raw`(?<!\p{L})${WOMAN}\s+$`, 'u');
const manBefore = new RegExp(String.raw`(?<!\p{L})${MAN}\s+$`, 'u');
const womanBehind = new RegExp(String.raw`${BEHIND}${WOMAN}(?!\p{L}|\s+\p{Lu})`, 'u');
const manBehind = new RegExp(String.raw`${BEHIND}${MAN}(?!\p{L}|\s+\p{Lu})`, 'u');
const asksForWoman = new RegExp(String.raw`(?<!\p{L})(?:die|eine|seine|ihre|\p{Lu}\p{L}+s)\s+(?:\p{Ll}+\s+)?${WOMAN}(?!\p{L})`, 'u');
const REACH = 60;

/**
 * Whether these German or English texts call a person a woman or a man: by title, by given name, else by an office or kinship beside the name. Undefined where
 * nothing tells, or the texts say both.
 */
export function sexOfPerson(person: string, texts: readonly string[]): Sex | undefined {
  const given = new Set<Sex>();
  const called = new Set<Sex>();
  const note = (written: string) => {
    const words = written.split(/\s+/u);
    const sex = words.length > 1 ? sexOfGivenName(words[0] ?? '') : undefined;
    if (sex) given.add(sex);
  };
  note(person);
  const isGerman = languageOf(texts.join(' ')) === 'de';
  const family = findWords(person).at(-1)?.text ?? person;
  for (const text of texts) {
    const named = findNames(text).filter((name) => name.kind === 'person' && sameName(name.text, person, { a: text }));
    for (const name of named) note(name.text);
    // A family name alone, behind an office, is not always known to be a name.
    const alone = findWords(text).filter(
      (word) => word.text === family && !named.some((name) => name.start <= word.start && word.end <= name.end),
    );
    for (const { start, end } of [...named, ...alone]) {
      const [before, behind] = [text.slice(Math.max(0, start - REACH), start), text.slice(end, end + REACH)];
      if (WOMANS_TITLE.test(before)) return 'f';
      if (MANS_TITLE.test(before)) return 'm';
      if (womanBefore.test(before) || womanBehind.test(behind)) called.add('f');
      else if (isGerman && (manBefore.test(before) || manBehind.test(behind))) called.add('m');
    }
  }
  return only(given) ?? only(called);
}

/** "Wer ist seine Anwältin?" asks for a woman. */
export function asksForAWoman(question: string): boolean {
  return asksForWoman.test(question);
}

const somebody = new RegExp(String.raw`(?<!\p{L})(?:${WOMAN}|${MAN})$`, 'u');

/** "der Polizeisprecher", "ihre Schwester": whether the last word is what a person is called. */
export function callsAPerson(phrase: string): boolean {
  return somebody.test(phrase.replace(/[\s?.!]+$/u, ''));
}

function only(found: ReadonlySet<Sex>): Sex | undefined {
  return found.size === 1 ? [...found][0] : undefined;
}
