import type { TimelineEvent } from '../../server/contract/timeline.ts';

/** Which events are shown; an empty field is no condition. `from`, `to`: days. */
export type EventFilter = { person: string; place: string; report: string; from: string; to: string };

export const ALL_EVENTS: EventFilter = { person: '', place: '', report: '', from: '', to: '' };

/** The events that pass, in their order. A period lets those pass that may lie in it; those without a date pass only where none is set. */
export function filterEvents(events: readonly TimelineEvent[], { person, place, report, from, to }: EventFilter): TimelineEvent[] {
  return events.filter((event) => {
    if (person !== '' && !event.persons.includes(person)) return false;
    if (place !== '' && !event.places.includes(place)) return false;
    if (report !== '' && !event.tellings.some(({ articleId, also }) => articleId === report || also.includes(report))) return false;
    if (from === '' && to === '') return true;
    if (!event.interval) return false;
    return (from === '' || event.interval.end.slice(0, 10) >= from) && (to === '' || event.interval.start.slice(0, 10) <= to);
  });
}
