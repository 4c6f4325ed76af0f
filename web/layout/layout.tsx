import { Drawer } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { Outlet } from 'react-router';
import { useReaderAddress } from '../reader/reader-address.tsx';
import { useTexts } from '../texts/language.tsx';
import { CrashBoundary } from './crash-boundary.tsx';
import styles from './layout.module.css';
import { LeftColumn } from './left-column.tsx';
import { TopBar } from './top-bar.tsx';

const Reader = lazy(() => import('../reader/reader.tsx').then(({ Reader: component }) => ({ default: component })));

const NARROW = '(max-width: 900px)';
// Beside an open reader the left column would leave the chat too little room.
const TIGHT = '(max-width: 1150px)';
const AT_ONCE = { getInitialValueInEffect: false };

/** Three columns; what does not fit becomes a drawer. */
export function Layout() {
  const texts = useTexts();
  const { place, close } = useReaderAddress();
  const isNarrow = useMediaQuery(NARROW, undefined, AT_ONCE);
  const isTight = useMediaQuery(TIGHT, undefined, AT_ONCE);
  const [isMenuOpen, menu] = useDisclosure();
  const hasLeft = !isNarrow && !(isTight && place);
  const hasReader = !isNarrow && place !== null;
  const reader = place && (
    <Suspense fallback={<p className={styles.wait}>{texts.app.loading}</p>}>
      <Reader place={place} />
    </Suspense>
  );
  return (
    <div className={styles.layout} data-left={hasLeft || undefined} data-reader={hasReader || undefined}>
      <a className={styles.skip} href="#content">
        {texts.app.skipToContent}
      </a>
      <div className={styles.top}>
        <TopBar onOpenMenu={hasLeft ? undefined : menu.open} />
      </div>
      {hasLeft && (
        <aside className={styles.left} aria-label={texts.app.menu}>
          <LeftColumn onLeave={undefined} />
        </aside>
      )}
      <main id="content" tabIndex={-1} className={styles.main}>
        <CrashBoundary>
          <Suspense fallback={<p className={styles.wait}>{texts.app.loading}</p>}>
            <Outlet />
          </Suspense>
        </CrashBoundary>
      </main>
      {hasReader && <aside className={styles.right}>{reader}</aside>}
      {!hasLeft && (
        <Drawer
          opened={isMenuOpen}
          onClose={menu.close}
          title={texts.app.menu}
          size={340}
          padding={0}
          classNames={{ header: styles.drawerHeader, body: styles.drawerBody, content: styles.drawerContent }}
          closeButtonProps={{ 'aria-label': texts.app.close, size: 40 }}
        >
          <LeftColumn onLeave={menu.close} />
        </Drawer>
      )}
      {isNarrow && (
        <Drawer.Root
          opened={place !== null}
          onClose={close}
          position="right"
          classNames={{ content: styles.drawerContent }}
          size="min(100vw, 36rem)"
          returnFocus={false}
          closeOnEscape={false}
        >
          <Drawer.Overlay />
          <Drawer.Content aria-label={texts.reader.heading}>
            <Drawer.Body className={styles.readerBody}>{reader}</Drawer.Body>
          </Drawer.Content>
        </Drawer.Root>
      )}
    </div>
  );
}
