/**
 * The same items in the same order, made in the background up to `most` of them, or up to a weight of `heaviest`, before they are asked for: what makes
 * them and what uses them run beside each other, and memory stays bounded. An error of the source comes where its item would have come. When the
 * consumer ends early the source is ended too.
 */
export async function* runAhead<Item>(
  source: AsyncGenerator<Item, void>,
  { most, heaviest = Number.POSITIVE_INFINITY, weigh = () => 0 }: { most: number; heaviest?: number; weigh?: (item: Item) => number },
): AsyncGenerator<Item, void> {
  const waiting: Item[] = [];
  let weight = 0;
  let isOver = false;
  let wasLeft = false;
  let news = Promise.withResolvers<void>();
  let room = Promise.withResolvers<void>();

  const filling = (async () => {
    try {
      for await (const item of source) {
        waiting.push(item);
        weight += weigh(item);
        news.resolve();
        while (!wasLeft && (waiting.length >= most || weight >= heaviest)) {
          room = Promise.withResolvers();
          await room.promise;
        }
        if (wasLeft) return;
      }
    } finally {
      isOver = true;
      news.resolve();
    }
  })();
  // Awaited at the end; until then a failure is not unhandled.
  filling.catch(() => undefined);

  try {
    while (true) {
      const item = waiting.shift();
      if (item !== undefined) {
        weight -= weigh(item);
        room.resolve();
        yield item;
      } else if (isOver) {
        await filling;
        return;
      } else {
        await news.promise;
        news = Promise.withResolvers();
      }
    }
  } finally {
    wasLeft = true;
    room.resolve();
    await filling.catch(() => undefined);
  }
}
