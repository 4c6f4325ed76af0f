import type { ReadStatement } from '../read-features.ts';
import { putOf } from './certainties.ts';
import type { Differing } from './compared-pair.ts';

/** A figure that is said to move ("ist auf elf gestiegen", "now known"), and one that is said to be the first. */
const MOVES =
  /(?<!\p{L})(?:(?:ge|an)?st(?:ieg|eig)\p{L}*|erhöht\p{L}*|gesunken|sank|sinkt|angewachsen|aufgestockt|angehoben|korrigier\p{L}*|nach oben|nach unten|inzwischen|mittlerweile|bereits|nun|jetzt|nunmehr|weitere\p{L}*|mehr als zuvor|doch|erst am|verschob\p{L}*|verschoben|rose|risen|rises?|rising|climb\p{L}*|now|meanwhile|since|revis\p{L}+|correct\p{L}+|postponed|so far)(?!\p{L})/iu;
const FIRST =
  /(?<!\p{L})(?:mindestens|zunächst|vorerst|bislang|bisher|derzeit|noch|zuletzt|ersten? (?:angaben|messungen|erkenntnissen|schätzungen|meldungen)|vorläufig\p{L}*|at least|initial\p{L}*|so far|still|preliminary|first)(?!\p{L})/iu;
/** What grows or shrinks by the day: the dead, the missing, the sick, what is given and what is spent. */
const MOVING =
  /(?<!\p{L})(?:tote[nr]?|todesopfer\p{L}*|opferzahl|ums leben|st(?:a|e|i)rben|starb(?:en)?|gestorben|getötet\p{L}*|leichen?|\p{L}*verletzt\p{L}*|vermisst\p{L}*|erkrank\p{L}*|infizier\p{L}*|infektion\p{L}*|angesteckt\p{L}*|evakuiert\p{L}*|obdachlos\p{L}*|gefl(?:oh|üch)\p{L}*|spende\p{L}*|spendensumme|festgenommen\p{L}*|geborgen|dead|died|deaths?|killed|toll|injured|wounded|missing|infected|donations?|arrested|evacuated)(?!\p{L})/iu;

/**
 * Whether what differs is what the later of two dated reports gives anew of something that moves: a toll, a sum, a plan put off or carried out, a denial given up. Of the place, the
 * person, the office and who said it nothing moves by itself: there the later report must say that it corrects. Without both days it is never an update.
 */
export function isUpdate(one: ReadStatement, other: ReadStatement, { kind }: Differing): boolean {
  if (one.publishedOn === undefined || other.publishedOn === undefined || one.publishedOn === other.publishedOn) return false;
  const [earlier, later] = one.publishedOn < other.publishedOn ? [one, other] : [other, one];
  const corrects =
    /(?<!\p{L})(?:korrigier\p{L}*|berichtig\p{L}*|anders als zunächst|entgegen (?:ersten|früheren)|correct\p{L}+|contrary to (?:first|earlier))(?!\p{L})/iu.test(
      later.text,
    );
  switch (kind) {
    case 'number':
      return corrects || MOVES.test(later.text) || FIRST.test(earlier.text) || (MOVING.test(earlier.text) && MOVING.test(later.text));
    case 'date':
      return corrects || (isPlanned(earlier) && (isPlanned(later) || MOVES.test(later.text)));
    case 'certainty':
      return corrects || movesOn(earlier) || (MOVING.test(earlier.text) && MOVING.test(later.text));
    default:
      return corrects;
  }
}

function isPlanned({ read }: ReadStatement): boolean {
  return (
    read.statements.some((statement) => putOf(statement, read).sureness === 'planned') ||
    /(?<!\p{L})(?:soll(?:en|te)?|will|wird|werden|geplant|vorgesehen|plans?|due)(?!\p{L})/iu.test(read.text)
  );
}

/** What was planned, open, possible, denied or hearsay may be settled by now. */
function movesOn({ read }: ReadStatement): boolean {
  const puts = read.statements.length === 0 ? [putOf(undefined, read)] : read.statements.map((statement) => putOf(statement, read));
  return puts.some(({ sureness }) => sureness !== 'fact');
}
