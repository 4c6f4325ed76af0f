import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { Filters } from '../../server/contract/filters.ts';
import { useTexts } from '../texts/language.tsx';
import styles from './library.module.css';

type Props = { filters: Filters; onFilters: (filters: Filters) => void };
const WORDS = ['text', 'name', 'publisher'] as const;
const DAYS = ['from', 'to', 'mentionedFrom', 'mentionedTo'] as const;

/** Conditions that hold together. An empty field is no condition. */
export function LibraryFilters({ filters, onFilters }: Props) {
  const texts = useTexts();
  const set = (name: keyof Filters, value: string) => {
    const { [name]: _, ...others } = filters;
    onFilters(value === '' ? others : { ...others, [name]: value });
  };
  return (
    <search className={styles.filters} aria-label={texts.library.filters}>
      {WORDS.map((name) => (
        <TextInput
          key={name}
          label={texts.library[name]}
          maxLength={200}
          value={filters[name] ?? ''}
          onChange={(event) => set(name, event.currentTarget.value)}
        />
      ))}
      <NativeSelect
        label={texts.library.language}
        value={filters.language ?? ''}
        onChange={(event) => set('language', event.currentTarget.value)}
        data={[
          { value: '', label: texts.library.anyLanguage },
          { value: 'de', label: texts.library.languages.de },
          { value: 'en', label: texts.library.languages.en },
        ]}
      />
      {DAYS.map((name) => (
        <TextInput
          key={name}
          label={texts.library[name]}
          type="date"
          value={filters[name] ?? ''}
          onChange={(event) => set(name, event.currentTarget.value)}
        />
      ))}
      {Object.keys(filters).length > 0 && (
        <Button variant="subtle" onClick={() => onFilters({})}>
          {texts.library.reset}
        </Button>
      )}
    </search>
  );
}
