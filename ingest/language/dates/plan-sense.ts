import type { Sense } from './sense.ts';

const POSTPONING = /(?:vertag|verschob|verschieb|verleg|verlänger|postpon|adjourn|reschedul|deferred|put off|moved)/i;

const PLANNING =
  /(?<!\p{L})(?:aufgerufen|gerufen|angekündigt|geplant|eingeplant|geladen|eingeladen|vorgeladen|angesetzt|einberufen|anberaumt|vorgesehen|angemeldet|angedroht|angeordnet|abgesagt|zugesagt|versprochen|vereinbart|verabredet|terminiert|bestellt|vorhergesagt|vorausgesagt|prognostiziert|in Aussicht gestellt)(?!\p{L})/iu;
/** "rief für Donnerstag zum Streik auf". */
const CALLED = /(?<!\p{L})(?:rief|riefen|lud|luden)(?!\p{L})/iu;
const PERFECT = /(?<!\p{L})(?:hat|haben|habe)(?!\p{L})/iu;
const PAST = /(?<!\p{L})(?:war|waren|wurden?|hatten?)(?!\p{L})/iu;

/** A time limit that somebody sets or promises: "versprach Aufklärung bis zum 20. Oktober", "sagte alle Reisen bis zum 4. August ab". */
const SETTING_A_LIMIT =
  /(?<!\p{L})(?:versprach|versprachen|versprochen|verlangten?|forderten?|gefordert|kündigten?|planten?|vereinbarten?|vereinbart|beschloss|beschlossen|verhängten?|verhängt|promised|pledged|vowed|demanded|extended|ordered|agreed)(?!\p{L})/iu;
const CALLED_OFF = /(?<!\p{L})sagten?(?!\p{L})/iu;

/**
 * What a preposition and a verb of planning make of a date, whatever the tense: "vertagte sich auf Donnerstag", "postponed until Monday" and "hat für Freitag zum Streik aufgerufen" lie ahead. Of what
 * was planned in the past only the calendar may tell: "war für den 14. Juni angesetzt". Undefined where nothing plans.
 */
export function planSense(before: string, after: string): Sense | undefined {
  const preposition = /(\p{L}+)(?:\s+(?:den|dem|diesen|the|einen|next|den kommenden))?\s*$/u.exec(before)?.[1]?.toLowerCase() ?? '';
  const [left, right] = clauseAbout(before, after);
  const clause = `${left} ${right}`;
  if (preposition === 'für') {
    if (PERFECT.test(clause) && PLANNING.test(clause)) return 'future';
    if ((PAST.test(clause) && PLANNING.test(clause)) || CALLED.test(left)) return 'either';
  }
  if (/^(?:auf|to|until|bis)$/.test(preposition) && (POSTPONING.test(before.slice(-90)) || POSTPONING.test(after.slice(0, 60))))
    return 'future';
  // "schloss einen Streik nach Ostern nicht aus"
  if (/(?<!\p{L})schl(?:oss|ossen|ießt|ießen)(?!\p{L})/iu.test(left) && /(?<!\p{L})aus\s*$/u.test(right)) return 'future';
  const isLimit = /(?<!\p{L})(?:bis|until|till|by)\s+(?:zum\s+|zur\s+|Ende\s+|the\s+)?$/iu.test(before);
  if (isLimit && (SETTING_A_LIMIT.test(clause) || (CALLED_OFF.test(left) && /^\s*[^,;]*(?<!\p{L})(?:ab|zu)(?!\p{L})/u.test(right))))
    return 'either';
  return undefined;
}

/** The part of the sentence that a date stands in, what is in brackets left out. */
function clauseAbout(before: string, after: string): [string, string] {
  const [left, right] = [before, after].map((text) => text.replaceAll(/\([^()]*\)/g, '').split(/[;–]|[,:](?!\d)/));
  return [left?.at(-1) ?? '', right?.[0] ?? ''];
}
