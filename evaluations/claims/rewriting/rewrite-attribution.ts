import { capitalised, editOf, type Rewrite } from '../edit.ts';
import { inner } from './rewrite-clauses.ts';

const INDICATIVE: Record<string, string> = {
  sei: 'ist',
  seien: 'sind',
  habe: 'hat',
  werde: 'wird',
  könne: 'kann',
  müsse: 'muss',
  solle: 'soll',
  dürfe: 'darf',
  wolle: 'will',
};
const SUBJUNCTIVE: Record<string, string> = { ist: 'sei', hat: 'habe', wird: 'werde', kann: 'könne', muss: 'müsse', sind: 'seien' };

/** "laut X": "nach Angaben von X". */
export const rewriteCue: Rewrite = (text, language, random) =>
  language === 'de'
    ? editOf(
        text,
        {
          pattern:
            /\b[Ll]aut (?=\p{Lu}[\p{L}-]+)(?!Angaben)|\b[Nn]ach Angaben von (?=\p{Lu})|, sagte (?=\p{L})|, erklärte (?=\p{L})|(?<=\p{L} )sagte, (?=dass)|, teilte ([^,.]{3,60}) mit(?=\.)/gu,
          write: ([written, who]) => {
            if (who) return `, so ${who}`;
            const low = written.toLowerCase();
            if (low.startsWith('laut')) return 'nach Angaben von ';
            if (low.startsWith('nach')) return 'laut ';
            if (low.startsWith('sagte')) return 'erklärte, ';
            return low.startsWith(', sagte') ? ', so ' : ', wie es heißt, sagte ';
          },
        },
        random,
      )
    : editOf(
        text,
        {
          pattern: /^According to [^,]{3,60}(?=, )|, (?:he|she|they) said(?=\.)|\bsaid that\b|, ([A-Z][\w. ]{2,40}) said(?=\.)/gu,
          write: ([written, who]) => {
            if (who) return `, according to ${who}`;
            if (/^according/i.test(written)) return written.replace(/according to/i, 'as reported by');
            return written.startsWith(',') ? written.replace('said', 'explained') : 'stated that';
          },
        },
        random,
      );

/** "Laut X ist Y alt.": "Y sei alt, sagte X."; "X sagte, Y sei alt.": "Laut X ist Y alt." */
export const turnAttribution: Rewrite = (text, language) => {
  if (language === 'en') {
    const found = /^According to ([^,]{3,60}), ([^"]+)\.$/u.exec(text);
    if (found) return `${capitalised(found[2] ?? '')}, according to ${inner(found[1] ?? '', 'en')}.`;
    const said = /^((?:The |A )?[A-Z][^,"]{2,60}?) said (?:that )?([^"]+)\.$/u.exec(text);
    return said && !/\bsaid\b/.test(said[2] ?? '') ? `According to ${inner(said[1] ?? '', 'en')}, ${said[2]}.` : undefined;
  }
  const found =
    /^Laut (\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)*) (ist|hat|wird|kann|muss|sind) ((?:der|die|das|ein|eine) (?:\p{Ll}+en? )?\p{Lu}[\p{L}-]+|\p{Lu}[\p{L}-]+) ([^„“"]+)\.$/u.exec(
      text,
    );
  if (found) return `${capitalised(found[3] ?? '')} ${SUBJUNCTIVE[found[2] ?? '']} ${found[4]}, sagte ${found[1]}.`;
  const said =
    /^(\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)*) (?:sagte|erklärte|betonte), ((?:der|die|das|ein|eine) (?:\p{Ll}+en? )?\p{Lu}[\p{L}-]+|er|sie|es|\p{Lu}[\p{L}-]+) (sei|habe|werde|könne|müsse) ([^„“"]+)\.$/u.exec(
      text,
    );
  return said ? `Laut ${said[1]} ${INDICATIVE[said[3] ?? '']} ${said[2]} ${said[4]}.` : undefined;
};
