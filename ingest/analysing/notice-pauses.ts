/** The same items in the same order, and `undefined` once each time the next has not come within `after` milliseconds. When the consumer ends early the source is ended too. */
export async function* noticePauses<Item extends object>(
  source: AsyncIterable<Item>,
  { after }: { after: number },
): AsyncGenerator<Item | undefined, void> {
  const items = source[Symbol.asyncIterator]();
  let isOver = false;
  try {
    for (;;) {
      const next = items.next();
      if (await isLate(next, after)) yield undefined;
      const { value, done } = await next;
      if (done) {
        isOver = true;
        return;
      }
      yield value;
    }
  } finally {
    if (!isOver) await items.return?.();
  }
}

async function isLate(next: Promise<unknown>, after: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, after, true);
  });
  // A failure comes where its item would have come.
  const isThere = next.then(
    () => false,
    () => false,
  );
  const is = await Promise.race([isThere, late]);
  clearTimeout(timer);
  return is;
}
