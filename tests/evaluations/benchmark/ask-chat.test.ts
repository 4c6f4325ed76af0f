import { describe, expect, it } from 'vitest';
import { firstShown } from '../../../evaluations/benchmark/ask-chat.ts';

async function* streamOf(...pieces: string[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield new TextEncoder().encode(piece);
}
const ticks = () => {
  let tick = 0;
  return () => ++tick;
};

describe('the first words of a chat', () => {
  it('come with the first claim, not with what was understood or found', async () => {
    const clock = ticks();
    const body = streamOf(
      'data: {"type":"start"}\n\n',
      'data: {"type":"data-question"}\n\ndata: {"type":"data-passages"}\n\n',
      'data: {"type":"data-claim","data":{}}\n\n',
      'data: {"type":"data-claim","data":{}}\n\n',
    );
    expect(await firstShown(body, clock)).toBe(1);
    expect(clock(), 'it was looked at once').toBe(2);
    expect((await body.next()).done, 'all was read').toBe(true);
  });

  it('are found where they are cut over two pieces', async () => {
    expect(await firstShown(streamOf('data: {"type":"data-', 'delta","data":{}}\n\n'), ticks())).toBe(1);
  });

  it('are missed in a chat that fails', async () => {
    expect(await firstShown(streamOf('data: {"type":"start"}\n\ndata: {"type":"data-failure"}\n\n'), ticks())).toBeUndefined();
  });
});
