import type { ReadText } from '../../checking/read-text.ts';
import { type ComparedPair, type Differing, spanOf } from './compared-pair.ts';

/** What is taken to be so. */
const SUPPOSES =
  /(?<!\p{L})(?:vermutlich\p{L}*|mutmaßlich\p{L}*|offenbar|offensichtlich|anscheinend|wahrscheinlich|womöglich|möglicherweise|vermutet\p{L}*|vermuten|könnte[n]?|dürfte[n]?|soll(?:en)?(?= [^.]*(?:haben|sein|worden)(?!\p{L}))|nach ersten (?:\p{L}+ )?(?:erkenntnissen|angaben|ermittlungen)|presumably|probably|apparently|likely|suspect(?:s|ed)?|may have|might have|believed to|thought to)(?!\p{L})/iu;
/** What is found to be so. */
const ESTABLISHES =
  /(?<!\p{L})(?:zweifelsfrei\p{L}*|zweifellos|steh(?:t|e|en) (?:\p{L}+ ){0,6}fest|stand(?:en)? (?:\p{L}+ ){0,6}fest|erwiesen|nachgewiesen|bewiesen|bestätigt(?:e|en)?|gestand(?:en)?|gesteht|eindeutig\p{L}*|confirm(?:s|ed)|confessed|established|proven|proved|beyond doubt|definitely)(?!\p{L})/iu;
const NOT_CONFIRMED =
  /(?<!\p{L})(?:nicht|keine?|noch|weder|not|no|yet|unable)(?: \p{L}+){0,4} (?:bestätigt\p{L}*|bestätigen|fest|confirm\p{L}*|erwiesen|bewiesen)/iu;

/** What the one supposes the other knows. */
export function establishedDiffers({ a, b }: ComparedPair): Differing[] {
  const [here, there] = [standingOf(a.read), standingOf(b.read)];
  if (!here || !there || here.isEstablished === there.isEstablished) return [];
  const [one, other] = [spanOf(here.cue, a.read.text), spanOf(there.cue, b.read.text)];
  return one && other ? [{ kind: 'certainty', by: 'sure-established', a: one, b: other }] : [];
}

function standingOf({ text }: ReadText): { isEstablished: boolean; cue: string } | undefined {
  const [supposes, establishes] = [SUPPOSES.exec(text), NOT_CONFIRMED.test(text) ? null : ESTABLISHES.exec(text)];
  if ((supposes === null) === (establishes === null)) return undefined;
  return { isEstablished: establishes !== null, cue: (establishes ?? supposes)?.[0] ?? '' };
}

/** Whether a text knows what others may suppose. */
export function isEstablished(read: ReadText): boolean {
  return standingOf(read)?.isEstablished ?? false;
}
