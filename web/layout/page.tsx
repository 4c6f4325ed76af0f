import type { ReactNode } from 'react';
import styles from './page.module.css';

type Props = { title: string; subtitle?: string | undefined; wide?: boolean; children: ReactNode };

/** A page of the middle column that scrolls as a whole. */
export function Page({ title, subtitle, wide = false, children }: Props) {
  return (
    <div className={styles.page}>
      <div className={wide ? styles.wide : styles.narrow}>
        <h2>{title}</h2>
        {subtitle && <p className={styles.subtitle}>{subtitle}</p>}
        {children}
      </div>
    </div>
  );
}
