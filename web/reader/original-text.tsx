import { Fragment, type ReactNode, type RefObject } from 'react';
import type { ArticleDetail } from '../../server/contract/article.ts';
import { useTexts } from '../texts/language.tsx';
import { type OriginalPiece, splitOriginal } from './original-pieces.ts';
import { alignOriginal } from './original-rows.ts';
import styles from './reader.module.css';
import type { Span } from './reader-address.tsx';
import { RuleGround } from './rule-ground.tsx';

type Props = { article: ArticleDetail; marked: Span | undefined; mark: RefObject<HTMLElement | null> };

/** The report as it came in, with what repair took away struck through. */
export function OriginalText({ article, marked, mark }: Props) {
  const pieces = splitOriginal(article, marked);
  return (
    <RuleGround className={styles.original} language={article.language}>
      <Pieces pieces={pieces} firstMarked={pieces.find(({ isMarked }) => isMarked)} mark={mark} />
    </RuleGround>
  );
}

/** The same beside the text that came of it, line by line. */
export function OriginalBeside({ article, marked, mark }: Props) {
  const texts = useTexts();
  const rows = alignOriginal(article, marked);
  const firstMarked = rows.flatMap(({ original }) => original).find(({ isMarked }) => isMarked);
  return (
    <RuleGround className={styles.beside} language={article.language}>
      <table>
        <thead>
          <tr lang={texts.code}>
            <th scope="col">{texts.reader.besideOriginal}</th>
            <th scope="col">{texts.reader.besideText}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ start, original, text }) => (
            <tr key={start}>
              <td data-side={texts.reader.besideOriginal}>
                <Pieces pieces={original} firstMarked={firstMarked} mark={mark} />
              </td>
              <td data-side={texts.reader.besideText}>
                {text.map((piece) =>
                  piece.isMarked ? <mark key={piece.start}>{piece.text}</mark> : <Fragment key={piece.start}>{piece.text}</Fragment>,
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </RuleGround>
  );
}

type PiecesProps = { pieces: readonly OriginalPiece[]; firstMarked: OriginalPiece | undefined; mark: RefObject<HTMLElement | null> };

function Pieces({ pieces, firstMarked, mark }: PiecesProps) {
  return pieces.map((piece) => {
    const isFirst = firstMarked !== undefined && piece.start === firstMarked.start && piece.kind === firstMarked.kind;
    const content = piece.isMarked ? (
      <mark ref={isFirst ? mark : null} tabIndex={isFirst ? -1 : undefined}>
        {piece.text}
      </mark>
    ) : (
      piece.text
    );
    const key = `${piece.kind}-${piece.start}-${piece.text.length}`;
    if (piece.kind === 'removed') return <Removed key={key} rule={piece.rule ?? ''} text={piece.text} content={content} />;
    if (piece.kind === 'inserted') return <ins key={key}>{content}</ins>;
    return <Fragment key={key}>{content}</Fragment>;
  });
}

/** What is to be seen can be reached with the keyboard, to be told the rule; blanks and invisible characters are counted above. */
function Removed({ rule, text, content }: { rule: string; text: string; content: ReactNode }) {
  if (text.trim() === '') return <del>{content}</del>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the rule is told on focus as it is on hover; there is nothing to press.
    <del className={styles.edit} data-rule={rule} tabIndex={0}>
      {content}
    </del>
  );
}
