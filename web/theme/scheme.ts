import { useMantineColorScheme } from '@mantine/core';

const KEY = 'mantine-color-scheme-value';
const SYSTEM_DARK = '(prefers-color-scheme: dark)';

/**
 * Sets the kept scheme, or the system's, before anything is drawn. Runs in the entry module because the
 * Content-Security-Policy forbids the inline script that would usually do it.
 */
export function applySchemeEarly(): void {
  const kept = localStorage.getItem(KEY);
  const scheme = kept === 'light' || kept === 'dark' ? kept : matchMedia(SYSTEM_DARK).matches ? 'dark' : 'light';
  document.documentElement.setAttribute('data-mantine-color-scheme', scheme);
}

/** The three choices in the order in which the switch walks through them. */
const NEXT = { auto: 'light', light: 'dark', dark: 'auto' } as const;

export function useScheme() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return { scheme: colorScheme, next: () => setColorScheme(NEXT[colorScheme]) };
}
