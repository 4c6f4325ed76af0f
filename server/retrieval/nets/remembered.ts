/** Kept as long as what was read is: a sentence is held against many, a word stands in many. */
export function remembered<In extends object, Out>(read: (input: In) => Out): (input: In) => Out {
  const known = new WeakMap<In, Out>();
  return (input) => {
    const kept = known.get(input) ?? read(input);
    known.set(input, kept);
    return kept;
  };
}
