import type { Ingest, IngestItem } from '../../server/contract/ingest.ts';
import type { Texts } from '../texts/de.ts';

const COUNTED = ['added', 'changed', 'unchanged', 'moved', 'deleted', 'failed'] as const;

/** "18 neu · 3 unverändert · 2 gescheitert": what came of it; nothing that is zero. */
export function writeCounts({ counts }: Ingest, texts: Texts): string {
  const unread = counts.items - counts.finished - counts.failed;
  const parts = COUNTED.filter((name) => counts[name] > 0).map((name) => texts.ingest.counts[name](counts[name]));
  return [...parts, ...(unread > 0 ? [texts.ingest.counts.unread(unread)] : [])].join(' · ');
}

/** "24 Dateien", or what was pasted. */
export function writeKind({ kind, counts, announced }: Ingest, texts: Texts): string {
  return texts.ingest.kinds[kind](Math.max(counts.items, announced ?? 0));
}

/** What the analyst should know of an item that is in. */
export function notesOf({ outcome, sameName, sameContentAs, problems }: IngestItem, texts: Texts): string[] {
  return [
    ...(outcome === 'deleted' ? [texts.ingest.removedEarlier] : []),
    ...(sameName === 'kept-both' && outcome === 'added' ? [texts.ingest.keptBoth] : []),
    ...(sameName === 'replaced' && outcome === 'changed' ? [texts.ingest.replaced] : []),
    ...(sameContentAs === undefined ? [] : [texts.ingest.sameContentAs(sameContentAs.replace(/^upload\//, ''))]),
    ...problems,
  ];
}
