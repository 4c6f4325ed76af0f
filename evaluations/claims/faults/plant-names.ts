import { findNames } from '../../../ingest/language/names/names.ts';
import { applied, type Edit, editOf, pick } from '../edit.ts';
import type { Plant } from './plant.ts';

/** Another name of the same kind from elsewhere in the set. */
export const plantName: Plant = (text, { source, paragraph, names, random }) => {
  const edits = findNames(text).flatMap(({ start, end, text: written, kind, form }): Edit[] => {
    if (form !== 'name' || !['person', 'place', 'organisation'].includes(kind) || written.length < 4) return [];
    if (!source.includes(written) && kind !== 'person') return [];
    const sameLength = (name: string) => name.split(' ').length === written.split(' ').length;
    const others = (names.get(kind) ?? []).filter((name) => name !== written && !paragraph.includes(name) && sameLength(name));
    const other = pick(others, random);
    return other === undefined ? [] : [{ start, end, text: other }];
  });
  const edit = pick(edits, random);
  return edit && applied(text, edit);
};

const GERMAN_OFFICES: [string, string[]][] = [
  ['Außenminister', ['Verteidigungsminister', 'Innenminister', 'Finanzminister']],
  ['Verteidigungsminister', ['Außenminister', 'Finanzminister']],
  ['Innenminister', ['Justizminister', 'Außenminister']],
  ['Finanzminister', ['Wirtschaftsminister', 'Außenminister']],
  ['Ministerpräsident', ['Außenminister', 'Parlamentspräsident']],
  ['Premierminister', ['Präsident', 'Außenminister']],
  ['Präsident', ['Premierminister', 'Vizepräsident', 'Kanzler']],
  ['Vizepräsident', ['Präsident', 'Generalsekretär']],
  ['Kanzler', ['Präsident', 'Vizekanzler']],
  ['Kaiser', ['König', 'Papst']],
  ['König', ['Kaiser', 'Herzog']],
  ['Papst', ['Kaiser', 'Kardinal']],
  ['Herzog', ['König', 'Graf']],
  ['General', ['Admiral', 'Oberst']],
  ['Bürgermeister', ['Gouverneur', 'Polizeichef']],
  ['Gouverneur', ['Bürgermeister', 'Senator']],
  ['Sprecher', ['Direktor', 'Berater']],
  ['Ministerin', ['Präsidentin', 'Botschafterin']],
  ['Trainer', ['Präsident', 'Kapitän']],
  ['Direktor', ['Sprecher', 'Gründer']],
  ['Bischof', ['Papst', 'Abt']],
  ['Vorsitzender', ['Sprecher', 'Sekretär']],
];
const ENGLISH_OFFICES: [string, string[]][] = [
  ['foreign minister', ['defense minister', 'finance minister']],
  ['prime minister', ['president', 'foreign minister']],
  ['president', ['prime minister', 'vice president', 'chancellor']],
  ['emperor', ['king', 'pope']],
  ['king', ['emperor', 'duke']],
  ['pope', ['emperor', 'cardinal']],
  ['duke', ['king', 'count']],
  ['general', ['admiral', 'colonel']],
  ['mayor', ['governor', 'police chief']],
  ['governor', ['mayor', 'senator']],
  ['senator', ['governor', 'judge']],
  ['judge', ['senator', 'prosecutor']],
  ['spokesman', ['director', 'adviser']],
  ['spokeswoman', ['director', 'adviser']],
  ['director', ['spokesman', 'founder']],
  ['coach', ['captain', 'chairman']],
  ['manager', ['captain', 'chairman']],
  ['captain', ['coach', 'referee']],
  ['chairman', ['spokesman', 'secretary']],
  ['secretary', ['chairman', 'ambassador']],
  ['bishop', ['pope', 'abbot']],
  ['minister', ['ambassador', 'senator']],
];

/** Another office of somebody who is named behind or before it. */
export const plantOffice: Plant = (text, { source, language, random }) => {
  const changed = (language === 'de' ? GERMAN_OFFICES : ENGLISH_OFFICES).flatMap(([office, others]) => {
    const pattern = new RegExp(`(?<!\\p{L})${office}(s?)(?!\\p{L})(?! (?:and|und) )`, language === 'de' ? 'gu' : 'giu');
    const edited = editOf(
      text,
      {
        pattern,
        write: ([written, ending = '']) => {
          const other = pick(
            others.filter((one) => !source.toLowerCase().includes(one.toLowerCase())),
            random,
          );
          if (other === undefined) return undefined;
          return `${/^\p{Lu}/u.test(written) ? other.slice(0, 1).toUpperCase() + other.slice(1) : other}${ending}`;
        },
      },
      random,
    );
    return edited === undefined ? [] : [edited];
  });
  return pick(changed, random);
};

/** Who does it to whom, the other way round: two names of one kind change places, or "from A to B" becomes "from B to A". */
export const plantDirection: Plant = (text, { language, random }) => {
  const names = findNames(text).filter(({ form, kind }) => form === 'name' && kind !== 'unknown');
  const verbBetween =
    language === 'de'
      ? /(?<!\p{L})(?:\p{Ll}{3,}(?:te|ten|t)|wurde|wird|ist|war|hat|traf|gab|griff|schlug|schrieb|nahm|bat|half|ließ|gewann|verlor|verließ|trat|kam|ging|lag|bot|rief|verkaufte)(?!\p{L})/u
      : /(?<!\p{L})(?:\p{Ll}{3,}ed|is|was|were|has|had|will|met|gave|took|wrote|beat|won|lost|left|told|sold|bought|sent|said|leads|made|led|saw|won)(?!\p{L})/u;
  const swaps = names.flatMap((one, index) =>
    names.slice(index + 1, index + 3).flatMap((other) => {
      if (one.kind !== other.kind || one.key === other.key) return [];
      const between = text.slice(one.end, other.start);
      const fromTo = language === 'de' ? /^(?:\s?,?)\s(?:nach|an|zu|auf|gegen)\s(?:de[nmr]\s)?$/u : /^\s(?:to|against|over)\s(?:the\s)?$/u;
      const isJoined = /^(?:,| und | and | oder | or |\/|-| bzw)/u.test(between) || between.length > 90 || /[;:()]/.test(between);
      if (isJoined || !(fromTo.test(between) || verbBetween.test(between))) return [];
      // "X was Y", "X and Y met": the same either way.
      if (/^ (?:ist|war|is|was|heißt|bleibt)(?: (?:der|die|das|the|a|ein|eine))? $/u.test(between)) return [];
      return [text.slice(0, one.start) + other.text + between + one.text + text.slice(other.end)];
    }),
  );
  return pick(swaps, random);
};
