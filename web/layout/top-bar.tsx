import { ActionIcon } from '@mantine/core';
import { IconDeviceDesktop, IconMenu2, IconMoon, IconSun } from '@tabler/icons-react';
import { Link, NavLink, useLocation } from 'react-router';
import { CaseMenu } from '../cases/case-menu.tsx';
import { Palette } from '../palette/palette.tsx';
import { useLanguage } from '../texts/language.tsx';
import { useScheme } from '../theme/scheme.ts';
import styles from './top-bar.module.css';

const SCHEME_ICONS = { auto: IconDeviceDesktop, light: IconSun, dark: IconMoon };

/** The name of the house, its areas, the language and the colours. */
export function TopBar({ onOpenMenu }: { onOpenMenu: (() => void) | undefined }) {
  const { texts, language, choose } = useLanguage();
  const { scheme, next } = useScheme();
  const { pathname } = useLocation();
  const isAsking = pathname === '/' || pathname.startsWith('/c/');
  const SchemeIcon = SCHEME_ICONS[scheme];
  return (
    <header className={styles.bar}>
      {onOpenMenu && (
        <ActionIcon variant="subtle" size={40} aria-label={texts.app.openMenu} onClick={onOpenMenu}>
          <IconMenu2 size={20} aria-hidden />
        </ActionIcon>
      )}
      <h1 className={styles.name}>
        <Link to="/">{texts.app.name}</Link>
      </h1>
      <CaseMenu />
      <Palette />
      <nav className={styles.areas} aria-label={texts.app.mainNavigation}>
        <Link to="/" aria-current={isAsking ? 'page' : undefined}>
          {texts.app.ask}
        </Link>
        <NavLink to="/mentions">{texts.mentions.area}</NavLink>
        <NavLink to="/timelines" data-wide>
          {texts.timeline.area}
        </NavLink>
        <NavLink to="/library">{texts.app.library}</NavLink>
      </nav>
      <fieldset className={styles.languages}>
        <legend className="unseen">{texts.app.language}</legend>
        {(['de', 'en'] as const).map((code) => (
          <button key={code} type="button" lang={code} aria-pressed={language === code} onClick={() => choose(code)}>
            {code.toUpperCase()}
          </button>
        ))}
      </fieldset>
      <ActionIcon variant="subtle" size={40} aria-label={texts.app.scheme[scheme]} title={texts.app.scheme[scheme]} onClick={next}>
        <SchemeIcon size={18} aria-hidden />
      </ActionIcon>
    </header>
  );
}
