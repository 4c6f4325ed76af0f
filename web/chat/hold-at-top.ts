import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';

/** What tells that the reader goes somewhere else; a scroll event does not, since growing content makes some, too. */
const GOING_ELSEWHERE = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/**
 * Keeps the latest turn of a conversation at the top of its scrolling element: what was asked is read from its beginning while the answer grows
 * below it, and what is loaded late above it moves nothing. Until the reader goes elsewhere; a new turn, or the returned function, brings it back.
 */
export function useHoldAtTop(scroller: RefObject<HTMLElement | null>, latest: RefObject<HTMLElement | null>, latestId: string | undefined) {
  const isHeld = useRef(true);
  const align = useCallback(() => {
    const [element, turn] = [scroller.current, latest.current];
    if (!isHeld.current || !element || !turn) return;
    const isFirst = turn.previousElementSibling === null;
    element.scrollTop = isFirst ? 0 : element.scrollTop + turn.getBoundingClientRect().top - element.getBoundingClientRect().top;
  }, [scroller, latest]);
  const hold = useCallback(() => {
    isHeld.current = true;
    align();
  }, [align]);
  useLayoutEffect(() => {
    if (latestId !== undefined) hold();
  }, [latestId, hold]);
  useLayoutEffect(() => {
    const element = scroller.current;
    const content = element?.firstElementChild;
    if (!element || !content) return;
    const letGo = () => {
      isHeld.current = false;
    };
    const observer = new ResizeObserver(align);
    observer.observe(content);
    for (const event of GOING_ELSEWHERE) element.addEventListener(event, letGo, { passive: true });
    return () => {
      observer.disconnect();
      for (const event of GOING_ELSEWHERE) element.removeEventListener(event, letGo);
    };
  }, [scroller, align]);
  return hold;
}
