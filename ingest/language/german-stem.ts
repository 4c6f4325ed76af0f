/**
 * The stem of a folded German word (ae for ä), by CISTEM in its case-insensitive form. Umlauts are taken back (haeuser → haus), also where a u, a or e
 * before them makes "ue" no umlaut (neue, Quelle, Bauer stay). On the forms of one lemma in UD German GSD it joins more than the Snowball stemmer.
 * Source: L. Weißweiler, A. Fraser, "Developing a Stemmer for German Based on a Comparative Analysis of Publicly Available Stemmers", GSCL 2017.
 */
export function germanStem(folded: string): string {
  let stem = withoutUmlauts(folded)
    .replace(/^ge(?=.{4})/, '')
    .replaceAll('sch', '$')
    .replaceAll('ei', '%')
    .replaceAll('ie', '&')
    .replace(/(.)\1/g, '$1*');
  while (stem.length > 3) {
    if (stem.length > 5 && /(?:em|er|nd)$/.test(stem)) stem = stem.slice(0, -2);
    else if (/[tesn]$/.test(stem)) stem = stem.slice(0, -1);
    else break;
  }
  return stem.replace(/(.)\*/g, '$1$1').replaceAll('&', 'ie').replaceAll('%', 'ei').replaceAll('$', 'sch');
}

/** Letters from which a part is looked for in compounds: "Waffen" in "Waffenembargo", and not "Rat" in "beraten". */
const SHORTEST_PART = 5;

/** A word as it may stand in compounds: its stem ("geliefert" in "Lieferung"), and with the "ge" that the stem lacks ("Gesetz" in "Waffengesetz"). None of a short one. */
export function compoundParts({ folded, stem }: { folded: string; stem: string }): string[] {
  const parts = folded.startsWith('ge') && !stem.startsWith('ge') ? [stem, `ge${stem}`] : [stem];
  return parts.filter((part) => part.length >= SHORTEST_PART);
}

/** Whether a folded word holds such a part and more: "umweltbehoerde" holds "behord", which is not what is written there. */
export function holdsPart(folded: string, part: string): boolean {
  return folded.length > part.length && (folded.includes(part) || withoutUmlauts(folded).includes(part));
}

/** Whether a word begins or ends with a stem, in any form: "behord" closes "Umweltbehörden", which is not how it is written there. */
export function bordersOn({ folded, stem }: { folded: string; stem: string }, part: string): boolean {
  return [folded, withoutUmlauts(folded), stem].some((word) => word.startsWith(part) || word.endsWith(part));
}

function withoutUmlauts(folded: string): string {
  return folded
    .replace(/(?<![aeq])ue/g, 'u')
    .replace(/(?<![aeo])oe/g, 'o')
    .replace(/(?<![aeo])ae/g, 'a');
}
