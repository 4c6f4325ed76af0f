import { nameKey } from '../../../ingest/language/names/names.ts';
import type { Mention, Span } from '../../../ingest/language/span.ts';
import type { ReadText } from '../../checking/read-text.ts';
import { partiesOf } from '../differing/parties.ts';

/** How one who is named voted. `span`: the words that say it. */
export type Ballot = { voter: Mention & { key: string }; side: 'for' | 'against' | 'abstained'; span: Span };

const SIDES: readonly (readonly [Ballot['side'], RegExp])[] = [
  [
    'for',
    /(?<!\p{L})(?:(?:stimmte|votierte|voted) (?:[\p{Ll}]+ )?(?:für|dafür|mit ja|for|in favou?r|yes)|stimmte [^.,;]{0,40}(?<!\p{L})zu(?=[.,;]|$))(?!\p{L})/iu,
  ],
  ['against', /(?<!\p{L})(?:stimmte|votierte|voted) (?:\p{Ll}+ )?(?:gegen|dagegen|mit nein|against|no)(?!\p{L})/iu],
  [
    'abstained',
    /(?<!\p{L})(?:enthielt(?: sich)?(?: der stimme)?|(?:hat|hatte|habe) sich (?:\p{Ll}+ ){0,4}(?:stimme )?enthalten|abstained|abstains|sat on (?:its|their|his|her) hands)(?!\p{L})/iu,
  ],
];

/** The vote of the one who is named in a statement that tells one vote; undefined where it names several voters or tells several votes. */
export function ballotIn(read: ReadText): Ballot | undefined {
  const { text, names } = read;
  const told = SIDES.flatMap(([side, pattern]) => {
    const found = pattern.exec(text);
    return found ? [{ side, span: { start: found.index, end: found.index + found[0].length } }] : [];
  });
  const [only, ...others] = told;
  if (!only || others.length > 0) return undefined;
  const voters = names.filter(({ form }) => form === 'name');
  // "… war Halmund, noch erschüttert vom Unglück in Lorvik": who stands nearest to the vote.
  const nearest = voters.toSorted((one, other) => gap(one, only.span) - gap(other, only.span))[0];
  const voter = nearest ?? openingDoer(read);
  return voter && { voter, ...only };
}

/** "Halmund stimmte dafür": a land of which no list knows opens the sentence. */
function openingDoer(read: ReadText): Ballot['voter'] | undefined {
  const word = partiesOf(read).find((party) => party.part === 'doer' && party.word.start === 0)?.word;
  return word && { start: word.start, end: word.end, text: word.text, key: nameKey(word.text) };
}

function gap(one: Span, other: Span): number {
  return one.end <= other.start ? other.start - one.end : Math.max(0, one.start - other.end);
}
