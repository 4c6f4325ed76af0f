import { memo } from 'react';
import type { ArticleReference } from '../../server/contract/citation.ts';
import type { TimelineEvent } from '../../server/contract/timeline.ts';
import { useTexts } from '../texts/language.tsx';
import { TellingLine } from './telling-line.tsx';
import styles from './timeline.module.css';
import { writeHow, writeMarks, writeWhen } from './write-time.ts';

type ListProps = {
  label: string;
  events: readonly TimelineEvent[];
  articles: readonly ArticleReference[];
  numberOf: ReadonlyMap<string, number>;
  selected: string | undefined;
};

/** A line an event: when, how that is known, and the words of the reports that tell it. */
export function EventList({ label, events, articles, numberOf, selected }: ListProps) {
  return (
    <ol className={styles.list} aria-label={label}>
      {events.map((event) => (
        <EventLine
          key={event.id}
          event={event}
          number={numberOf.get(event.id) ?? 0}
          articles={articles}
          isSelected={event.id === selected}
        />
      ))}
    </ol>
  );
}

type LineProps = { event: TimelineEvent; number: number; articles: readonly ArticleReference[]; isSelected: boolean };

/** Tellings shown before one asks for the others. */
const SHOWN_TELLINGS = 1;

const EventLine = memo(function EventLine({ event, number, articles, isSelected }: LineProps) {
  const texts = useTexts();
  const { tellings, conflict } = event;
  const reports = new Set(tellings.flatMap(({ articleId, also }) => [articleId, ...also])).size;
  const leading =
    tellings.find(({ dating }) => dating.how === event.how && dating.interval?.start === event.interval?.start) ?? tellings[0];
  const isDisputed = event.toldAs !== 'denied' && tellings.some(({ toldAs }) => toldAs === 'denied');
  const marks = [...writeMarks(event, texts), ...(isDisputed ? [texts.timeline.alsoDenied] : [])];
  const sides = conflict?.map(({ interval, tellings: places }) => ({
    interval,
    told: places.flatMap((place) => tellings[place] ?? []),
  }));
  return (
    <li className={styles.event} data-event={event.id} data-selected={isSelected || undefined} tabIndex={-1}>
      <div className={styles.when} lang={texts.code}>
        <span className={styles.number}>{number}</span>
        <span className={styles.date}>{writeWhen(event, texts)}</span>
        {leading && (
          <span className={styles.how}>
            {writeHow(leading.dating, texts)}
            {event.interval && texts.timeline.surely[event.surely] && ` · ${texts.timeline.surely[event.surely]}`}
          </span>
        )}
        {marks.map((mark) => (
          <span key={mark} className={styles.mark} data-told={event.toldAs}>
            {mark}
          </span>
        ))}
        <span className={styles.how}>{texts.timeline.reports(reports, event.independent)}</span>
      </div>
      <div className={styles.told}>
        {sides ? (
          <>
            <p className={styles.conflict} lang={texts.code}>
              ⚠ {texts.timeline.conflict}
            </p>
            {sides.map(({ interval, told }) => (
              <section key={interval.start} className={styles.side}>
                <h3 lang={texts.code}>{writeWhen({ interval, toldAs: event.toldAs }, texts)}</h3>
                <Tellings told={told} articles={articles} />
              </section>
            ))}
          </>
        ) : (
          <Tellings told={leading ? [leading, ...tellings.filter((one) => one !== leading)] : tellings} articles={articles} />
        )}
      </div>
    </li>
  );
});

function Tellings({ told, articles }: { told: TimelineEvent['tellings']; articles: readonly ArticleReference[] }) {
  const texts = useTexts();
  const lines = told.map((telling) => (
    <TellingLine key={`${telling.articleId} ${telling.dating.start}`} telling={telling} articles={articles} />
  ));
  if (lines.length <= SHOWN_TELLINGS + 1) return lines;
  return (
    <>
      {lines.slice(0, SHOWN_TELLINGS)}
      <details className={styles.further}>
        <summary lang={texts.code}>{texts.timeline.moreTellings(lines.length - SHOWN_TELLINGS)}</summary>
        {lines.slice(SHOWN_TELLINGS)}
      </details>
    </>
  );
}
