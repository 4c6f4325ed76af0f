import { languageOf } from '../language-of.ts';
import { findWords } from '../words.ts';
import { fieldsOf, isOffice, isRelation } from './gazetteer/offices.ts';
import { type Sex, sexOfGivenName } from './gazetteer/sex-of-given-names.ts';
import { findNames, sameName } from './names.ts';

export type { Sex } from './gazetteer/sex-of-given-names.ts';

const WOMANS_TITLE =
  /(?<!\p{L})(?:Frau|Fräulein|Mrs|Ms|Miss|Lady|Dame|Gräfin|Fürstin|Baronin|Prinzessin|Kronprinzessin|Königin|Madame)\.?\s+(?:Dr\.\s+|Prof\.\s+)*$/u;
const MANS_TITLE = /(?<!\p{L})(?:Herrn?|Mr|Sir|Lord|Graf|Fürst|Baron|Prinz|Kronprinz|König|Monsieur)\.?\s+(?:Dr\.\s+|Prof\.\s+)*$/u;
/** What a woman is called in German: an office in -in, not "Termin" or "Berlin"; kin. */
const WOMAN = String.raw`(?:\p{Lu}[\p{L}-]*(?:er|ent|ant|or|ist|är|eur|ält|ät|og|at|ot|irt|egin|mt|öch|nd|iv|oss|ös|öd|äu|eg|räf|arch|kt|rg|af|än|(?<!Bull)et)in|(?:\p{Lu}[\p{L}-]*)?(?:[Ää]rztin|[Cc]hefin|[Tt]ochter|[Ss]chwester|[Mm]utter|[Ff]rau|[Ww]itwe|[Nn]ichte|[Tt]ante|[Kk]önigin))`;
/** Besides offices: other men by what they do, and kin. */
const MAN_TOO =
  /(?:[Aa]nwalt|[Aa]rzt|[Cc]hef|[Gg]eneral|[Mm]ann|[Ss]ohn|[Bb]ruder|[Vv]ater|[Nn]effe|[Oo]nkel|[Kk]önig|[Ww]itwer|[Ff]ahrer|[Ll]ehrer|[Ee]rmittler|[Ff]ahnder|[Aa]ngreifer|[Bb]esitzer|[Ee]igentümer|[Bb]etreiber|[Uu]nterhändler|[Ss]chwager|[Dd]emonstrant|[Aa]ssistent|\p{L}{3}(?<!fr|zw)ist)$/u;
/** An office whose form for women has an ending of its own; kin. The endings alone are those of "Dezember" and "Steuer" too: `isMan` knows. */
const MAN = String.raw`(?<man>\p{Lu}[\p{L}-]*(?:er|ent|ant|or|ist|är|eur|loge)|(?:\p{Lu}[\p{L}-]*)?(?:[Aa]nwalt|[Aa]rzt|[Cc]hef|[Gg]eneral|[Mm]ann|[Ss]ohn|[Bb]ruder|[Vv]ater|[Nn]effe|[Oo]nkel|[Kk]önig|[Ww]itwer))`;
/** Behind a name and its comma: "Edda Rohns, seine Anwältin", but not "Rohns, Anwältin Beck". */
const BEHIND = String.raw`^,\s+(?:\p{Ll}+\s+){0,3}(?:\p{Lu}\p{L}+s\s+)?`;
const womanBefore = new RegExp(String.raw`(?<!\p{L})${WOMAN}\s+$`, 'u');
const manBefore = new RegExp(String.raw`(?<!\p{L})${MAN}\s+$`, 'u');
const womanBehind = new RegExp(String.raw`${BEHIND}${WOMAN}(?!\p{L}|\s+\p{Lu})`, 'u');
const manBehind = new RegExp(String.raw`${BEHIND}${MAN}(?!\p{L}|\s+\p{Lu})`, 'u');
const asksForWoman = new RegExp(String.raw`(?<!\p{L})(?:die|eine|seine|ihre|\p{Lu}\p{L}+s)\s+(?:\p{Ll}+\s+)?${WOMAN}(?!\p{L})`, 'u');
/** "Quast, die seit Dezember im Amt ist, …". "der" may mean a woman: "der Untreue vorgeworfen wird", "der die Partei nicht traut". */
const RELATIVE = /^,\s+(?<article>die|der)(?=\s(?<clause>[^,.;!?]*))/u;
const DATIVE = /^(?:die|das|den|ein\p{L}*|man)(?!\p{L})|(?<!\p{L})(?:wird|werden|wurden?|worden sei)$/u;
/** Deeper in a sentence what follows the comma may speak of another noun ("die Firma Quast, die …"). */
const OPENS_SENTENCE = /(?:^|[.!?:…]\s+|[„“"»«]\s*)$/u;
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
      const relative = RELATIVE.exec(behind)?.groups;
      const bySex = isGerman && OPENS_SENTENCE.test(before) ? sexOfRelative(relative) : undefined;
      if (womanBefore.test(before) || bySex === 'f' || (relative?.article !== 'der' && womanBehind.test(behind))) called.add('f');
      else if (
        isGerman &&
        (isMan(manBefore.exec(before)) || bySex === 'm' || (relative?.article !== 'die' && isMan(manBehind.exec(behind))))
      )
        called.add('m');
    }
  }
  return only(given) ?? only(called);
}

/** "Wer ist seine Anwältin?" asks for a woman. */
export function asksForAWoman(question: string): boolean {
  return asksForWoman.test(question);
}

const aWoman = new RegExp(String.raw`(?<!\p{L})${WOMAN}$`, 'u');
const aMan = new RegExp(String.raw`(?<!\p{L})${MAN}$`, 'u');

/** "der Polizeisprecher", "ihre Schwester": whether the last word is what a person is called. */
export function callsAPerson(phrase: string): boolean {
  const called = phrase.replace(/[\s?.!]+$/u, '');
  return aWoman.test(called) || isMan(aMan.exec(called));
}

/** Whether the noun found is an office, a trade or kin: "Polizeisprecher", not "Steuer" or "Söder". */
function isMan(found: RegExpExecArray | null): boolean {
  const noun = found?.groups?.man;
  return noun !== undefined && (MAN_TOO.test(noun) || isOffice(noun) || isRelation(noun) || fieldsOf(noun).length > 0);
}

function sexOfRelative(relative: Record<string, string> | undefined): Sex | undefined {
  if (relative?.article === 'die') return 'f';
  return relative?.article === 'der' && !DATIVE.test(relative.clause ?? '') ? 'm' : undefined;
}

function only(found: ReadonlySet<Sex>): Sex | undefined {
  return found.size === 1 ? [...found][0] : undefined;
}
