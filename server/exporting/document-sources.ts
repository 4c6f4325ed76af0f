import type { Language } from '../contract/answer.ts';
import { momentInWords } from '../contract/dates-in-words.ts';
import type { Source } from '../contract/sources.ts';
import { type Notes, referenceInWords, sourceOf } from './create-notes.ts';
import type { DocumentSource } from './document.ts';
import { LONGEST_ADDRESS, oneLine } from './safe-text.ts';
import { EXPORT_WORDS } from './words.ts';

const UPLOADED = 'upload/';
const PASTED = 'pasted/';

/** The reports cited in the order of their numbers, then those that are named without being cited: where each comes from and how it stands. */
export function documentSources({
  notes,
  sources,
  language,
}: {
  notes: Notes;
  sources: readonly Source[];
  language: Language;
}): DocumentSource[] {
  const cited = notes.cited();
  const isCited = new Set(cited.map(({ articleId, revision }) => `${articleId}@${revision}`));
  for (const { id, revision } of sources) notes.source(id, revision);
  const all = notes.cited();
  const familyNumbers = Map.groupBy(
    all.flatMap(({ number, articleId, revision }) => {
      const family = sourceOf(sources, articleId, revision)?.family?.id;
      return family === undefined ? [] : [{ number, family }];
    }),
    ({ family }) => family,
  );
  return all.map(({ number, articleId, revision }) => {
    const source = sourceOf(sources, articleId, revision) ?? { id: articleId, revision, label: articleId, state: 'gone' as const };
    const others = (familyNumbers.get(source.family?.id ?? '') ?? []).map((member) => member.number).filter((other) => other !== number);
    const lines = linesOf(source, { revision, others, language });
    const texts = EXPORT_WORDS[language];
    return {
      number,
      source,
      title: referenceInWords(source, language),
      lines: isCited.has(`${articleId}@${revision}`) ? lines : [texts.notCited, ...lines],
    };
  });
}

function linesOf(source: Source, { revision, others, language }: { revision: string; others: number[]; language: Language }): string[] {
  const texts = EXPORT_WORDS[language];
  const { provenance, family, state } = source;
  return [
    ...(provenance
      ? [
          placeOf(provenance, language),
          texts.retrieved(momentInWords(provenance.retrievedAt, language)),
          (state === 'current' ? texts.hash : texts.hashOfNewest)(provenance.bytesHash),
        ]
      : []),
    texts.textHash(revision),
    ...(family ? [[texts.family(family.members), ...(others.length > 0 ? [texts.familyAlso(others)] : [])].join('; ')] : []),
    ...(texts.states[state] === '' ? [] : [texts.states[state]]),
  ].map((line) => oneLine(line, LONGEST_ADDRESS));
}

/** The address, else the place within the folder that was named. */
function placeOf({ url, key }: NonNullable<Source['provenance']>, language: Language): string {
  const texts = EXPORT_WORDS[language];
  if (url !== undefined) return `${texts.address}: ${url}`;
  // The hash keeps apart what was uploaded under one name.
  if (key.startsWith(UPLOADED)) return texts.uploaded(key.slice(UPLOADED.length).replace(/~[0-9a-f]{8,64}$/u, ''));
  return key.startsWith(PASTED) ? texts.pasted : `${texts.path}: ${key}`;
}
