import { IconX } from '@tabler/icons-react';
import type { Wishes } from '../../server/contract/wishes.ts';
import filterStyles from '../filters/filters.module.css';
import type { Texts } from '../texts/de.ts';
import { useTexts } from '../texts/language.tsx';

/** How the answer was wished, as chips ("in einem Satz ×"). Without `onRemove` they are only told. */
export function WishChips({ wishes, onRemove }: { wishes: Wishes; onRemove?: ((rest: Wishes) => void) | undefined }) {
  const texts = useTexts();
  const { length, order, eachReport } = wishes;
  const chips = [
    ...(length === undefined ? [] : [{ words: wordsOfLength(length, texts), rest: { order, eachReport } }]),
    ...(order === undefined ? [] : [{ words: texts.wishes[order], rest: { length, eachReport } }]),
    ...(eachReport === undefined ? [] : [{ words: texts.wishes.eachReport, rest: { length, order } }]),
  ];
  return chips.map(({ words, rest }) =>
    onRemove ? (
      <button
        key={words}
        type="button"
        className={filterStyles.chip}
        aria-label={texts.wishes.remove(words)}
        onClick={() => onRemove(rest)}
      >
        {words}
        <IconX size={14} aria-hidden />
      </button>
    ) : (
      <span key={words} className={filterStyles.told}>
        {words}
      </span>
    ),
  );
}

function wordsOfLength(length: NonNullable<Wishes['length']>, texts: Texts): string {
  return typeof length === 'number' ? texts.wishes.sentences(length) : texts.wishes[length];
}
