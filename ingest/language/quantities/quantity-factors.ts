import { numberWordValue } from './number-words.ts';
import { matchAt } from './quantity-number.ts';

const doubled =
  /(?:[Vv]erdopp(?:el(?:[nt]|te[nrms]?|nde[nrms]?|ung)?|lung)|[Dd]oppelt so|[Dd]oppelte[nrms]?(?= (?:Menge|Zahl|Anzahl|Höhe|Summe|Betrag|Wert|Preis|Menge|Umfang|Größe|Dosis|Zeit))|Doppelte[ns]?|[Dd]oubled|[Dd]oubling|(?<=(?:to|will|would|could|may|might|should|can) )double|[Dd]ouble (?=the|that|what|its|last)|[Tt]wice|[Tt]wofold)(?![\p{L}-])/uy;
const others: readonly (readonly [pattern: RegExp, factor: number])[] = [
  [
    /(?:[Tt]ripled|[Tt]rebled|[Tt]ripling|(?<=(?:to|will|would|could|may|might) )(?:triple|treble)|[Tt]riple (?=the|that|what|its|last)|[Tt]hrice)(?![\p{L}-])/uy,
    3,
  ],
  [/(?:[Qq]uadrupled|[Qq]uadrupling|(?<=(?:to|will|would|could) )quadruple)(?![\p{L}-])/uy, 4],
  [/(?:[Qq]uintupled)(?![\p{L}-])/uy, 5],
  [/(?:[Hh]albier(?:en|t|te[nrms]?|ung)|[Hh]alved|[Hh]alving|(?<=(?:to|will|would|could) )halve|[Hh]alb so|[Hh]alf as)(?![\p{L}-])/uy, 0.5],
];
/** "verdreifacht", "Vervierfachung", "zehnfache", "das Dreifache", "tenfold", "2,5-fache", "dreimal", "20-mal". */
const fold =
  /(?:[Vv]er(?<verb>\p{Ll}{3,16})fach(?:t|en|te[nrms]?|ung)?|(?<adjective>\p{L}{3,16})fache?[nrms]?|(?<english>\p{L}{3,8})-?fold|(?<often>\p{L}{3,20})mal|(?<figure>\d{1,4}(?:[.,]\d)?)-?(?:fache?[nrms]?|fold|mal))(?!\p{L})/uy;

/** The factor that begins at an offset ("verdoppelt", "halved", "das Dreifache"), if any. */
export function factorAt(text: string, at: number): { end: number; factor: number } | undefined {
  const two = matchAt(doubled, text, at);
  if (two !== undefined) return { end: at + two[0].trimEnd().length, factor: 2 };
  for (const [pattern, factor] of others) {
    const match = matchAt(pattern, text, at);
    if (match !== undefined) return { end: at + match[0].trimEnd().length, factor };
  }
  const match = matchAt(fold, text, at);
  if (match === undefined) return undefined;
  const { verb, adjective, english, often, figure } = match.groups ?? {};
  const factor = figure === undefined ? numberWordValue(verb ?? adjective ?? english ?? often ?? '') : Number(figure.replace(',', '.'));
  return factor === undefined ? undefined : { end: at + match[0].length, factor };
}
