import { Autocomplete, Button, NativeSelect, TextInput } from '@mantine/core';
import type { Filters } from '../../server/contract/filters.ts';
import { useArticleList } from '../api/articles.ts';
import { useChosenCase } from '../cases/chosen-case.tsx';
import { useTexts } from '../texts/language.tsx';
import styles from './filters.module.css';

const DAYS = ['from', 'to', 'mentionedFrom', 'mentionedTo'] as const;

type Props = { filters: Filters; onFilters: (filters: Filters) => void };

/** Which reports are asked: publisher (those of the listed reports are offered), days of publication, days that are mentioned, a name, the language. An empty field is no condition. */
export function FilterFields({ filters, onFilters }: Props) {
  const texts = useTexts();
  const { chosen } = useChosenCase();
  const list = useArticleList(chosen?.id);
  const publishers = [...new Set(list.data?.articles.flatMap(({ publisher }) => publisher ?? []))].sort((a, b) => a.localeCompare(b));
  const set = (name: 'publisher' | 'name' | (typeof DAYS)[number], value: string) => {
    const { [name]: _, ...others } = filters;
    onFilters(value === '' ? others : { ...others, [name]: value });
  };
  const setLanguage = (value: string) => {
    const { language: _, ...others } = filters;
    onFilters(value === 'de' || value === 'en' ? { ...others, language: value } : others);
  };
  return (
    <search className={styles.fields} aria-label={texts.library.filters}>
      <Autocomplete
        label={texts.library.publisher}
        data={publishers}
        maxLength={200}
        value={filters.publisher ?? ''}
        onChange={(value) => set('publisher', value)}
      />
      <TextInput
        label={texts.library.name}
        maxLength={200}
        value={filters.name ?? ''}
        onChange={(event) => set('name', event.currentTarget.value)}
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
      <NativeSelect
        label={texts.library.language}
        value={filters.language ?? ''}
        onChange={(event) => setLanguage(event.currentTarget.value)}
        data={[
          { value: '', label: texts.library.anyLanguage },
          { value: 'de', label: texts.library.languages.de },
          { value: 'en', label: texts.library.languages.en },
        ]}
      />
      {Object.keys(filters).length > 0 && (
        <Button variant="subtle" onClick={() => onFilters({})}>
          {texts.library.reset}
        </Button>
      )}
    </search>
  );
}
