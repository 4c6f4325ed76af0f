import type { Span } from '../span.ts';
import type { Bound } from './quantity.ts';

/** What the words around a number say of it, and how far they reach: they belong to the written form. */
export type Hedge = { start: number; end: number; bound: Bound; vague: boolean };

/** No hedge is longer than this, with the article behind it. */
const reach = 44;
/** Behind a number stand its noun and then "oder mehr". */
const reachBehind = 40;
/** "Mindestens etwa 200": more than two never stand together. */
const mostHedges = 2;
const far = '(?:(?:weit|deutlich|wesentlich|erheblich|viel|sehr viel|well|far|many|much|significantly|considerably) )?';

const before: readonly { kind: 'bound' | 'vague' | 'both' | 'exact'; bound: Bound; forms: string }[] = [
  {
    kind: 'both',
    bound: 'more-than',
    forms:
      'etwas mehr als|ein wenig mehr als|etwas über|knapp über|leicht über|kaum mehr als|gut|slightly more than|a little more than|little more than|a little over|just over|slightly over',
  },
  {
    kind: 'both',
    bound: 'less-than',
    forms:
      'etwas weniger als|ein wenig weniger als|etwas unter|knapp unter|kurz unter|leicht unter|knapp|fast|beinahe|nahezu|annähernd|slightly less than|slightly fewer than|a little less than|just under|just below|slightly under|nearly|almost|close to|not quite',
  },
  {
    kind: 'bound',
    bound: 'at-most',
    forms:
      'nicht mehr als|keine mehr als|nicht über|bis zu|höchstens|maximal|max\\.|allenfalls|längstens|no more than|not more than|no greater than|not over|up to|at most|a maximum of|as many as|as much as|not exceeding',
  },
  {
    kind: 'bound',
    bound: 'at-least',
    forms:
      'nicht weniger als|nicht unter|mindestens|wenigstens|zumindest|minimal|ab|no fewer than|no less than|not fewer than|not less than|at least|a minimum of|as few as',
  },
  {
    kind: 'bound',
    bound: 'more-than',
    forms: `${far}(?:mehr als|über|more than|over|above)|jenseits von|oberhalb von|upwards of|in excess of|exceeding|greater than`,
  },
  { kind: 'bound', bound: 'less-than', forms: `${far}(?:weniger als|unter|less than|fewer than|under|below)|nicht einmal|nicht mal|keine` },
  {
    kind: 'vague',
    bound: 'exact',
    forms:
      'rund|rd\\.|etwa|in etwa|circa|ca\\.|zirka|cirka|ungefähr|so um die|um die|an die|schätzungsweise|geschätzte?n?|annäherungsweise|grob|about|around|roughly|approximately|approx\\.|circa|some|an estimated|somewhere around|in the region of|in the order of|in der Größenordnung von|more or less|mehr oder weniger|plus\\/minus|plus minus|~|≈',
  },
  { kind: 'exact', bound: 'exact', forms: 'genau|exakt|exactly|precisely' },
];
const article = '(?:de[rnm] |die |das |the )?';
/** Between a hedge and "halbe Million", "dozen", "Drittel" stands an article that belongs to the number. */
const numberArticle = '(?:ein(?:e[nrms]?)? |an? |one )?';
const forms = before.map(({ forms: written }, index) => `(?<k${index}>${written})`).join('|');
const beforeNumber = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${forms})(?: |(?<=[~≈]) ?)${article}${numberArticle}$`, 'iu');

/** "ein Vertrag über 200 Lastwagen" is about as many, not about more. */
const nounAbout =
  /(?:^|[^\p{L}])\p{L}*(?:[Vv]ertr[aä]g|[Aa]uftrag|[Aa]bkommen|[Rr]echnung|[Kk]redit|[Ss]check|[Ll]ieferung|[Bb]estellung|[Vv]ereinbarung|[Ss]trafe|[Bb]u(?:ß|ss)geld|[Aa]nleihe|[Bb]ericht|[Dd]arlehen|[Ff]örderung|[Dd]eal|[Bb]eschluss|[Dd]ebatte|[Qq]uittung|[Ss]pende|[Ee]rlass|[Gg]utschein)\p{L}* $/u;
/** "Das Heer verfügt über 300 Panzer", "sie sprachen auch über zwei Verträge". */
const verbOver =
  /(?<!\p{L})(?:verf[üu]g|bericht|spr[aei]ch|sprich|entsch[ie]+d|informier|diskutier|verhandel|klag|stritt|streit|wach|herrsch|schr[ie]+b|debattier|ber[aie]+t|abstimm|stimm|urteil|aufklär|einig)\p{Ll}* (?:\p{Ll}+ )?$|(?<!\p{L})(?:nur|lediglich|allein) $/iu;
/** "a book about 12 women", "worried about two things". */
const verbAbout =
  /(?<!\p{L})(?:talk|spoke|speak|complain|worr|kn[eo]w|hear|wr[io]t|stor|book|film|report|question|concern|ask|argu|lied|lying|told|tell|think|thought|care|learn|read)\p{Ll}* $/iu;
/** "Sie gingen an die 200 Helfer heran", "unter den 30 Bewerbern": a preposition of place, told by the article it cannot have as a hedge. */
const placed = /(?<!\p{L})(?:über|unter|ab) (?:de[rnm]|die|das) $/iu;

const behind =
  /^(?: (?:\p{Ll}+ )?\p{L}+)?? (?:(?<more>(?:oder|und) mehr|oder darüber|und darüber|oder älter|und älter|aufwärts|or more|and more|or above|and above|and over|or older|mindestens|wenigstens|at least)|(?<less>(?:oder|und) weniger|oder darunter|und darunter|oder jünger|und jünger|or less|or fewer|or under|and under|or younger|höchstens|maximal|at most|at the most|tops)|(?<so>or so|oder so|give or take))(?!\p{L})/u;

/** "Forty-odd ships". */
const odd = /^-odd(?!\p{L})/u;
/** "Kinder bis 14 Jahre": up to. */
const upTo = /(?<!\p{L})(?:bis|Bis) $/u;

/**
 * The bound and vagueness that the words before and behind a number give it; `after`: where the quantity before it ends. `start` and `end` of what is
 * given: with those words, as far as they touch the number.
 */
export function hedgeAround(text: string, { start, end, unit }: Span & { unit?: string }, after: number): Hedge {
  const hedge: Hedge = { start, end, bound: 'exact', vague: false };
  for (let step = 0; step < mostHedges; step += 1) if (!takeBefore(text, hedge, after)) break;
  if (hedge.bound === 'exact' && unit !== undefined && upTo.test(text.slice(Math.max(after, hedge.start - reach), hedge.start))) {
    hedge.start -= 'bis '.length;
    hedge.bound = 'at-most';
  }
  takeBehind(text, hedge);
  return hedge;
}

function takeBefore(text: string, hedge: Hedge, after: number): boolean {
  const window = text.slice(Math.max(after, hedge.start - reach), hedge.start);
  const match = beforeNumber.exec(window);
  const index = before.findIndex((_, place) => match?.groups?.[`k${place}`] !== undefined);
  const found = before[index];
  if (match === null || found === undefined || (placed.test(window) && !text.startsWith('Hälfte', hedge.start))) return false;
  const written = match.groups?.[`k${index}`] ?? '';
  if (/^über$/i.test(written) && (nounAbout.test(window.slice(0, match.index)) || verbOver.test(window.slice(0, match.index))))
    return false;
  // "450 kg über 280 Kilometer": how far, not more than.
  if (/^(?:über|over)$/i.test(written) && after > 0 && text.slice(after, hedge.start - window.length + match.index).trim() === '')
    return false;
  // "Um die Hälfte": by how much, not about.
  if (/^um die$/i.test(written) && text.startsWith('Hälfte', hedge.start)) return false;
  if (/^about$/i.test(written) && verbAbout.test(window.slice(0, match.index))) return false;
  if (found.kind !== 'vague' && found.kind !== 'exact') {
    if (hedge.bound !== 'exact') return false;
    hedge.bound = found.bound;
  }
  hedge.vague ||= found.kind === 'vague' || found.kind === 'both';
  hedge.start -= window.length - match.index;
  return true;
}

function takeBehind(text: string, hedge: Hedge): void {
  const window = text.slice(hedge.end, hedge.end + reachBehind);
  if (odd.test(window)) {
    hedge.vague = true;
    hedge.end += '-odd'.length;
  }
  if (!window.startsWith(' ')) return;
  const match = behind.exec(window);
  if (match === null) return;
  const { more, less, so } = match.groups ?? {};
  const touches = match[0] === ` ${more ?? less ?? so ?? ''}`;
  if (hedge.bound === 'exact' && (more ?? less) !== undefined) hedge.bound = more === undefined ? 'at-most' : 'at-least';
  hedge.vague ||= so !== undefined;
  if (touches) hedge.end += match[0].length;
}
