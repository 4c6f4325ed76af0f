import { capitalised } from '../edit.ts';
import type { Plant } from './plant.ts';

const INDICATIVE: Record<string, string> = {
  sei: 'ist',
  seien: 'sind',
  habe: 'hat',
  werde: 'wird',
  könne: 'kann',
  müsse: 'muss',
  solle: 'soll',
  dürfe: 'darf',
  wolle: 'will',
  gehe: 'geht',
  gebe: 'gibt',
  komme: 'kommt',
  liege: 'liegt',
};
const indicative = (text: string) =>
  text.replace(
    /(?<!\p{L})(?:sei|seien|habe|werde|könne|müsse|solle|dürfe|wolle|gehe|gebe|komme|liege)(?!\p{L})/gu,
    (form) => INDICATIVE[form] ?? form,
  );

/** What somebody says is told as the claim's own. */
export const plantAttribution: Plant = (text, { language }) => (language === 'de' ? withoutGerman(text) : withoutEnglish(text));

function withoutGerman(text: string): string | undefined {
  const who = '(?:\\p{L}[\\p{L}. -]{2,60}?)';
  const verbs = '(?:sagte|erklärte|betonte|teilte|meldete|berichtete|schrieb|warnte|kritisierte|behauptete|so)';
  const trailing = new RegExp(
    `^([^„“"]{25,}?), (?:wie )?(?:${verbs} ${who}|${who} (?:sagte|mitteilte|berichtet|berichtete|erklärte|meldete|schreibt))(?: (?:am|im|gegenüber) [^,]{3,40})?(?: mit)?\\.$`,
    'u',
  ).exec(text);
  if (trailing) return `${indicative(trailing[1] ?? '')}.`;
  const leading = new RegExp(
    `^(?:Laut|Nach Angaben (?:von|des|der)|Nach Ansicht|Zufolge) ${who} ((?:ist|sind|war|waren|hat|haben|hatte|wird|werden|wurde|wurden|kann|können|soll|sollen|kam|starb|gab)) ((?:er|sie|es|(?:der|die|das|ein|eine) (?:\\p{Ll}+en? )?\\p{Lu}[\\p{L}-]+|\\p{Lu}[\\p{L}-]+)) (.+)$`,
    'u',
  ).exec(text);
  if (leading) return `${capitalised(leading[2] ?? '')} ${leading[1]} ${leading[3]}`;
  const indirect = new RegExp(
    `^(${who}) (?:sagte|erklärte|betonte|behauptete|schrieb)(?: [^,„“]{3,60})?, ((?:der|die|das|ein|eine|er|sie|es|\\p{Lu}[\\p{L}-]+)[^„“]*(?:sei|seien|habe|werde|könne|müsse)(?!\\p{L})[^„“]*)\\.$`,
    'u',
  ).exec(text);
  return indirect ? `${capitalised(indicative(indirect[2] ?? ''))}.` : undefined;
}

function withoutEnglish(text: string): string | undefined {
  const trailing =
    /^([^"“”]{25,}?), (?:(?:[A-Z]|the |a |an |he |she |they |officials|police|it )[\w.,’' -]{0,70}? (?:said|says|reported|told [\w ]+|wrote|claimed|added|explained)|(?:said|according to) [\w.,’' -]{3,80})(?: (?:on )?(?:Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday))?\.$/u.exec(
      text,
    );
  if (trailing) return `${trailing[1]}.`;
  const leading = /^(?:According to|As reported by) [^,"“”]{3,70}, ([^"“”]+)$/u.exec(text);
  if (leading) return capitalised(leading[1] ?? '');
  const said =
    /^(?:[A-Z][\w.’'-]*|The|A|He|She|They|It)(?: [\w.’'-]+){0,8} (?:said|says|claimed|claims|stated|reported|added|argued|believes|told [\w ]{3,30}|warned|noted|suggested)(?: on \w+| \w+day)? (?:that )?((?:the|a|an|he|she|it|they|his|her|there|this|[A-Z])[^"“”]{20,})$/u.exec(
      text,
    );
  return said ? capitalised(said[1] ?? '') : undefined;
}
