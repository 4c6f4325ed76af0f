import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { Timeline } from '../../server/contract/timeline.ts';
import filterStyles from '../filters/filters.module.css';
import { useTexts } from '../texts/language.tsx';
import { ALL_EVENTS, type EventFilter } from './filter-events.ts';

type Props = { timeline: Timeline; filter: EventFilter; onFilter: (filter: EventFilter) => void };

/** Which events are shown: of a person, at a place, told by a report, within a period. */
export function EventFilters({ timeline, filter, onFilter }: Props) {
  const texts = useTexts();
  const set = (name: keyof EventFilter, value: string) => {
    const next = { ...filter, [name]: value };
    onFilter(Object.values(next).every((one) => one === '') ? ALL_EVENTS : next);
  };
  const named = (all: Timeline['persons']) => [
    { value: '', label: texts.timeline.any },
    ...all.map(({ name, events }) => ({ value: name, label: `${name} (${events})` })),
  ];
  const reports = [
    { value: '', label: texts.timeline.any },
    ...timeline.articles.map(({ id, label, publisher }) => ({ value: id, label: publisher ? `${label} · ${publisher}` : label })),
  ];
  return (
    <search className={filterStyles.fields} aria-label={texts.timeline.filters} lang={texts.code}>
      {timeline.persons.length > 0 && (
        <NativeSelect
          label={texts.timeline.person}
          value={filter.person}
          onChange={(event) => set('person', event.currentTarget.value)}
          data={named(timeline.persons)}
        />
      )}
      {timeline.places.length > 0 && (
        <NativeSelect
          label={texts.timeline.place}
          value={filter.place}
          onChange={(event) => set('place', event.currentTarget.value)}
          data={named(timeline.places)}
        />
      )}
      {timeline.articles.length > 1 && (
        <NativeSelect
          label={texts.timeline.report}
          value={filter.report}
          onChange={(event) => set('report', event.currentTarget.value)}
          data={reports}
        />
      )}
      {(['from', 'to'] as const).map((name) => (
        <TextInput
          key={name}
          label={texts.timeline[name]}
          type="date"
          value={filter[name]}
          onChange={(event) => set(name, event.currentTarget.value)}
        />
      ))}
      {filter !== ALL_EVENTS && (
        <Button variant="subtle" mih="var(--target)" onClick={() => onFilter(ALL_EVENTS)}>
          {texts.timeline.reset}
        </Button>
      )}
    </search>
  );
}
