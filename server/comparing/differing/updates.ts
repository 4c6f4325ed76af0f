import type { DateMention } from '../../../ingest/language/dates/dates.ts';
import type { DifferenceKind } from '../../contract/comparison.ts';
import type { ReadStatement } from '../read-features.ts';
import { laterReport } from '../told-days.ts';
import { putOf } from './certainties.ts';
import type { Differing } from './compared-pair.ts';

/** What speaks for the later of two dated reports telling a later state, each 0 or 1. */
export type UpdateCues = {
  /** The later one says that something moved ("ist auf elf gestiegen"), or that it is so now ("inzwischen", "wieder"). */
  moves: number;
  now: number;
  /** It names a day behind all that the earlier names. */
  day: number;
  /** The earlier one says that it is not settled ("bislang", "mindestens", "vermisst"). */
  first: number;
  /** Both tell of what grows or shrinks by the day. */
  moving: number;
  /** The earlier one tells what is to come, open, possible or hearsay. */
  planned: number;
  /** The later one says that it corrects. */
  corrects: number;
  /** It says whose word it is: then rather another one says otherwise. */
  said: number;
  /** The kinds of difference found. */
  figure: number;
  name: number;
  source: number;
  sure: number;
  direction: number;
};

const MOVES =
  /(?<!\p{L})(?:(?:ge|an)?st(?:ieg|eig)\p{L}*|erhöht\p{L}*|gesunken|sank|sinkt|angewachsen|aufgestockt|angehoben|nach oben|nach unten|weitere\p{L}*|mehr als zuvor|verschob\p{L}*|verschoben|verlängert|verringert|ausgeweitet|aufgehoben|zurückgenommen|rose|risen|rises?|rising|climb\p{L}*|postponed|extended|lifted|so far)(?!\p{L})/iu;
const NOW =
  /(?<!\p{L})(?:inzwischen|mittlerweile|bereits|nun|jetzt|nunmehr|wieder|nicht mehr|neuest\p{L}*|jüngst\p{L}*|nachträglich|endgültig|tatsächlich|damit|anstelle|statt|erst am|now|meanwhile|since|again|no longer|instead)(?!\p{L})/iu;
const FIRST =
  /(?<!\p{L})(?:mindestens|zunächst|vorerst|bislang|bisher|derzeit|noch|zuletzt|ersten? (?:angaben|messungen|erkenntnissen|schätzungen|meldungen)|vorläufig\p{L}*|vermisst\p{L}*|prüft|voraussichtlich|at least|initial\p{L}*|so far|still|preliminary|first|missing|expected)(?!\p{L})/iu;
/** The dead, the missing, the sick, what is given and what is spent. */
const MOVING =
  /(?<!\p{L})(?:tote[nr]?|todesopfer\p{L}*|opfer(?:n|zahl)?|ums leben|st(?:a|e|i)rben|starb(?:en)?|gestorben|getötet\p{L}*|leichen?|\p{L}*verletzt\p{L}*|vermisst\p{L}*|erkrank\p{L}*|infizier\p{L}*|infektion\p{L}*|angesteckt\p{L}*|evakuiert\p{L}*|obdachlos\p{L}*|gefl(?:oh|üch)\p{L}*|spende\p{L}*|spendensumme|festgenommen\p{L}*|geborgen|dead|died|deaths?|killed|toll|injured|wounded|missing|infected|donations?|arrested|evacuated)(?!\p{L})/iu;
const CORRECTS =
  /(?<!\p{L})(?:korrigier\p{L}*|berichtig\p{L}*|revidier\p{L}*|anders als zunächst|entgegen (?:ersten|früheren)|correct\p{L}+|revis\p{L}+|contrary to (?:first|earlier))(?!\p{L})/iu;
const PLANNED = /(?<!\p{L})(?:soll(?:en|te)?|will|wollen|wird|werden|geplant|vorgesehen|kündigte?|angekündigt|plans?|due)(?!\p{L})/iu;

/** Undefined where it cannot be told which report is the later one: then nothing is an update. */
export function updateCues(one: ReadStatement, other: ReadStatement, found: readonly Pick<Differing, 'kind'>[]): UpdateCues | undefined {
  const which = laterReport(one, other);
  if (which === undefined) return undefined;
  const [earlier, later] = which === 'second' ? [one, other] : [other, one];
  const before = daysOf(earlier);
  // "Am Sonntag" in both is one Sunday, however far apart the tense puts them.
  const weekdays = new Set(earlier.read.dates.flatMap(({ weekday }) => weekday ?? []));
  const after = daysOf(later, weekdays);
  const latest = before.toSorted().at(-1);
  const has = (...kinds: DifferenceKind[]) => toNumber(found.some(({ kind }) => kinds.includes(kind)));
  return {
    moves: toNumber(MOVES.test(later.text)),
    now: toNumber(NOW.test(later.text)),
    day: toNumber(after.some((day) => latest === undefined || day > latest)),
    first: toNumber(FIRST.test(earlier.text)),
    moving: toNumber(MOVING.test(earlier.text) && MOVING.test(later.text)),
    planned: toNumber(isPlanned(earlier)),
    corrects: toNumber(CORRECTS.test(later.text)),
    said: toNumber((later.attribution?.origins.length ?? 0) > 0),
    figure: has('number', 'date'),
    name: has('place', 'person', 'office'),
    source: has('attribution'),
    sure: has('certainty'),
    direction: has('direction'),
  };
}

/** Whether anything in the words tells of a later state, and not only of a later report. */
export function tellsLaterState({ moves, now, day, first, corrects }: UpdateCues): boolean {
  return moves + now + day + first + corrects > 0;
}

/** The days named, YYYY-MM-DD. */
function daysOf({ read }: ReadStatement, but: ReadonlySet<number> = new Set()): string[] {
  return read.dates.flatMap(({ interval, countedFrom, precision, weekday }: DateMention) =>
    interval &&
    !(weekday !== undefined && but.has(weekday)) &&
    countedFrom !== 'text' &&
    !/^(?:week|month|season|quarter|half-year|year|decade|century)$/.test(precision)
      ? [interval.end.slice(0, 10)]
      : [],
  );
}

function isPlanned({ read }: ReadStatement): boolean {
  return PLANNED.test(read.text) || read.statements.some((statement) => putOf(statement, read).sureness !== 'fact');
}

function toNumber(is: boolean): number {
  return is ? 1 : 0;
}
