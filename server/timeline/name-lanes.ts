import { type Name, nameKey, sameName } from '../../ingest/language/names/names.ts';
import { keysOfThings, type LaneKind, type LaneName, laneNames } from './lane-names.ts';

type Lane = { kind: LaneKind; key: string; spellings: Map<string, number> };

/** Persons and places of a timeline, each under one name whatever the spelling. */
export type NameLanes = {
  /** Takes in all names of one report: how it writes them and what it calls them. To be called for all reports before `of`. */
  read: (text: string, names: readonly Name[]) => void;
  /** Names of an event as the timeline writes them, each once, in their order. */
  of: (names: readonly Name[], kind: LaneKind) => string[];
};

/** Spellings of one last word that are held against one another; a book of namesakes stays linear. */
const MOST_NAMESAKES = 30;

export function createNameLanes(): NameLanes {
  const lanes = new Map<string, Lane>();
  const byLastWord = new Map<string, Lane[]>();

  const things = new Set<string>();

  /** A surname alone has a lane of its own; who is meant is known when all reports are read. */
  function laneOf(name: LaneName): Lane {
    const { kind, key, text } = name;
    const id = `${kind} ${key}`;
    const known = lanes.get(id);
    if (known) return known;
    const namesakes = namesakesOf(name);
    const same = isSurname(name) ? undefined : namesakes.find(({ spellings }) => sameName([...spellings.keys()][0] ?? '', text));
    const lane = same ?? { kind, key, spellings: new Map() };
    lanes.set(id, lane);
    if (!same && !isSurname(name) && namesakes.length < MOST_NAMESAKES) byLastWord.set(lastWordOf(name), [...namesakes, lane]);
    return lane;
  }

  /** Of a surname the one person of the reports who has it; where several do, the surname stays alone. */
  function meantBy(name: LaneName): Lane {
    const bearers = isSurname(name) ? namesakesOf(name) : [];
    return (bearers.length === 1 ? bearers[0] : undefined) ?? laneOf(name);
  }

  function namesakesOf(name: LaneName): Lane[] {
    return byLastWord.get(lastWordOf(name)) ?? [];
  }

  return {
    read(text, names) {
      for (const key of keysOfThings(text, names)) things.add(key);
      for (const name of laneNames(names)) {
        const { spellings } = laneOf(name);
        spellings.set(name.text, (spellings.get(name.text) ?? 0) + (name.isWritten ? 1 : 0));
      }
    },
    of(names, kind) {
      const own = laneNames(names).filter((name) => name.kind === kind && !(kind === 'person' && things.has(name.key)));
      return [...new Set(own.map(meantBy))].flatMap((lane) => writtenAs(lane) ?? []);
    },
  };
}

function isSurname({ kind, text }: LaneName): boolean {
  return kind === 'person' && !text.includes(' ');
}

function lastWordOf({ kind, text }: LaneName): string {
  return `${kind} ${nameKey(text.split(' ').at(-1) ?? text)}`;
}

/** The spelling most reports use, with a given name where one is told, and not in the genitive where another form stands beside it. */
function writtenAs({ kind, spellings }: Lane): string | undefined {
  const named = [...spellings].filter(([written, times]) => times > 0 && !(written.endsWith('s') && spellings.has(written.slice(0, -1))));
  const full = kind === 'person' ? named.filter(([written]) => written.includes(' ')) : [];
  return (full.length > 0 ? full : named).toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))[0]?.[0];
}
