import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';

/** Pixels; a scroll position is rounded. */
const TOLERANCE = 2;

/**
 * Keeps the latest turn of a conversation at the top of its scrolling element: what was asked is read from its beginning while the answer grows
 * below it, and what is loaded late above it moves nothing. Until something scrolls elsewhere – the reader, a search in the page, the focus –; a new turn, or the returned function, brings it back.
 */
export function useHoldAtTop(scroller: RefObject<HTMLElement | null>, latest: RefObject<HTMLElement | null>, latestId: string | undefined) {
  const isHeld = useRef(true);
  /** How far the view is from where it is held. */
  const offset = useCallback(() => {
    const [element, turn] = [scroller.current, latest.current];
    if (!element || !turn) return 0;
    if (turn.previousElementSibling === null) return -element.scrollTop;
    return turn.getBoundingClientRect().top - element.getBoundingClientRect().top;
  }, [scroller, latest]);
  const align = useCallback(() => {
    if (isHeld.current && scroller.current) scroller.current.scrollTop += offset();
  }, [scroller, offset]);
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
    // What grew or shrank was aligned before the event comes: who is elsewhere then was taken there.
    const notice = () => {
      if (Math.abs(offset()) > TOLERANCE) isHeld.current = false;
    };
    const observer = new ResizeObserver(align);
    observer.observe(content);
    element.addEventListener('scroll', notice, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', notice);
    };
  }, [scroller, align, offset]);
  return hold;
}
