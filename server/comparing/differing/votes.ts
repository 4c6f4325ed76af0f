import type { Quantity } from '../../../ingest/language/quantities/quantities.ts';
import { sameCounted } from '../../../ingest/language/quantities/same-counted.ts';
import type { Span } from '../../../ingest/language/span.ts';
import type { ReadText } from '../../checking/read-text.ts';
import type { ComparedPair, Differing } from './compared-pair.ts';
import { FARTHEST, tellsOtherState } from './one-measure.ts';

type Side = 'for' | 'against' | 'abstained';
/** How many voted so. The span is the figure alone. `counted`: who they are, where that is said. */
type Vote = Span & { side: Side; value: number; counted?: string | undefined };

/** Without one of these a sentence tells of no vote: "dagegen" says "by contrast" as well. */
const VOTING =
  /(?<!\p{L})(?:(?:ja-?|nein-?|gegen-?)?stimm(?:t|te|ten|en?)|(?:ab|zu)(?:ge)?stimm\p{L}*|votier\p{L}*|(?:stimm)?enthaltung\p{L}*|sich enthielten|enthielten? sich|votes?|voted|voting|abstain\p{L}*|abstentions?)(?!\p{L})/iu;
const SMALL = 'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' ');
const SMALL_ENGLISH = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const NUMBER = String.raw`\d{1,3}(?:[.,]\d{3})*|${[...SMALL, ...SMALL_ENGLISH].join('|')}`;
/** "201 gegen die Reform": of a preposition the figure must stand right before it. */
const behindFigure = (words: string) =>
  String.raw`(?<=(?:^|[\s,])(?:${NUMBER})(?: \p{Lu}\p{L}+| members| lawmakers| states)? )(?:${words})(?!\p{L})`;
/** "Ja" and "Nein" are votes with a capital only. */
const SIDES: readonly (readonly [Side, RegExp])[] = [
  [
    'for',
    new RegExp(
      String.raw`(?<!\p{L})(?:[Dd]afür|Ja(?:-?[Ss]timmen?|-)?|[Ff]ür (?:\p{L}+ ){1,5}(?:stimmten|votierten)|(?:stimmten|votierten)(?: \p{L}+)? für|stimmten(?: [\p{L}\d]+){1,5} zu|zugestimmt|zustimmten|befürwortete[nt]?|in favou?r|backed|supported|approved|voted (?:for|yes)|yes votes|ayes)(?!\p{L})|${behindFigure('für|for')}`,
      'gu',
    ),
  ],
  [
    'against',
    new RegExp(
      String.raw`(?<!\p{L})(?:[Dd]agegen|Nein(?:-?[Ss]timmen?|-)?|Gegenstimmen?|[Gg]egen (?:\p{L}+ ){1,5}(?:stimmten|votierten)|(?:stimmten|votierten)(?: \p{L}+)? gegen|lehnten(?: [\p{L}\d]+){1,5} ab|ablehnten|opposed|against|voted no|noes|nays)(?!\p{L})|${behindFigure('gegen')}`,
      'gu',
    ),
  ],
  [
    'abstained',
    /(?<!\p{L})(?:enthielten(?: sich)?|enthielt sich|sich (?:[\p{L}\d]+ ){0,4}(?:enthielten|enthielt|enthalten)|(?:Stimme?n?)?[Ee]nthaltung(?:en)?|abstain(?:ed|ing)?|abstentions?)(?!\p{L})/gu,
  ],
];
const PIECE_END = /[,;:.]\s|\s(?:und|sowie|bei|während|aber|and|with|while|but)\s/gu;

/** "Mit 8 zu 2 Stimmen", "voted 9-2", "by nine votes to two". */
const TALLY = new RegExp(
  String.raw`(?<![\p{L}\d.,:-])(?<one>${NUMBER})(?: (?:ja-?)?(?:stimmen|votes))?(?: (?:zu|gegen|to|against) | ?[:–-] ?)(?<other>${NUMBER})(?![\p{L}\d]|[.,:-]\d)`,
  'dgiu',
);
const REJECTED = /(?<!\p{L})(?:abgelehnt|verworfen|lehnte[n]? .{0,120} ab|ablehnte[n]?|rejected|defeated|voted down)(?!\p{L})/iu;
/** Which figure of a tally is for what fell through, is not known. */
const FELL_THROUGH = /(?<!\p{L})(?:scheiter\p{L}*|gescheitert|durchgefallen|unterl(?:ag|egen)\p{L}*|fail(?:ed|s)?|fell short)(?!\p{L})/iu;
/** "Mit elf Stimmen angenommen". */
const WITH_VOTES = /(?<!\p{L})(?:mit|with|by) $/iu;
const ADOPTED = /(?<!\p{L})(?:angenommen|gebilligt|beschlossen|verabschiedet|nahm(?:en)? .{0,120} an|adopted|passed|approved)(?!\p{L})/iu;
const VOTES = /^(?:stimmen|votes)$/iu;

/** Who votes, by whatever name; of other nouns each may count some of the voters only. */
const VOTERS =
  /(?:stimmen?|enthaltungen|abstentions|mitglieder[n]?|abgeordneten?|parlamentariern?|länder[n]?|staaten?|delegierten?|senatoren|räten?|votes?|members?|lawmakers|legislators|deputies|countries|states|nations|delegates|senators)$/iu;
const PART = /(?<!\p{L})(?:darunter|davon|von (?:ihnen|denen)|including|of (?:them|whom)|among them)(?!\p{L})/iu;
const ROUND =
  /(?<!\p{L})(?:erste|zweite|dritte|vierte|first|second|third|fourth)[nrms]?(?= (?:wahlgang|lesung|durchgang|runde|abstimmung|round|reading|ballot|vote)(?!\p{L}))/iu;
const CHAMBERS = [
  /ausschuss|committee/iu,
  /senat|oberhaus|upper house/iu,
  /unterhaus|abgeordnetenhaus|repräsentantenhaus|lower house/iu,
  /sicherheitsrat|security council/iu,
  /vollversammlung|generalversammlung|general assembly/iu,
];

/**
 * Votes for, against and abstentions are three measures: of two statements that both count votes only the same one is held against the same. It takes the place of whatever else was found of
 * these figures, and of opposites: "backed" beside "opposed" is two of the measures.
 */
export function withVotes(pair: ComparedPair, found: readonly Differing[]): Differing[] {
  const [here, there] = [votesIn(pair.a.read), votesIn(pair.b.read)];
  if (here.length === 0 || there.length === 0) return [...found];
  const isOfVote = ({ kind, a, b }: Differing) =>
    kind === 'certainty' || (kind === 'number' && (here.some((one) => meet(one, a)) || there.some((one) => meet(one, b))));
  const rest = found.filter((one) => !isOfVote(one));
  return areOfOneVote(pair) ? [...here.flatMap((one) => there.flatMap((other) => differ(one, other))), ...rest] : rest;
}

function differ(one: Vote, other: Vote): Differing[] {
  if (one.side !== other.side || one.value === other.value || !areOfOneBody(one, other)) return [];
  const [low, high] = [Math.min(one.value, other.value), Math.max(one.value, other.value)];
  if (low > 0 && high > low * FARTHEST) return [];
  return [{ kind: 'number', by: 'number-votes', a: bare(one), b: bare(other) }];
}

function areOfOneBody({ counted: one }: Vote, { counted: other }: Vote): boolean {
  if (one !== undefined && other !== undefined && sameCounted(one, other)) return true;
  return [one, other].every((counted) => counted === undefined || VOTERS.test(counted));
}

/** Not another round, chamber or year. */
function areOfOneVote({ a: { text: a }, b: { text: b } }: ComparedPair): boolean {
  const rounds = [a, b].map((text) => ROUND.test(text));
  const areOfOtherChambers = CHAMBERS.some((one) => one.test(a) && !one.test(b)) && CHAMBERS.some((one) => one.test(b) && !one.test(a));
  return !rounds.includes(true) && !areOfOtherChambers && tellsOtherState(a) === tellsOtherState(b);
}

/** The votes that a sentence counts; none of a side for which it gives two figures. Linear. */
function votesIn(read: Pick<ReadText, 'text' | 'quantities'>): Vote[] {
  const { text } = read;
  if (!VOTING.test(text)) return [];
  const tally = tallyIn(text);
  const votes = [...tally, ...countedIn(read, tally)];
  return votes.filter((vote) => votes.every((other) => other === vote || other.side !== vote.side));
}

function tallyIn(text: string): Vote[] {
  const all = [...text.matchAll(TALLY)].flatMap(({ groups, indices }) => {
    const [one, other] = [indices?.groups?.one, indices?.groups?.other];
    return groups && one && other
      ? [
          { start: one[0], end: one[1], value: figureOf(groups.one) },
          { start: other[0], end: other[1], value: figureOf(groups.other) },
        ]
      : [];
  });
  const [first, second] = all;
  if (!first || !second || all.length > 2 || FELL_THROUGH.test(text)) return [];
  const sides: [Side, Side] = REJECTED.test(text) ? ['against', 'for'] : ['for', 'against'];
  return [
    { ...first, side: sides[0] },
    { ...second, side: sides[1] },
  ];
}

function figureOf(written = ''): number {
  const low = written.toLowerCase();
  const small = Math.max(SMALL.indexOf(low), SMALL_ENGLISH.indexOf(low));
  return small >= 0 ? small : Number(low.replace(/[.,]/g, ''));
}

function countedIn({ text, quantities }: Pick<ReadText, 'text' | 'quantities'>, tally: readonly Vote[]): Vote[] {
  const free = quantities.filter((one) => one.unit === undefined && !one.vague && !tally.some((vote) => meet(vote, one)));
  return piecesOf(text).flatMap((piece) => {
    const written = text.slice(piece.start, piece.end);
    if (PART.test(written)) return [];
    const own = free.filter((one) => piece.start <= one.start && one.end <= piece.end);
    const sides = SIDES.flatMap(([side, words]) =>
      [...written.matchAll(words)].map((match) => ({
        side,
        start: piece.start + match.index,
        end: piece.start + match.index + match[0].length,
      })),
    ).sort((one, other) => one.start - other.start);
    if (sides.length === 0) return adoptedWith(text, own);
    const taken = new Set<Quantity>();
    return sides.flatMap(({ side, ...word }): Vote[] => {
      const left = own.filter((one) => !taken.has(one));
      const figure = left.find((one) => meet(one, word)) ?? left.findLast(({ end }) => end <= word.start) ?? left[0];
      if (!figure) return noneOrFew(written, piece.start).map((one) => ({ ...one, side }));
      taken.add(figure);
      return [toVote(figure, side)];
    });
  });
}

function adoptedWith(text: string, own: readonly Quantity[]): Vote[] {
  const votes = own.filter(({ start, counted }) => VOTES.test(counted ?? '') && WITH_VOTES.test(text.slice(0, start)));
  return ADOPTED.test(text) && !REJECTED.test(text) ? votes.map((one) => toVote(one, 'for')) : [];
}

/** "Einer enthielt sich", "two opposed it", "ohne Gegenstimmen": in words that are read as no quantity. */
const WRITTEN = new RegExp(
  String.raw`(?<!\p{L})(?:eine[rs]?|${[...SMALL, ...SMALL_ENGLISH].join('|')})(?= (?:\p{L}+ ){0,2}(?:enth|gegenst|dagegen|dafür|abst|opposed|backed|supported|voted|against))`,
  'iu',
);
const NONE = /(?<!\p{L})(?:niemand|keine[rn]?|ohne|no one|nobody|none|without|no)(?!\p{L}| votes?)/iu;

function noneOrFew(written: string, from: number): Pick<Vote, 'start' | 'end' | 'value'>[] {
  const none = NONE.exec(written);
  const found = none ?? WRITTEN.exec(written);
  if (!found) return [];
  const [word] = found;
  const value = none ? 0 : /^eine/iu.test(word) ? 1 : figureOf(word);
  return [{ start: from + found.index, end: from + found.index + word.length, value }];
}

function piecesOf(text: string): Span[] {
  const ends = [...text.matchAll(PIECE_END)].map(({ index }) => index);
  return [...ends, text.length].map((end, at) => ({ start: at === 0 ? 0 : (ends[at - 1] ?? 0), end }));
}

function toVote({ start, end, value, counted }: Quantity, side: Side): Vote {
  return { start, end, value, counted, side };
}

function meet(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

function bare({ start, end }: Span): Span {
  return { start, end };
}
