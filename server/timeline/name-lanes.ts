import { type Name, nameKey, sameName } from '../../ingest/language/names/names.ts';

type LaneKind = 'person' | 'place';
type Lane = { kind: LaneKind; key: string; spellings: Map<string, number> };

/** Persons and places of a timeline, each under one name whatever the spelling. */
export type NameLanes = {
  /** Takes in the names of one event. To be called for all events before `of`. */
  add: (names: readonly Name[]) => void;
  /** The names of one event as the timeline writes them, each once, in the order of the sentence. */
  of: (names: readonly Name[], kind: LaneKind) => string[];
};

/** Spellings of one last word that are held against one another; a book of namesakes stays linear. */
const MOST_NAMESAKES = 30;

export function createNameLanes(): NameLanes {
  const lanes = new Map<string, Lane>();
  const byLastWord = new Map<string, Lane[]>();

  function laneOf(name: Name, kind: LaneKind): Lane {
    const id = `${kind} ${name.key}`;
    const known = lanes.get(id);
    if (known) return known;
    const word = `${kind} ${nameKey(name.family ?? name.text.split(/\s+/).at(-1) ?? name.text)}`;
    const namesakes = byLastWord.get(word) ?? [];
    const same = namesakes.find(({ spellings }) => sameName([...spellings.keys()][0] ?? '', name.text));
    const lane = same ?? { kind, key: name.key, spellings: new Map() };
    lanes.set(id, lane);
    if (!same && namesakes.length < MOST_NAMESAKES) byLastWord.set(word, [...namesakes, lane]);
    return lane;
  }

  return {
    add(names) {
      for (const name of names) {
        const kind = kindOf(name);
        if (!kind) continue;
        const { spellings } = laneOf(name, kind);
        const written = name.text.replace(/\s+/gu, ' ');
        // "iranischer" belongs to Iran, but is no name to write above a lane.
        spellings.set(written, (spellings.get(written) ?? 0) + (name.form === 'name' ? 1 : 0));
      }
    },
    of(names, kind) {
      const own = names.flatMap((name) => (kindOf(name) === kind ? [laneOf(name, kind)] : []));
      return [...new Set(own)].flatMap((lane) => writtenAs(lane) ?? []);
    },
  };
}

function kindOf({ kind }: Name): LaneKind | undefined {
  return kind === 'person' || kind === 'place' ? kind : undefined;
}

/** The spelling most reports use, with a given name where one is told, and not in the genitive where another form stands beside it. */
function writtenAs({ kind, spellings }: Lane): string | undefined {
  const named = [...spellings].filter(([written, times]) => times > 0 && !(written.endsWith('s') && spellings.has(written.slice(0, -1))));
  const full = kind === 'person' ? named.filter(([written]) => written.includes(' ')) : [];
  return (full.length > 0 ? full : named).toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))[0]?.[0];
}
