import type { TimelineEvent } from '../../server/contract/timeline.ts';
import { useTexts } from '../texts/language.tsx';
import styles from './picture.module.css';
import type { Lane, Mark } from './picture-lanes.ts';
import { type Stretch, ticksOf, writeTick } from './picture-scale.ts';
import { writeMarks, writeWhen } from './write-time.ts';

type Props = {
  lanes: readonly Lane[];
  view: Stretch;
  width: number;
  selected: string | undefined;
  onOpen: (id: string) => void;
  /** Whether the pointer moved since it went down: then a click is the end of a drag. */
  wasDragged: () => boolean;
};

const ROW = 26;
const LANE_HEAD = 20;
const AXIS = 26;
const TICK_ROOM = 84;
/** The longest words on the axis, and a digit of a number, in pixels: what would be cut off at the edge is left out, or stands on the other side. */
const TICK_TEXT = 62;
const DIGIT = 7;
/** Up to this width of a bar an interval is drawn as a point: a day is one even when it is looked at closely. */
const LEAST_BAR = 12;
const ONE_DAY = 1;

/** The axis and the marks, in pixels of the ground it stands on. */
export function PictureMarks({ lanes, view, width, selected, onOpen, wasDragged }: Props) {
  const texts = useTexts();
  const locale = texts.code === 'de' ? 'de-DE' : 'en-GB';
  const xOf = (day: number) => ((day - view.from) / (view.to - view.from)) * width;
  const hasNames = lanes.some(({ name }) => name !== undefined);
  let top = AXIS;
  const placed = lanes.map((lane) => {
    const at = top;
    top += (hasNames ? LANE_HEAD : 4) + lane.rows.length * ROW;
    return { lane, at };
  });
  const height = top + 6;
  const places = new Map<string, { x: number; y: number }[]>();
  for (const { lane, at } of placed)
    for (const [row, marks] of lane.rows.entries())
      for (const mark of marks) {
        const y = at + (hasNames ? LANE_HEAD : 4) + row * ROW + ROW / 2;
        if (mark.event.conflict)
          places.set(mark.event.id, [...(places.get(mark.event.id) ?? []), { x: xOf((mark.from + mark.to) / 2), y }]);
      }
  return (
    <svg className={styles.svg} width={width} height={height} aria-hidden focusable="false">
      {ticksOf(view, Math.max(2, Math.floor(width / TICK_ROOM))).map((tick) => (
        <g key={tick.at}>
          <line className={styles.tick} x1={xOf(tick.at)} x2={xOf(tick.at)} y1={AXIS - 4} y2={height} />
          <text className={styles.tickText} x={xOf(tick.at) + 3} y={14}>
            {xOf(tick.at) + TICK_TEXT <= width && writeTick(tick, locale)}
          </text>
        </g>
      ))}
      {[...places].map(([id, points]) => (
        <polyline key={id} className={styles.between} points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      ))}
      {placed.map(({ lane, at }) => (
        <g key={lane.name ?? ''}>
          {hasNames && (
            <>
              <line className={styles.laneLine} x1={0} x2={width} y1={at} y2={at} />
              <text className={styles.laneName} x={4} y={at + 15}>
                {lane.name ?? texts.timeline.picture.others}
              </text>
            </>
          )}
          {lane.rows.map((marks, row) =>
            marks
              .filter(({ from, to }) => to >= view.from && from <= view.to)
              .map((mark) => (
                <MarkShape
                  key={`${mark.event.id} ${mark.side}`}
                  mark={mark}
                  x={xOf(mark.from)}
                  end={xOf(mark.to)}
                  y={at + (hasNames ? LANE_HEAD : 4) + row * ROW + ROW / 2}
                  width={width}
                  isSelected={mark.event.id === selected}
                  onOpen={() => !wasDragged() && onOpen(mark.event.id)}
                />
              )),
          )}
        </g>
      ))}
    </svg>
  );
}

type ShapeProps = { mark: Mark; x: number; end: number; y: number; width: number; isSelected: boolean; onOpen: () => void };

function MarkShape({ mark, x, end, y, width, isSelected, onOpen }: ShapeProps) {
  const texts = useTexts();
  const { event, number } = mark;
  const isPoint = mark.to - mark.from <= ONE_DAY || end - x < LEAST_BAR;
  const middle = isPoint && mark.to - mark.from <= ONE_DAY && end - x > LEAST_BAR ? x + LEAST_BAR / 2 : (x + end) / 2;
  const [left, right] = [Math.max(-8, x), Math.min(width + 8, end)];
  const numberWidth = String(number).length * DIGIT;
  const label = isPoint ? middle : Math.max(0, Math.min(left, width - numberWidth - 8));
  const isAtEdge = isPoint && middle + 8 + numberWidth > width;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: for the pointer only; keys and the list do the same.
    <g
      className={styles.mark}
      data-told={shapeOf(event)}
      data-conflict={event.conflict ? '' : undefined}
      data-selected={isSelected || undefined}
      data-mark={event.id}
      onClick={onOpen}
    >
      <title>{titleOf(event, number, texts)}</title>
      <rect className={styles.target} x={isPoint ? middle - 12 : left} y={y - 12} width={isPoint ? 24 : right - left} height={24} />
      {isPoint ? (
        <circle className={styles.shape} cx={middle} cy={y} r={5.5} />
      ) : (
        <rect className={styles.shape} x={left} y={y - 5} width={Math.max(2, right - left)} height={10} rx={3} />
      )}
      {shapeOf(event) === 'denied' && <path className={styles.cross} d={`M${label - 5} ${y - 7} L${label + 7} ${y + 7}`} />}
      <text
        className={styles.numberText}
        x={isPoint ? middle + (isAtEdge ? -8 : 8) : label + 4}
        textAnchor={isAtEdge ? 'end' : 'start'}
        y={isPoint ? y + 4 : y + 3.5}
        data-inside={!isPoint || undefined}
      >
        {number}
      </text>
    </g>
  );
}

function shapeOf({ toldAs }: TimelineEvent): 'happened' | 'ahead' | 'denied' {
  if (toldAs === 'denied') return 'denied';
  return toldAs === 'asserted' || toldAs === 'reported' ? 'happened' : 'ahead';
}

function titleOf(event: TimelineEvent, number: number, texts: ReturnType<typeof useTexts>): string {
  const claim = event.tellings[0]?.claims.find(({ role }) => role === 'answer');
  return [`${number} · ${writeWhen(event, texts)}`, ...writeMarks(event, texts), claim ? texts.quote(claim.text) : '']
    .filter(Boolean)
    .join('\n');
}
