import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { de, type Texts } from './de.ts';
import { en } from './en.ts';

const KEY = 'beleg-language';
const DICTIONARIES = { de, en };
export type InterfaceLanguage = keyof typeof DICTIONARIES;

/** The kept choice, else the browser's language, else German. */
function firstLanguage(): InterfaceLanguage {
  const kept = localStorage.getItem(KEY);
  if (kept === 'de' || kept === 'en') return kept;
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'de';
}

type LanguageChoice = { texts: Texts; language: InterfaceLanguage; choose: (language: InterfaceLanguage) => void };
const LanguageContext = createContext<LanguageChoice | null>(null);

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choice = useMemo(() => {
    const choose = (chosen: InterfaceLanguage) => {
      localStorage.setItem(KEY, chosen);
      setLanguage(chosen);
    };
    return { texts: DICTIONARIES[language], language, choose };
  }, [language]);
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

export function useLanguage(): LanguageChoice {
  const choice = useContext(LanguageContext);
  if (!choice) throw new Error('useLanguage is called outside of LanguageProvider');
  return choice;
}

export const useTexts = (): Texts => useLanguage().texts;
