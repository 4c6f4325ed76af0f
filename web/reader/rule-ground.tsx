import { type FocusEvent, type MouseEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useTexts } from '../texts/language.tsx';
import styles from './reader.module.css';
import { writeDoubt, writeRule } from './rule-words.ts';

type Shown = { words: string; left: number; top: number; element: HTMLElement };

/** One tooltip for all places that have one: a report may hold thousands. It names the rule that took words away (`data-rule`), or why a place is doubted (`data-doubt`). */
export function RuleGround({ className, language, children }: { className: string | undefined; language: string; children: ReactNode }) {
  const texts = useTexts();
  const id = useId();
  const ground = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<Shown>();

  const show = ({ target }: MouseEvent | FocusEvent) => {
    const element = target instanceof Element ? target.closest<HTMLElement>('[data-rule], [data-doubt]') : null;
    if (!element || !ground.current) {
      // The pointer may rest on the tooltip itself.
      if (!(target instanceof Element && target.closest('[role=tooltip]'))) hide();
      return;
    }
    if (element === shown?.element) return;
    hide();
    const { rule, doubt } = element.dataset;
    const outer = ground.current.getBoundingClientRect();
    const [line = element.getBoundingClientRect()] = element.getClientRects();
    element.setAttribute('aria-describedby', id);
    const left = Math.max(0, Math.min(line.left - outer.left, outer.width - 180));
    const words = doubt === undefined ? texts.reader.rule(writeRule(rule ?? '', texts)) : texts.reader.doubt(writeDoubt(doubt, texts));
    setShown({ words, left, top: line.bottom - outer.top + 4, element });
  };
  const hide = () => {
    shown?.element.removeAttribute('aria-describedby');
    setShown(undefined);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens for its places, which take the focus themselves.
    <div
      ref={ground}
      className={`${styles.ground} ${className ?? ''}`}
      lang={language}
      onMouseOver={show}
      onFocus={show}
      onMouseLeave={hide}
      onBlur={hide}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !shown) return;
        // The first Escape puts the tooltip away, the next one the reader.
        event.stopPropagation();
        hide();
      }}
    >
      {children}
      {shown && (
        <div id={id} role="tooltip" lang={texts.code} className={styles.rule} style={{ left: shown.left, top: shown.top }}>
          {shown.words}
        </div>
      )}
    </div>
  );
}
