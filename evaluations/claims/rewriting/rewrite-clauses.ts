import { applied, capitalised, pick, type Rewrite } from '../edit.ts';

const GERMAN_SMALL =
  /^(?:Der|Die|Das|Den|Dem|Des|Ein|Eine|Einen|Einem|Einer|Er|Sie|Es|Wir|Ihr|Ihre|Sein|Seine|In|Im|Am|An|Auf|Aus|Bei|Mit|Nach|Von|Vor|Zu|Zum|Zur|Für|Durch|Über|Unter|Um|Gegen|Seit|Diese|Dieser|Dieses|Viele|Einige|Alle|Als|Laut|Dort|Hier|Später|Mehr|Mehrere|Beide|Man|Dies|Zwei|Drei|Vier|Fünf|Während|Trotz|Bis|Bereits|Schon|Erst|Nur|Auch|Jeder|Jede|Jedes)$/u;
const ENGLISH_SMALL =
  /^(?:The|A|An|He|She|It|They|We|His|Her|Its|Their|In|On|At|By|For|From|With|After|Before|During|This|These|Those|That|Many|Some|Most|Several|All|Both|There|One|Two|Three|When|While|As|Since|Although|Because)$/u;

/** As it stands inside a sentence: an article in small letters, a noun as it is. */
export function inner(text: string, language: 'de' | 'en'): string {
  const first = /^\p{L}+/u.exec(text)?.[0] ?? '';
  return (language === 'de' ? GERMAN_SMALL : ENGLISH_SMALL).test(first) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
}

const GERMAN_FINITE =
  'ist|sind|war|waren|wird|werden|wurde|wurden|hat|haben|hatte|hatten|kann|können|konnte|konnten|muss|müssen|musste|mussten|begann|begannen|kam|kamen|gab|ging|gingen|blieb|erhielt|erhielten|führte|führten|wurde|gilt|gelten|liegt|sagte|erklärte|lieferte|traf|reiste|starb|stieg|sank|forderte|kündigte|unterzeichnete|eroberte|besiegte|gewann|verlor|gründete|baute';
const FINITE = new RegExp(` (${GERMAN_FINITE}|\\p{Ll}{3,}ten?) `, 'u');

/** "X kam, weil Y regnete.": "Weil Y regnete, kam X." */
export const moveClauseFirst: Rewrite = (text, language) => {
  if (language === 'en') {
    const found = /^([^,;:()"]{15,}) ((?:because|although|when|while|after|before|since) [^,;:()"]{12,})\.$/u.exec(text);
    return found &&
      !/^(?:because|after|before|when|while) of/.test(found[2] ?? '') &&
      / (?:was|were|is|are|had|has|did|went|came|began)\b/.test(found[2] ?? '')
      ? `${capitalised(found[2] ?? '')}, ${inner(found[1] ?? '', 'en')}.`
      : undefined;
  }
  const found = /^([^,;:()„“"]+), ((?:weil|obwohl|nachdem|während|da|als|bevor|wenn|sobald) [^,;:()„“"]+)\.$/u.exec(text);
  const [, main = '', sub = ''] = found ?? [];
  const verb = FINITE.exec(main);
  if (!verb) return undefined;
  const [prefield, rest] = [main.slice(0, verb.index), main.slice(verb.index + verb[0].length)];
  if (prefield.split(' ').length > 6) return undefined;
  return `${capitalised(sub)}, ${verb[1]} ${inner(prefield, 'de')} ${rest}.`;
};

/** "Im Mai kam X …": "X kam im Mai …", where the subject is a pronoun, a name or one noun with its article. */
export const moveAdverbial: Rewrite = (text, language) => {
  if (language === 'en') {
    const found = /^((?:In|On|At|By|During|After|Before) [^,;:]{3,40}), ([^;:]+[^.])\.$/u.exec(text);
    const [, adverbial = '', rest = ''] = found ?? [];
    return found && !/,|\band\b|\bbut\b| which | that | who /.test(rest) ? `${capitalised(rest)} ${inner(adverbial, 'en')}.` : undefined;
  }
  const found = new RegExp(
    `^((?:Im|In|Am|Nach|Seit|Während|Vor|Bei|Bis|Ab|Trotz|Mit|Auf|An) [^,;:„“]{2,60}?|\\d{4}) (${GERMAN_FINITE}|\\p{Ll}{3,}ten?) ((?:er|sie|es|man|(?:der|die|das|ein|eine) (?:\\p{Ll}+en? )?\\p{Lu}[\\p{L}-]+|\\p{Lu}[\\p{L}-]+ \\p{Lu}[\\p{L}-]+)(?= )) (.+)$`,
    'u',
  ).exec(text);
  const [, adverbial = '', verb = '', subject = '', rest = ''] = found ?? [];
  // A genitive behind it belongs to the subject.
  if (!found || /^(?:de[rs]|von|einer|eines|und|in|\p{Lu}|\p{Ll}+er \p{Lu})/u.test(rest)) return undefined;
  return `${capitalised(subject)} ${verb} ${inner(adverbial, 'de')} ${rest}`;
};

/** A relative clause, a bracket or a clause of circumstance is left out: what is left is still said. */
export const dropClause: Rewrite = (text, language, random) => {
  const patterns =
    language === 'de'
      ? [
          / \([^()]{4,120}\)/gu,
          /, (?:(?:in |mit |von |aus |bei |auf |an |durch |für |zu )?(?:der|die|das|dem|den|deren|dessen|denen|welche[rsmn]?)) [^,;:.()„“"]{8,140}(?:t|en|ten|ist|war|sind|hat|wird)(?=,\s\p{Ll})/gu,
          /, (?:wobei|während|nachdem|obwohl|wodurch|sodass) [^,;:„“"]{10,160}(?=\.$)/gu,
        ]
      : [
          / \([^()]{4,120}\)/gu,
          /, (?:which|who|whose|where) [^,;:.()"]{8,140}(?=,)/gu,
          /, (?:while|although|which|whereas) [^,;:"]{10,160}(?=\.$)/gu,
        ];
  const edits = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length + (text[match.index + match[0].length] === ',' ? 1 : 0),
      text: '',
    })),
  );
  const edit = pick(edits, random);
  const left = edit && applied(text, edit);
  return left !== undefined && left.length >= 40 ? left : undefined;
};

/** "…, und Y tat Z." is left out, behind a first clause that stands by itself. */
export const dropSecondClause: Rewrite = (text, language) => {
  const pattern =
    language === 'de'
      ? new RegExp(
          `^([^,;:„“"()]{40,}?),? und (?:er|sie|es|die|der|das|wurde|wurden|hatte|war) [^„“"]*\\b(?:${GERMAN_FINITE})\\b[^„“"]*\\.$`,
          'u',
        )
      : /^([^,;:"()]{40,}?), and (?:it|he|she|they|the|this|was|were) [^"]*\.$/u;
  const found = pattern.exec(text);
  const first = found?.[1] ?? '';
  return found && (language === 'en' || FINITE.test(first)) && !/\b(?:sowohl|zwischen|both|between)\b/.test(first)
    ? `${first}.`
    : undefined;
};

const PARTICIPLES = Object.fromEntries(
  'gründete:gegründet eroberte:erobert besiegte:besiegt zerstörte:zerstört entdeckte:entdeckt baute:gebaut eröffnete:eröffnet verkaufte:verkauft kaufte:gekauft lieferte:geliefert unterzeichnete:unterzeichnet veröffentlichte:veröffentlicht ernannte:ernannt entließ:entlassen verhaftete:verhaftet verurteilte:verurteilt lobte:gelobt kritisierte:kritisiert entwickelte:entwickelt leitete:geleitet schrieb:geschrieben übernahm:übernommen stoppte:gestoppt beendete:beendet'
    .split(' ')
    .map((pair) => pair.split(':')),
) as Record<string, string>;
const ACTIVE = new RegExp(
  `^(\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)?) (${Object.keys(PARTICIPLES).join('|')}) (?:(am|im) ((?:\\d{1,2}\\. )?\\p{Lu}\\p{L}+(?: \\d{4})?) )?(den|einen|das|ein|eine) ([^,;:„“]+?)\\.$`,
  'u',
);

/** "Meier gründete den Verein.": "Der Verein wurde von Meier gegründet." */
export const makePassive: Rewrite = (text, language) => {
  if (language === 'en') {
    const found =
      /^((?:The )?[A-Z][\w-]+(?: [A-Z][\w-]+)?) (founded|conquered|defeated|destroyed|discovered|built|opened|sold|bought|delivered|signed|published|appointed|arrested|criticized|developed|led|wrote|stopped) (the|a|an) ([^,;:"]+?)\.$/u.exec(
        text,
      );
    if (!found) return undefined;
    const [, agent = '', verb = '', article = '', object = ''] = found;
    return `${capitalised(article)} ${object} was ${verb === 'wrote' ? 'written' : verb} by ${inner(agent, 'en')}.`;
  }
  const found = ACTIVE.exec(text);
  if (!found) return undefined;
  const [, agent = '', verb = '', at = '', when = '', article = '', object = ''] = found;
  const nominative = article === 'den' ? 'der' : article === 'einen' ? 'ein' : article;
  const declined =
    article === 'einen'
      ? object.replace(/^(\p{Ll}+)en /u, '$1er ')
      : object.replace(/^(\p{Ll}+)en (?=\p{Lu})/u, article === 'den' ? '$1e ' : '$1en ');
  return `${capitalised(nominative)} ${declined} wurde ${at ? `${at} ${when} ` : ''}von ${agent} ${PARTICIPLES[verb]}.`;
};
