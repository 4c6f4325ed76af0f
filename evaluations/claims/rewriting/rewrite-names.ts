import { givenNames } from '../../../ingest/language/names/gazetteer/given-names.ts';
import { findNames } from '../../../ingest/language/names/names.ts';
import { applied, type Edit, editOf, pick, type Rewrite } from '../edit.ts';

const initialOf = (given: string) => `${given.slice(0, 1)}.`;
/** Families that German writes by ear, and how English writes the same sounds. */
const slavic = /(?:o[wv]|e[wv]|o[wv]a|e[wv]a|kij|skij|tschuk|schenko|goschin|gu|utin)$/u;

/** "Sergej Schoigu": "Schoigu", "S. Schoigu", "Sergej Shoigu". */
export const rewritePerson: Rewrite = (text, _language, random) => {
  const edits = findNames(text).flatMap((name): Edit[] => {
    if (name.kind !== 'person' || name.family === undefined || name.family.length < 3) return [];
    const { start, end, family } = name;
    const genitive = name.text.slice(name.text.lastIndexOf(family) + family.length);
    const [given] = name.given ?? [];
    const isSure = given !== undefined && (givenNames.has(given.toLowerCase()) || name.offices !== undefined);
    const bare = !isSure || !name.text.startsWith(given) || !/^\p{Lu}[\p{L}-]{2,}/u.test(given);
    const shorter = bare ? [] : [`${family}${genitive}`, `${initialOf(given)} ${family}${genitive}`];
    const spelt = slavic.test(family) ? [name.text.replace(family, anglicised(family))] : [];
    return [...shorter, ...spelt].filter((written) => written !== name.text).map((written) => ({ start, end, text: written }));
  });
  const edit = pick(edits, random);
  return edit && applied(text, edit);
};

function anglicised(family: string): string {
  return family
    .replace(/tsch/gi, (written) => (/^T/.test(written) ? 'Ch' : 'ch'))
    .replace(/sch/gi, (written) => (/^S/.test(written) ? 'Sh' : 'sh'))
    .replaceAll('j', 'y')
    .replaceAll('J', 'Y')
    .replace(/w/g, 'v')
    .replace(/W/g, 'V');
}

const GERMAN_BODIES: [RegExp, string][] = [
  [/\b(die|der|den|Die|Der|Den) USA\b/gu, 'Vereinigten Staaten'],
  [/\b(die|der|Die|Der) (?:EU)(?![-\p{L}])/gu, 'Europäischen Union'],
  [/\b(die|der|den|Die|Der|Den) (?:UNO|UN)(?![-\p{L}])/gu, 'Vereinten Nationen'],
  [/\b(die|der|den|Die|Der|Den) (?:Vereinigten Staaten(?: von Amerika)?)/gu, 'USA'],
];
const ENGLISH_BODIES: [RegExp, string][] = [
  [/\b(the|The) United States(?! of)\b/gu, 'US'],
  [/\b(the|The) (?:U\.S\.|US)(?= \p{Ll})/gu, 'American'],
  [/\b(the|The) United Kingdom\b/gu, 'UK'],
  [/\b(the|The) (?:U\.N\.|UN)(?= )/gu, 'United Nations'],
  [/\b(the|The) European Union\b/gu, 'EU'],
];

/** "die USA": "die Vereinigten Staaten". */
export const rewriteBody: Rewrite = (text, language, random) => {
  const rules = (language === 'de' ? GERMAN_BODIES : ENGLISH_BODIES).flatMap(([pattern, name]) => {
    const changed = editOf(
      text,
      {
        pattern,
        write: ([, article]) => `${article} ${/^die$/i.test(article ?? '') && name === 'Europäischen Union' ? 'Europäische Union' : name}`,
      },
      random,
    );
    return changed === undefined ? [] : [changed];
  });
  return pick(rules, random);
};
