import type { Timeline, TimelineEvent } from '../contract/timeline.ts';
import { intervalInWords, TIMELINE_WORDS } from '../contract/timeline-words.ts';
import type { Notes } from './create-notes.ts';
import type { Block, Paragraph, Table } from './document.ts';
import { oneLine } from './safe-text.ts';
import { blocksOfClaims, paragraph, sentencesOf, words } from './sentences.ts';
import { EXPORT_WORDS } from './words.ts';

/** What was counted, a row for each event, and those without a date apart. */
export function timelineBlocks(timeline: Timeline, notes: Notes): Block[] {
  const { frames, events, undated, language } = timeline;
  const texts = TIMELINE_WORDS[language];
  const blocks = blocksOfClaims(frames, { notes, language });
  if (events.length === 0) blocks.push(paragraph('plain', words(texts.noEvents)));
  else blocks.push(tableOf(events, timeline, notes));
  if (undated.length > 0) blocks.push({ type: 'heading', level: 2, text: texts.undatedHeading }, tableOf(undated, timeline, notes));
  return blocks;
}

function tableOf(events: readonly TimelineEvent[], timeline: Timeline, notes: Notes): Table {
  const { language } = timeline;
  const texts = TIMELINE_WORDS[language];
  return {
    type: 'table',
    columns: [texts.when, texts.what],
    rows: events.map((event) => [whenOf(event, language), event.tellings.map((_, index) => toldBy(event, index, timeline, notes))]),
  };
}

function whenOf(event: TimelineEvent, language: Timeline['language']): Paragraph[] {
  const texts = TIMELINE_WORDS[language];
  const how = event.interval
    ? `${texts.surely[event.surely]}: ${texts.how[event.how]}`
    : event.why
      ? texts.why[event.why]
      : texts.how[event.how];
  return [
    paragraph('plain', words(intervalInWords(event, language) ?? texts.undated, { strong: true })),
    paragraph('note', words(`${how}; ${EXPORT_WORDS[language].independent(event.independent)}`)),
    ...conflictOf(event, language),
    ...namesOf(event, language),
  ];
}

function namesOf({ persons, places }: TimelineEvent, language: Timeline['language']): Paragraph[] {
  const names = [...persons, ...places].map((name) => oneLine(name)).join(', ');
  return names === '' ? [] : [paragraph('note', words(EXPORT_WORDS[language].names(names)))];
}

function conflictOf({ conflict, precision }: TimelineEvent, language: Timeline['language']): Paragraph[] {
  if (!conflict) return [];
  const sides = conflict.map(
    ({ interval, tellings }) =>
      `${intervalInWords({ interval, precision }, language)} (${EXPORT_WORDS[language].reports(tellings.length)})`,
  );
  return [paragraph('note', words(`${TIMELINE_WORDS[language].conflict}: ${sides.join(' ↔ ')}`, { strong: true }))];
}

function toldBy({ tellings }: TimelineEvent, index: number, { language, articles }: Timeline, notes: Notes): Paragraph {
  const telling = tellings[index];
  if (!telling) return paragraph('plain');
  const texts = TIMELINE_WORDS[language];
  const { origins } = telling.sourcing;
  const copies = articles.filter(({ id }) => telling.also.includes(id)).map(({ label }) => oneLine(label));
  const remarks = [
    texts.dateText(oneLine(telling.dating.text)),
    ...(telling.negated ? [texts.negated] : []),
    ...(telling.toldAs === 'asserted' ? [] : [texts.toldAs[telling.toldAs]]),
    ...(origins.length > 0 ? [EXPORT_WORDS[language].according(origins.map((origin) => oneLine(origin)))] : []),
    ...(copies.length > 0 ? [EXPORT_WORDS[language].sameWordsIn(copies)] : []),
  ];
  return paragraph('plain', ...sentencesOf(telling.claims, { notes, language }), words(`(${remarks.join('; ')})`));
}
