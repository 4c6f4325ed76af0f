import { knownName } from '../../ingest/language/names/gazetteer/gazetteer.ts';
import { type Name, sameName } from '../../ingest/language/names/names.ts';

/** Reports of one affair share this many of the names of the one that has fewer. */
const LEAST_SHARED = 0.25;

/** The names that tell of an affair, each once: a country or a region is the place of many. */
export function affairNames(names: readonly Name[]): Name[] {
  const telling: Name[] = [];
  for (const name of names)
    if (name.form === 'name' && !isWide(name) && !telling.some((other) => sameName(other.text, name.text))) telling.push(name);
  return telling;
}

/** Whether two reports have so many of their affair names in common that they tell of one affair. A town that all the world knows shows nothing alone. */
export function shareNames(one: readonly Name[], other: readonly Name[]): boolean {
  const shared = one.filter(({ text }) => other.some((name) => sameName(text, name.text)));
  const isTelling = shared.some(({ text }) => knownName(text) === undefined);
  return isTelling && shared.length / Math.min(one.length, other.length) >= LEAST_SHARED;
}

function isWide({ text }: Name): boolean {
  const sort = knownName(text)?.sort;
  return sort === 'country' || sort === 'region';
}
