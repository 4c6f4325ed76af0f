import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import type { Timeline } from '../../server/contract/timeline.ts';
import { AnswerBlocks } from '../answer/answer-blocks.tsx';
import { CitationScope } from '../answer/citation-scope.tsx';
import { usePrinting } from '../layout/use-printing.ts';
import { useTexts } from '../texts/language.tsx';
import { EventFilters } from './event-filters.tsx';
import { EventList } from './event-list.tsx';
import { ALL_EVENTS, filterEvents } from './filter-events.ts';
import styles from './timeline.module.css';

const TimelinePicture = lazy(() => import('./timeline-picture.tsx'));

/** Lines shown at first, and with every step: a thousand reports tell of thousands of events. */
const SHOWN_AT_ONCE = 100;

/** `isFolded`: by what it is narrowed opens on demand, as in a conversation, where what happened is asked for. */
type Props = { timeline: Timeline; isFolded?: boolean };

/** The dated events of reports: what was counted, a picture, the list, and apart from it what could not be placed. */
export default function TimelineView({ timeline, isFolded = false }: Props) {
  const texts = useTexts();
  const [filter, setFilter] = useState(ALL_EVENTS);
  const [selected, setSelected] = useState<string>();
  const isPrinting = usePrinting();
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  const list = useRef<HTMLDivElement>(null);
  const { articles, frames, language, usage } = timeline;
  const citations = useMemo(
    () =>
      [...timeline.events, ...timeline.undated].flatMap(({ tellings }) =>
        tellings.flatMap(({ claims }) => claims.flatMap((claim) => claim.citations)),
      ),
    [timeline],
  );
  const numberOf = useMemo(() => new Map([...timeline.events, ...timeline.undated].map(({ id }, index) => [id, index + 1])), [timeline]);
  const events = useMemo(() => filterEvents(timeline.events, filter), [timeline, filter]);
  const undated = useMemo(() => filterEvents(timeline.undated, filter), [timeline, filter]);
  const total = timeline.events.length + timeline.undated.length;

  /** From the picture to the line, which may not be shown yet. */
  const goTo = (id: string) => {
    setSelected(id);
    const place = events.findIndex((event) => event.id === id);
    setShown((before) => Math.max(before, place + 1));
    requestAnimationFrame(() => {
      const line = list.current?.querySelector<HTMLElement>(`[data-event="${CSS.escape(id)}"]`);
      const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      line?.scrollIntoView({ block: 'center', behavior: isCalm ? 'auto' : 'smooth' });
      line?.focus({ preventScroll: true });
    });
  };
  const filters = <EventFilters timeline={timeline} filter={filter} onFilter={setFilter} />;
  return (
    <CitationScope citations={citations} articles={articles}>
      <div className={styles.timeline} lang={language} ref={list}>
        {frames.length > 0 && <AnswerBlocks claims={frames} headingLevel="h4" />}
        {usage && (
          <p className={styles.note} lang={texts.code}>
            {texts.answer.tokens(usage)}
          </p>
        )}
        {total > 1 &&
          (isFolded ? (
            <details className={styles.further}>
              <summary lang={texts.code}>{texts.timeline.filters}</summary>
              {filters}
            </details>
          ) : (
            filters
          ))}
        {filter !== ALL_EVENTS && (
          <p role="status" className={styles.note} lang={texts.code}>
            {events.length + undated.length === 0 ? texts.timeline.none : texts.timeline.shown(events.length + undated.length, total)}
          </p>
        )}
        {events.length > 1 && (
          <Suspense fallback={<p className={styles.note}>{texts.app.loading}</p>}>
            <TimelinePicture
              timeline={timeline}
              events={events}
              numberOf={numberOf}
              selected={selected}
              onSelect={setSelected}
              onOpen={goTo}
            />
          </Suspense>
        )}
        {events.length > 0 && (
          <EventList
            label={texts.timeline.list}
            events={isPrinting ? events : events.slice(0, shown)}
            articles={articles}
            numberOf={numberOf}
            selected={selected}
          />
        )}
        {events.length > shown && (
          <button type="button" className={styles.more} lang={texts.code} onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
            {texts.timeline.more(Math.min(SHOWN_AT_ONCE, events.length - shown))}
          </button>
        )}
        {undated.length > 0 && (
          <section className={styles.undated}>
            <h3 lang={texts.code}>{texts.timeline.undated}</h3>
            <p className={styles.note} lang={texts.code}>
              {texts.timeline.undatedNote}
            </p>
            <EventList label={texts.timeline.undated} events={undated} articles={articles} numberOf={numberOf} selected={selected} />
          </section>
        )}
      </div>
    </CitationScope>
  );
}
