const longestItem = 300;

/** Names for the items of one file: on one line, each given out once; a second of the same name is counted ("4711 (2)"). */
export function createItemNames(): (name: string) => string {
  const seen = new Map<string, number>();
  return (name) => {
    const item = name.replace(/\s+/g, ' ').trim().slice(0, longestItem).toWellFormed();
    const times = (seen.get(item) ?? 0) + 1;
    seen.set(item, times);
    return times === 1 ? item : `${item} (${times})`;
  };
}
