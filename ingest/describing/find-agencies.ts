import { agenciesIn, agencyNamed } from '../language/agencies.ts';
import type { Dateline } from '../language/find-dateline.ts';
import type { SourceLine } from '../language/find-source-line.ts';

/** Lines at the end of a report in which an agency signs. */
const lastLines = 4;
/** Characters: an opening sentence names its agency before that. */
const opening = 160;
/** "(dpa)", "dpa/afp", "Quelle: dpa", "Mit Material von dpa und AFP", "sda, red" */
const signatureLine =
  /^(?:(?:Quellen?|Source|Mit Material von|Mit Material der Agenturen|Text|Redaktion): ?|Mit Material von |\()?(?<signed>[\p{L}/, ;&+-]{2,40}?)(?:\)|, red|\/red)?\.?$/iu;
const signatureBehind = /[.!?“”"]\s?\((?<signed>[\p{L}/, ;&+-]{2,40})\)\s*$/u;
/** "Wie die Nachrichtenagentur X berichtet", "Wie X meldet, …" */
const openingFrame =
  /^Wie (?:die |der |das )?(?:[\p{L}-]+ ){0,3}?(?:Nachrichtenagentur |Nachrichtendienst |Agentur )(?<named>\p{Lu}[\p{L}-]+) (?:berichtet|meldet|mitteilt|schreibt)/u;

export type FoundAgencies = { agencies: string[]; how: 'dateline' | 'source-line' | 'signature' | 'opening' };

/** The agencies whose text this is, as it signs them: in its dateline, in the line of its source, in a line at its end, or in the words it opens with. `from`: where the title ends. */
export function findAgencies(
  text: string,
  { from = 0, dateline, sourceLine }: { from?: number; dateline?: Dateline | undefined; sourceLine?: SourceLine | undefined },
): FoundAgencies | undefined {
  if (dateline && dateline.agencies.length > 0) return { agencies: dateline.agencies, how: 'dateline' };
  if (sourceLine && sourceLine.agencies.length > 0) return { agencies: sourceLine.agencies, how: 'source-line' };
  const signed = signedAtEnd(text);
  if (signed) return { agencies: signed, how: 'signature' };
  const named = openingFrame.exec(text.slice(from, from + opening).trimStart())?.groups?.named;
  if (named === undefined) return undefined;
  return { agencies: [agencyNamed(named) ?? named], how: 'opening' };
}

function signedAtEnd(text: string): string[] | undefined {
  const lines = text.slice(-600).trimEnd().split('\n').slice(-lastLines).reverse();
  for (const line of lines) {
    const signed = (signatureLine.exec(line.trim()) ?? signatureBehind.exec(line))?.groups?.signed;
    // A word of the report in a line of its own is no signature unless each part of it is an agency; "Mehr" alone is a word.
    const agencies = signed === undefined ? undefined : agenciesIn(signed, signed === line.trim() ? agencyNamed : undefined);
    if (agencies && agencies.length > 0) return agencies;
  }
  return undefined;
}
