import { editOf, pick } from '../edit.ts';
import type { Plant } from './plant.ts';

/** A negation put in or taken out. */
export const plantNegation: Plant = (text, { language, random }) => {
  const changed = (
    language === 'de' ? [removeGerman, kein, nichtBeforeLast, nichtBehindFinite] : [removeEnglish, notBehindAuxiliary, didNot]
  ).flatMap((plant) => {
    const edited = plant(text, random);
    return edited === undefined ? [] : [edited];
  });
  return pick(changed, random);
};

type Change = (text: string, random: () => number) => string | undefined;

const removeGerman: Change = (text, random) =>
  editOf(
    text,
    {
      pattern: /(?<!\p{L})nicht (?!nur|mehr als|zuletzt|einmal|alle|zu )|(?<!\p{L})[Kk]ein(?=e?[nmrs]? \p{L})/gu,
      write: ([written], before) => {
        if (/(?:ob|oder|noch|wenn|ohne|aber|sondern|und|,|warum) $/u.test(before)) return undefined;
        return written.startsWith('nicht') ? '' : written.replace('kein', 'ein').replace('Kein', 'Ein');
      },
    },
    random,
  );
const kein: Change = (text, random) =>
  editOf(
    text,
    {
      pattern:
        /(?<=(?:hat|hatte|haben|hatten|gibt|gab|ist|war|wurde|erhielt|stellt|stellte|bildet|brauchte|besaß|fand) )(ein)(e?n?)(?= (?:\p{Ll}+ )?\p{Lu})/gu,
      write: ([, , ending = '']) => `kein${ending}`,
    },
    random,
  );
/** "wurde … gebaut": "wurde … nicht gebaut", in a main clause without others. */
const nichtBeforeLast: Change = (text) => {
  const found =
    /^([^,;:„“()]*(?<!\p{L})(?:wurde|wurden|wird|werden|hat|haben|hatte|hatten|kann|können|konnte|konnten|soll|sollen|muss|ist|sind|war|waren|will|wollen)(?!\p{L})[^,;:„“()]*) (\p{Ll}*ge\p{Ll}+(?:t|en)|ver\p{Ll}+(?:t|en)|be\p{Ll}+(?:t|en)|er\p{Ll}+(?:t|en)|\p{Ll}+iert|(?!werden|worden|haben|sein)\p{Ll}+(?:en|ern))((?: (?:worden|werden|haben|sein))?\.)$/u.exec(
      text,
    );
  return found && !/(?<!\p{L})(?:nicht|kein\p{Ll}*|nie|niemals|kaum|ohne)(?!\p{L})/u.test(text)
    ? `${found[1]} nicht ${found[2]}${found[3]}`
    : undefined;
};
/** "X ist gut": "X ist nicht gut". */
const nichtBehindFinite: Change = (text, random) =>
  /(?<!\p{L})(?:nicht|kein\p{Ll}*|nie|kaum)(?!\p{L})/u.test(text)
    ? undefined
    : editOf(
        text,
        {
          pattern:
            /(?<=\p{L} (?:ist|sind|war|waren|gilt|liegt|blieb|bleibt|gehört|gehörte|gehören|bestand|besteht) )(?=(?:der|die|das|in|im|am|an|auf|aus|zu|sehr|so|für|als|von|bei|mit) )/gu,
          write: () => 'nicht ',
        },
        random,
      );

const removeEnglish: Change = (text, random) =>
  editOf(
    text,
    {
      pattern:
        /(?<=\b(?:is|are|was|were|has|have|had|will|would|can|could|should|may|might|does|do|did|must) )not (?!only)|n['’]t(?= )|\bnever (?=\p{Ll})|(?<=\b(?:is|was|are|were|has|had|have|there|with) )no (?=\p{Ll})/gu,
      write: ([written], before) => {
        if (written.startsWith('n') && /['’]t/.test(written)) return /\b(?:ca|wo)$/i.test(before) ? undefined : '';
        return written === 'no ' ? 'a ' : '';
      },
    },
    random,
  );
const NEGATED = /\b(?:not|no|never|n['’]t|cannot|neither|nor|without|nobody|none)\b|n['’]t\b/i;
const notBehindAuxiliary: Change = (text, random) =>
  NEGATED.test(text)
    ? undefined
    : editOf(
        text,
        {
          pattern:
            /(?<=\b\p{L}{2,} (?:is|are|was|were|has been|have been|had been|has|had|will|would|can|could|should|must|may|might) )(?=\p{Ll}{3,})(?!been|not)/gu,
          write: () => 'not ',
        },
        random,
      );
const PAST: Record<string, string> = {
  began: 'begin',
  became: 'become',
  won: 'win',
  lost: 'lose',
  took: 'take',
  gave: 'give',
  led: 'lead',
  made: 'make',
  left: 'leave',
  built: 'build',
  met: 'meet',
  wrote: 'write',
  told: 'tell',
  went: 'go',
  came: 'come',
  rose: 'rise',
  fell: 'fall',
  received: 'receive',
  announced: 'announce',
  refused: 'refuse',
  joined: 'join',
  played: 'play',
  agreed: 'agree',
  allowed: 'allow',
  worked: 'work',
  used: 'use',
  opened: 'open',
  started: 'start',
};
const didNot: Change = (text, random) =>
  NEGATED.test(text)
    ? undefined
    : editOf(
        text,
        {
          pattern: new RegExp(
            `(?<=\\b(?:he|she|it|they|who|\\p{Lu}\\p{L}+|\\p{L}+s) )(${Object.keys(PAST).join('|')})(?= (?:the|a|an|in|on|to|his|her|their|its|for|with|at|from|\\p{L}+s) )`,
            'gu',
          ),
          write: ([written]) => `did not ${PAST[written]}`,
        },
        random,
      );

/** What is only said to be so, or may be, is told as if it were. */
export const plantModality: Plant = (text, { language, random }) => {
  const patterns: [RegExp, string | ((match: RegExpExecArray) => string)][] =
    language === 'de'
      ? [
          [
            /(?<!\p{L})(?:vermutlich|wahrscheinlich|möglicherweise|mutmaßlich|offenbar|angeblich|vielleicht|womöglich|anscheinend|wohl|eventuell|voraussichtlich) /gu,
            '',
          ],
          [/(?<!\p{L})könnte(?= )(?=.*\p{Ll}en(?:[.,]|$))/gu, 'wird'],
          [/(?<!\p{L})könnten(?= )/gu, 'werden'],
          [/(?<!\p{L})bestreitet(?!\p{L})/gu, 'bestätigt'],
          [/(?<!\p{L})bestritt(?!\p{L})/gu, 'bestätigte'],
          [/(?<!\p{L})dementierte(?!\p{L})/gu, 'bestätigte'],
          [/(?<!\p{L})vermutet(?!\p{L})/gu, 'bewiesen'],
          [/(?<!\p{L})soll ((?:[^,;:.]|\.\d)+? \p{L}+(?:t|en)) (?:haben)(?=[.,])/gu, (match) => `hat ${match[1]}`],
          [/(?<!\p{L})soll ((?:[^,;:.]|\.\d)+? \p{L}+(?:t|en)) (?:sein)(?=[.,])/gu, (match) => `ist ${match[1]}`],
          [/(?<!\p{L})sollen ((?:[^,;:.]|\.\d)+? \p{L}+(?:t|en)) (?:haben)(?=[.,])/gu, (match) => `haben ${match[1]}`],
          [/(?<!\p{L})plant(?= )/gu, 'beginnt'],
        ]
      : [
          [/\b(?:probably|possibly|perhaps|allegedly|reportedly|apparently|likely|presumably|supposedly) /gu, ''],
          [/\b(?:may|might|could) (?=(?:\p{Ll}+ )?(?:be|have|help|lead|become|take|cause|make|need|go|come)\b)/gu, 'will '],
          [/\b(?:is|are) said to (?=\p{Ll})/gu, 'will '],
          [/\bis (?:thought|believed|alleged|expected|suspected|feared) to (?:be|have been)\b/gu, 'is'],
          [/\bare (?:thought|believed|alleged|expected|suspected|feared) to (?:be|have been)\b/gu, 'are'],
          [/\bdenied\b/gu, 'confirmed'],
          [/\bdenies\b/gu, 'confirms'],
          [/\bseems to be\b/gu, 'is'],
          [/\bseem to be\b/gu, 'are'],
        ];
  const changed = patterns.flatMap(([pattern, to]) => {
    const edited = editOf(text, { pattern, write: (match) => (typeof to === 'string' ? to : to(match)) }, random);
    return edited === undefined ? [] : [edited.slice(0, 1).toUpperCase() + edited.slice(1)];
  });
  return pick(changed, random);
};

const GERMAN_OPPOSITES =
  'stieg:sank|stiegen:sanken|gestiegen:gesunken|steigt:sinkt|erhöht:gesenkt|erhöhte:senkte|gewann:verlor|gewannen:verloren|gewonnen:verloren|größte:kleinste|größten:kleinsten|größer:kleiner|höher:niedriger|höchste:niedrigste|höchsten:niedrigsten|nördlich:südlich|nördlichen:südlichen|südlichen:nördlichen|östlich:westlich|östlichen:westlichen|westlichen:östlichen|Norden:Süden|Süden:Norden|Osten:Westen|Westen:Osten|erlaubt:verboten|verboten:erlaubt|begann:endete|eröffnet:geschlossen|angenommen:abgelehnt|abgelehnt:angenommen|zugestimmt:widersprochen|erste:letzte|ersten:letzten|letzten:ersten|älteste:jüngste|früher:später|später:früher|viele:wenige|vielen:wenigen|stärkste:schwächste|männlich:weiblich|Männer:Frauen|Frauen:Männer|öffentlich:privat|öffentlichen:privaten|private:öffentliche|privaten:öffentlichen|Vorteil:Nachteil|Vorteile:Nachteile|Sieg:Niederlage|Niederlage:Sieg|Anstieg:Rückgang|Rückgang:Anstieg|kauft:verkauft|kaufte:verkaufte|verkaufte:kaufte|Verkauf:Kauf|positiv:negativ|innerhalb:außerhalb|schneller:langsamer|immer:nie|beste:schlechteste|besten:schlechtesten|mehr als:weniger als|vor dem:nach dem|nach dem:vor dem|vor der:nach der';
const ENGLISH_OPPOSITES =
  'rose:fell|increased:decreased|increase:decrease|increases:decreases|won:lost|win:lose|largest:smallest|larger:smaller|higher:lower|highest:lowest|northern:southern|southern:northern|eastern:western|western:eastern|north:south|south:north|east:west|west:east|before:after|after:before|allowed:forbidden|banned:allowed|accepted:rejected|rejected:accepted|first:last|earlier:later|later:earlier|many:few|strongest:weakest|men:women|women:men|public:private|private:public|victory:defeat|defeat:victory|advantage:disadvantage|bought:sold|sold:bought|best:worst|better:worse|always:never|inside:outside|faster:slower|opened:closed|success:failure|supported:opposed|young:old|early:late|high:low|more than:less than';
const opposites = {
  de: GERMAN_OPPOSITES.split('|').map((pair) => pair.split(':')),
  en: ENGLISH_OPPOSITES.split('|').map((pair) => pair.split(':')),
};

/** The opposite of a word. */
export const plantOpposite: Plant = (text, { source, language, random }) => {
  const changed = opposites[language].flatMap(([from = '', to = '']) => {
    if (new RegExp(`(?<!\\p{L})${to}(?!\\p{L})`, 'iu').test(source)) return [];
    const edited = editOf(text, { pattern: new RegExp(`(?<![\\p{L}-])${from}(?![\\p{L}-])`, 'gu'), write: () => to }, random);
    return edited === undefined ? [] : [edited];
  });
  return pick(changed, random);
};
