import type { Random } from '../../random.ts';
import type { Language } from '../edit.ts';

/** Names of the whole set by kind, and by the language they are written in. */
export type NamePool = ReadonlyMap<string, readonly string[]>;
/** `source`: the cited sentence; `paragraph`: all around it, so that nothing is planted that it says. */
export type PlantContext = { source: string; paragraph: string; language: Language; names: NamePool; random: Random };

/** A text with one thing wrong, or undefined where that cannot be planted. */
export type Plant = (text: string, context: PlantContext) => string | undefined;
