import { ActionIcon, NativeSelect } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconArrowsHorizontal, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { type KeyboardEvent, useMemo, useState } from 'react';
import type { Timeline, TimelineEvent } from '../../server/contract/timeline.ts';
import { useTexts } from '../texts/language.tsx';
import styles from './picture.module.css';
import { type LaneBy, lanesOf } from './picture-lanes.ts';
import { PictureMarks } from './picture-marks.tsx';
import { daysOf, drawnOf, moved, openingOf, type Stretch, wholeOf, zoomed } from './picture-scale.ts';
import { usePictureGestures } from './use-picture-gestures.ts';
import { writeWhen } from './write-time.ts';

type Props = {
  timeline: Timeline;
  /** Those that pass the filters, in order of time. */
  events: readonly TimelineEvent[];
  numberOf: ReadonlyMap<string, number>;
  selected: string | undefined;
  onSelect: (id: string) => void;
  onOpen: (id: string) => void;
};

const NEARER = 0.6;
const STEP = 0.2;
/** Room of a mark and its number, in pixels. */
const MARK_ROOM = 26;

/** Events on an axis of time: days as points, periods as bars. The list says the same in words. */
export default function TimelinePicture({ timeline, events: listed, numberOf, selected, onSelect, onOpen }: Props) {
  const texts = useTexts();
  const events = useMemo(() => drawnOf(listed), [listed]);
  const { ref: sized, width } = useElementSize();
  const [by, setBy] = useState<LaneBy>('none');
  const whole = useMemo(() => wholeOf(events), [events]);
  const opening = useMemo(() => openingOf(events), [events]);
  const [looked, setLooked] = useState<{ at: Stretch; of: Stretch }>();
  // Other filters, another stretch: what was looked at holds only for the events it was chosen among.
  const view = looked?.of === whole ? looked.at : opening;
  const look = (at: Stretch) => setLooked({ at, of: whole });
  const gestures = usePictureGestures({ view, whole, onView: look });
  const daysAPixel = (view.to - view.from) / Math.max(1, width);
  const lanes = useMemo(
    () => lanesOf(events, { by, timeline, numberOf, gap: MARK_ROOM * daysAPixel }),
    [events, by, timeline, numberOf, daysAPixel],
  );
  const outside = events.filter(({ interval }) => interval && (daysOf(interval).to < view.from || daysOf(interval).from > view.to)).length;
  const chosen = events.find(({ id }) => id === selected);
  const middle = (view.from + view.to) / 2;
  const zoom = (factor: number) => look(zoomed(view, whole, { by: factor, about: middle }));

  /** The event before or behind the selected one, brought into view. */
  const step = (by: 1 | -1) => {
    const at = events.findIndex(({ id }) => id === selected);
    const next = events[at < 0 ? 0 : Math.max(0, Math.min(events.length - 1, at + by))];
    if (!next?.interval) return;
    onSelect(next.id);
    const { from, to } = daysOf(next.interval);
    if (from < view.from || to > view.to) look(moved(view, whole, (from + to) / 2 - middle));
  };
  /** False for a key that does nothing here. */
  const press = (key: string): boolean => {
    const length = view.to - view.from;
    if (key === '+' || key === '=') zoom(NEARER);
    else if (key === '-') zoom(1 / NEARER);
    else if (key === '0') look(whole);
    else if (key === 'ArrowLeft') look(moved(view, whole, -STEP * length));
    else if (key === 'ArrowRight') look(moved(view, whole, STEP * length));
    else if (key === 'ArrowUp') step(-1);
    else if (key === 'ArrowDown') step(1);
    else if (key === 'Home') look(moved(view, whole, whole.from - view.from));
    else if (key === 'End') look(moved(view, whole, whole.to - view.to));
    else if (key === 'Enter' && selected !== undefined) onOpen(selected);
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isKnown = press(event.key);
    if (isKnown) event.preventDefault();
  };
  const actions = [
    { name: 'in', Icon: IconZoomIn, act: () => zoom(NEARER) },
    { name: 'out', Icon: IconZoomOut, act: () => zoom(1 / NEARER) },
    { name: 'whole', Icon: IconArrowsHorizontal, act: () => look(whole) },
  ] as const;
  return (
    <figure className={styles.picture} lang={texts.code}>
      <div className={styles.tools}>
        <NativeSelect
          className={styles.lanes}
          label={texts.timeline.picture.lanes}
          value={by}
          onChange={(event) =>
            setBy(event.currentTarget.value === 'person' ? 'person' : event.currentTarget.value === 'place' ? 'place' : 'none')
          }
          data={(['none', 'person', 'place'] as const).map((value) => ({ value, label: texts.timeline.picture.by[value] }))}
        />
        <span className={styles.spacer} />
        {actions.map(({ name, Icon, act }) => (
          <ActionIcon
            key={name}
            variant="default"
            size="var(--target)"
            aria-label={texts.timeline.picture[name]}
            title={texts.timeline.picture[name]}
            onClick={act}
          >
            <Icon size={18} aria-hidden />
          </ActionIcon>
        ))}
      </div>
      <div
        ref={gestures.ref}
        className={styles.ground}
        role="application"
        aria-label={texts.timeline.picture.label(events.length)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture is moved by keys; what it shows stands in the list.
        tabIndex={0}
        onKeyDown={onKeyDown}
        {...gestures.handlers}
      >
        <div ref={sized}>
          {width > 0 && (
            <PictureMarks lanes={lanes} view={view} width={width} selected={selected} onOpen={onOpen} wasDragged={gestures.wasDragged} />
          )}
        </div>
      </div>
      <figcaption className={styles.caption}>
        {events.length < listed.length && <span>{texts.timeline.picture.undrawn(listed.length - events.length)}</span>}
        {outside > 0 && (
          <button type="button" className={styles.outside} onClick={() => look(whole)}>
            {texts.timeline.picture.outside(outside)} {texts.timeline.reset}
          </button>
        )}
        <span className={styles.legend}>
          <span data-sign="point">{texts.timeline.picture.legend.point}</span>
          <span data-sign="bar">{texts.timeline.picture.legend.bar}</span>
          <span data-sign="planned">{texts.timeline.picture.legend.planned}</span>
          <span data-sign="denied">{texts.timeline.picture.legend.denied}</span>
          <span data-sign="conflict">{texts.timeline.picture.legend.conflict}</span>
        </span>
        <span>{texts.timeline.picture.hint}</span>
        <span className="unseen" aria-live="polite">
          {chosen && texts.timeline.picture.selected(numberOf.get(chosen.id) ?? 0, writeWhen(chosen, texts))}
        </span>
      </figcaption>
    </figure>
  );
}
