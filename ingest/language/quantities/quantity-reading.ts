import { factorAt } from './quantity-factors.ts';
import { type LanguageOf, matchAt, type NumberRead, readNumber } from './quantity-number.ts';
import { shareAt } from './quantity-shares.ts';
import { lengthInWord, type UnitRead, unitBehind, unitBehindArticle } from './quantity-unit.ts';
import { unitOf } from './units.ts';

/** A number with its range and unit. `start`: where it is written, without an article that belongs to no unit. `magnitude`: 1 without a magnitude word. */
export type QuantityRead = {
  start: number;
  end: number;
  value: number;
  upper?: number;
  unit?: string;
  step: number;
  magnitude: number;
  form: NumberRead['form'] | 'article';
};

const currency = 'US ?\\$|A\\$|C\\$|[$€£¥]|USD|EUR|GBP|CHF|RUB|JPY|CNY|PLN|SEK|NOK|DKK|TRY|UAH|ILS|INR';
const gap = '[ \\u00A0\\u202F]{0,2}';
const money = new RegExp(`(?<money>${currency})${gap}(?=\\d)`, 'uy');
const sign = /(?:(?<minus>[-−–]|[Mm]inus )|\+|[Pp]lus )(?=[\p{L}\p{N}])/uy;
const article = /(?:[Ee]ine[rnm]?|[Ee]inem|[Ee]in|[Aa]n?|[Oo]ne)(?= )/uy;
/** "Ein" counts behind what sets a limit. */
const limit =
  /(?<!\p{L})(?:mindestens|wenigstens|höchstens|maximal|mehr als|nicht mehr als|weniger als|genau|at least|at most|more than|less than|exactly) $/iu;
const ahead = '(?=[\\p{L}\\p{N}$€£−-])';
const rangeMark = new RegExp(`(?:-? bis(?: zu)? | to |${gap}[–—]${gap}(?=[\\p{N}$€£])|-(?=\\p{N}))${ahead}`, 'uy');
const betweenMark = new RegExp(` (?:und|and) ${ahead}`, 'uy');
const orMark = new RegExp(` (?:oder|or) ${ahead}`, 'uy');
const between = new RegExp(
  `(?:[Zz]wischen|[Bb]etween) (?:(?:etwa|rund|ca\\.|circa|ungefähr|about|roughly) )?(?:(?:${currency})${gap}|minus |-)?$`,
  'u',
);
/** "Rose from 15 to 25 percent" tells two values, "from 15 to 25 percent of seedlings" a range. */
const change =
  /(?<!\p{L})(?:r[ioa]se[ns]?|rising|f[ae]ll(?:s|en)?|falling|gr[eo]w(?:n|s|ing)?|climb|drop|cut|increas|decreas|reduc|rais|lower|jump|slid|declin|surg|plung|soar|shr[aiu]nk|went|up|down|doubl|expand|widen|narrow|mov|chang|swell|swelled|dwindl|shift|return|steig|stieg|gestiegen|sank|sink|fiel|wuchs|kletter|erhöh|senk|schrumpf)\p{Ll}* (?:[^.!?]{0,40} )?$/iu;
const thousands = /^\d{1,3},\d{3}(?!\d)/;
/** How far before a number stands what decides on a range. */
const reach = 60;

/** The quantity that begins at an offset: factor, share, number with range and unit, or "ein Kilogramm"; undefined where none does. */
export function readQuantity(text: string, at: number, language: LanguageOf): QuantityRead | undefined {
  const factor = factorAt(text, at);
  if (factor !== undefined) return { start: at, end: factor.end, value: factor.factor, unit: 'times', step: 0, magnitude: 1, form: 'word' };
  const length = lengthInWord(text, at);
  if (length !== undefined) return { start: at, ...length, step: 1, magnitude: 1, form: 'word' };
  return readShare(text, at, language) ?? readMeasured(text, at, language) ?? readOne(text, at, language);
}

/** "Drei Viertel der Stimmen" are percent, "drei Viertel Liter" are liters. */
function readShare(text: string, at: number, language: LanguageOf): QuantityRead | undefined {
  const share = shareAt(text, at);
  if (share === undefined) return undefined;
  const plain = { start: share.start, end: share.end, step: 0, magnitude: 1, form: 'word' as const };
  const unit = /tel(?:s|n)?$/.test(text.slice(at, share.end))
    ? unitBehind(text, share.end, { number: { ...plain, value: 0 }, language })
    : undefined;
  if (unit !== undefined) return { ...plain, end: unit.end, value: (share.percent / 100) * unit.factor, unit: unit.unit };
  return { ...plain, value: share.percent, unit: 'percent' };
}

function readMeasured(text: string, at: number, language: LanguageOf): QuantityRead | undefined {
  const signed = matchAt(sign, text, at);
  const paid = matchAt(money, text, at);
  const start = at + (signed ?? paid ?? [''])[0].length;
  // "€450,000": the sign stands before the figure where the comma parts thousands.
  const low = readNumber(text, start, paid !== undefined && thousands.test(text.slice(start, start + 9)) ? () => 'en' : language);
  if (low === undefined) return undefined;
  const { number: read, unit } = withRange(text, { start, low, language });
  const priced =
    paid === undefined
      ? unit
      : {
          end: Math.max(read.end, unit?.end ?? 0),
          unit: unitOf(paid.groups?.money?.replace(' ', '') ?? '') ?? 'USD',
          factor: 1,
          addend: 0,
        };
  if (signed !== undefined && !/^(?:celsius|fahrenheit|percent|percentage-point|degree|[A-Z]{3})$/.test(priced?.unit ?? ''))
    return undefined;
  const factor = (priced?.factor ?? 1) * (signed?.groups?.minus === undefined ? 1 : -1);
  const ends = [read.value, read.upper ?? read.value].map((value) => (value + (priced?.addend ?? 0)) * factor).sort((a, b) => a - b);
  const [value = 0, upper = 0] = ends;
  return {
    start: at,
    end: priced?.end ?? read.end,
    value,
    ...(read.upper === undefined ? {} : { upper }),
    ...(priced === undefined ? {} : { unit: priced.unit }),
    step: read.step * Math.abs(factor),
    magnitude: read.magnitude,
    form: read.form,
  };
}

type Ranged = { number: NumberRead; unit?: UnitRead | undefined };

/** The second number of a range, with the unit behind it or behind both. */
function withRange(text: string, { start, low, language }: { start: number; low: NumberRead; language: LanguageOf }): Ranged {
  const firstUnit = unitBehind(text, low.end, { number: low, language });
  const alone: Ranged = { number: low, unit: firstUnit };
  if (low.form === 'vague') return alone;
  const before = text.slice(Math.max(0, start - reach), start);
  const from = firstUnit?.end ?? low.end;
  const mark =
    (between.test(before) ? matchAt(betweenMark, text, from) : undefined) ?? matchAt(rangeMark, text, from) ?? matchAt(orMark, text, from);
  if (mark === undefined) return alone;
  const at = from + mark[0].length;
  const high = readNumber(text, at + (matchAt(money, text, at) ?? matchAt(sign, text, at) ?? [''])[0].length, language);
  if (high === undefined || high.form === 'vague') return alone;
  if (/ to /.test(mark[0]) && change.test(before) && !/ by $/.test(before)) return alone;
  const secondUnit = unitBehind(text, high.end, { number: high, language });
  if (firstUnit !== undefined && secondUnit?.unit !== firstUnit.unit) return alone;
  const lowered = low.magnitude === 1 && high.magnitude > 1 && low.value * high.magnitude < high.value && firstUnit === undefined;
  const value = lowered ? low.value * high.magnitude : low.value;
  // "Zwei oder drei" is a range; "20 oder 40" are two numbers.
  if (high.value <= value || (/ o(?:de)?r /.test(mark[0]) && high.value !== value + high.magnitude)) return alone;
  return { number: { ...high, value, upper: high.value }, unit: secondUnit };
}

/** "Ein Kilogramm", "an hour": the article counts; so it does in "mindestens ein Mensch". */
function readOne(text: string, at: number, language: LanguageOf): QuantityRead | undefined {
  const match = matchAt(article, text, at);
  if (match === undefined) return undefined;
  const unit = unitBehindArticle(text, at + match[0].length, language);
  if (unit === undefined) {
    const isCounted =
      limit.test(text.slice(Math.max(0, at - 20), at)) && readQuantity(text, at + match[0].length + 1, language) === undefined;
    return isCounted ? { start: at, end: at + match[0].length, value: 1, step: 1, magnitude: 1, form: 'article' } : undefined;
  }
  return {
    start: at,
    end: unit.end,
    value: (1 + unit.addend) * unit.factor,
    unit: unit.unit,
    step: unit.factor,
    magnitude: 1,
    form: 'article',
  };
}
