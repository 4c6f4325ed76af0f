import { isOffice } from '../../../ingest/language/names/gazetteer/offices.ts';
import type { Mention } from '../../../ingest/language/span.ts';

/** Characters behind a name that are looked at. */
const REACH = 160;
/** The rest of a name of which one word was read, then what is said of its bearer between commas. */
const BEHIND = /^(?: \p{Lu}[\p{L}-]+){0,2}, (?<told>[^,.;:!?()„“"]+)/u;
const JOINT = / (?:und|sowie|and|but) (?:(?:der|die|the) )?|(?:,? (?:who is|der|die|he is|she is|is) (?=now|heute|jetzt|currently))/gu;
/** What somebody is or was by a word for it; an office without one is read with the name. */
const WHEN =
  /(?<!\p{L})(?:(?:früher|ehemalig|einstig|damalig|bisherig|heutig|jetzig|derzeitig|gegenwärtig)e[nrms]?|heute|jetzt|inzwischen|former(?:ly)?|now|current(?:ly)?|ex-?)(?!\p{Ll})/iu;

/** Offices that are said behind a name, each with the word that says whether it is one now or was one before: "…, der frühere Polizeichef und heutige Senator". Offsets in the text. */
export function officesBehind(text: string, end: number): Mention[] {
  const behind = text.slice(end, end + REACH);
  const told = BEHIND.exec(behind)?.groups?.told;
  if (told === undefined) return [];
  const from = end + behind.indexOf(told);
  const joints = [...told.matchAll(JOINT)];
  const starts = [0, ...joints.map(({ 0: joint, index }) => index + joint.length)];
  const ends = [...joints.map(({ index }) => index), told.length];
  return starts.flatMap((start, at): Mention[] => {
    const piece = told.slice(start, ends[at]);
    const when = WHEN.exec(piece);
    if (!when || !piece.split(/[\s-]+/).some((word) => isOffice(word))) return [];
    const office = piece.slice(when.index).trimEnd();
    return [{ start: from + start + when.index, end: from + start + when.index + office.length, text: office }];
  });
}
