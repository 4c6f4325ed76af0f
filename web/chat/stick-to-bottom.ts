import { type RefObject, useEffect, useRef } from 'react';

// How near to the end still counts as reading along.
const NEAR_PX = 48;

/** Keeps a scrolling element at its end while its content grows, but only when the reader is there already. */
export function useStickToBottom(container: RefObject<HTMLElement | null>): () => void {
  const isAtEnd = useRef(true);
  useEffect(() => {
    const element = container.current;
    const content = element?.firstElementChild;
    if (!element || !content) return;
    const follow = () => {
      if (isAtEnd.current) element.scrollTop = element.scrollHeight;
    };
    const notice = () => {
      isAtEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX;
    };
    const observer = new ResizeObserver(follow);
    observer.observe(content);
    element.addEventListener('scroll', notice, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', notice);
    };
  }, [container]);
  return () => {
    isAtEnd.current = true;
  };
}
