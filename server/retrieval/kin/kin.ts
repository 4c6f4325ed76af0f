import { remember } from '../../../ingest/language/remember.ts';
import { createKinTable, type Kin } from './kin-table.ts';

/** A word of a text, as far as its kin is asked for. `root`: of its verb. */
export type KinWord = { folded: string; stem: string; root?: string | undefined; isFunctionWord: boolean };

/**
 * What two words are to each other in a report. `same`, 0..1: 1 for words that tell the same ("Detonation", "explodieren"), less where one is narrower ("Panzer"
 * tells of weapons) or the last part of a compound; `other`, 0..1: they make it another statement ("verletzt", "getötet"). Both 0 where they are no kin, or not known.
 */
export type Kinship = { same: number; other: number };

/** A word with what the table knows of it, and of the last part of a compound. Read once, it is held against many. */
export type ReadKin = { stem: string; root: string | undefined; own: Kin | undefined; part: Kin | undefined };

/** Told narrowly what was asked widely ("Waffen", told: "Panzer") tells it; the other way round it may be another kind. */
const NARROWER = 0.8;
const WIDER = 0.5;
const TRANSLATION = 0.9;
/** "Raketenangriff" is an "Angriff", and maybe not the one that was asked for. */
const LAST_PART = 0.7;
const SHORTEST_FIRST_PART = 3;
const SHORTEST_LAST_PART = 4;
const NONE: Kinship = { same: 0, other: 0 };

const kinTable = createKinTable();

/** Reads the table at the first word, which throws DamagedKinTableError where it cannot. */
export function readKin({ folded, stem, root, isFunctionWord }: KinWord): ReadKin {
  return { stem, root, ...(isFunctionWord ? UNKNOWN : kinOf(folded)) };
}

/**
 * What `told` is to `asked`, by what the table knows of either; symmetric but for what is narrower. Needs no language: an English word is kin of the German ones that
 * it translates.
 */
export function kinship(asked: ReadKin, told: ReadKin): Kinship {
  if (isUnknown(asked) && isUnknown(told)) return NONE;
  const [here, there] = [relation(asked, told), relation(told, asked)];
  const same = Math.max(here.share * SAME[here.relation].told, there.share * SAME[there.relation].asked);
  if (same > 0) return { same, other: 0 };
  const other = Math.max(here.relation === 'other' ? here.share : 0, there.relation === 'other' ? there.share : 0);
  return other > 0 ? { same: 0, other } : NONE;
}

/** What a word of the table's line counts, where the line is that of the word asked for, and where it is that of the word told. */
const SAME = {
  same: { told: 1, asked: 1 },
  under: { told: NARROWER, asked: WIDER },
  english: { told: TRANSLATION, asked: TRANSLATION },
  other: { told: 0, asked: 0 },
  none: { told: 0, asked: 0 },
} as const;

function isUnknown({ own, part }: ReadKin): boolean {
  return own === undefined && part === undefined;
}

type Told = { relation: keyof typeof SAME; share: number };
const NO_RELATION: Told = { relation: 'none', share: 0 };

/** What is known of the word itself goes before what is of its last part. */
function relation({ own, part }: ReadKin, word: ReadKin): Told {
  const known = lookUp(own, word);
  if (known) return { relation: known, share: 1 };
  const ofPart = lookUp(part, word);
  return ofPart ? { relation: ofPart, share: LAST_PART } : NO_RELATION;
}

function lookUp(kin: Kin | undefined, { stem, root }: ReadKin) {
  return kin?.get(stem) ?? (root === undefined ? undefined : kin?.get(root));
}

type Found = Pick<ReadKin, 'own' | 'part'>;
const UNKNOWN: Found = { own: undefined, part: undefined };

const kinOf = remember((folded): Found => {
  const own = kinTable(folded);
  for (let border = SHORTEST_FIRST_PART; border <= folded.length - SHORTEST_LAST_PART; border++) {
    const part = kinTable(folded.slice(border));
    if (part) return { own, part };
  }
  return own ? { own, part: undefined } : UNKNOWN;
});
