import { IconX } from '@tabler/icons-react';
import type { Filters } from '../../server/contract/filters.ts';
import type { Texts } from '../texts/de.ts';
import { useTexts } from '../texts/language.tsx';
import { writeDay } from '../texts/source-line.ts';
import styles from './filters.module.css';

/** Conditions as chips ("nur ABNA ×"). Without `onRemove` they are only told. */
export function FilterChips({ filters, onRemove }: { filters: Filters; onRemove?: ((rest: Filters) => void) | undefined }) {
  const texts = useTexts();
  const names = keysOf(filters);
  return names.map((name) => {
    const words = wordsOf(name, filters[name] ?? '', texts);
    const { [name]: _, ...rest } = filters;
    return onRemove ? (
      <button key={name} type="button" className={styles.chip} aria-label={texts.filters.remove(words)} onClick={() => onRemove(rest)}>
        {words}
        <IconX size={14} aria-hidden />
      </button>
    ) : (
      <span key={name} className={styles.told}>
        {words}
      </span>
    );
  });
}

/** A case bounds the whole screen and is chosen above it. */
type ChipKey = Exclude<keyof Filters, 'case'>;

function keysOf(filters: Filters): ChipKey[] {
  return (['publisher', 'orPublisher', 'from', 'to', 'mentionedFrom', 'mentionedTo', 'language', 'name', 'text'] as const).filter(
    (name) => filters[name] !== undefined,
  );
}

function wordsOf(name: ChipKey, value: string, texts: Texts): string {
  switch (name) {
    case 'from':
    case 'to':
    case 'mentionedFrom':
    case 'mentionedTo':
      return texts.filters[name](writeDay(value, texts));
    case 'language':
      return texts.filters.language(value === 'de' ? 'de' : 'en');
    default:
      return texts.filters[name](value);
  }
}
