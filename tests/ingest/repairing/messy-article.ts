import fc from 'fast-check';

/** A piece of a report (`kept`: its words) or of the page around it. */
type Piece = { written: string; kept: string[] };

const word = fc.constantFrom(
  'Der',
  'Hafen',
  'Größe',
  'sagte',
  'Lorvang,',
  '„Nie',
  'wieder“',
  '18.412',
  'z. B.',
  'Straße',
  'R&D',
  'a',
  '<',
  '5',
  'Mrd.',
  'Ärger!',
  '𝒳',
  '👩‍🚒',
  'In',
  'Im',
  'Ende.',
);
const words = (written: string) => written.split(/\s+/).filter(Boolean);
const sentence = fc
  .array(word, { minLength: 1, maxLength: 12 })
  .map((parts): Piece => ({ written: `Zuerst ${parts.join(' ')}`, kept: ['Zuerst', ...words(parts.join(' '))] }));
const gap = fc.constantFrom(
  ' ',
  '  ',
  '\n',
  '\r\n',
  '\n\n\n\n',
  ' \n ',
  '\u00a0',
  '\t',
  ' \u2028',
  '< br />',
  '<br>',
  '\n< p>',
  '< /p>\n',
  ' &nbsp;',
  '\n</p>\n<p>',
);
const debris = fc.constantFrom(
  '\nJetzt zuschauen\n',
  '\n342/\n',
  '\nWatch now!\n',
  '\nLesen Sie auch: Neues vom Kai\n',
  '<!-- Zähler -->\n',
  '\n\u200b\ufeff\n',
  ' \u0007',
);
const between = fc.oneof({ weight: 4, arbitrary: gap }, { weight: 1, arbitrary: debris }).map((written): Piece => ({ written, kept: [] }));

/** Articles as scraping leaves them: words with every kind of debris between them, and the words that repair must keep, in order. */
export const messyArticle = fc
  .array(fc.tuple(sentence, between), { minLength: 0, maxLength: 14 })
  .map((pairs) => ({ original: pairs.flatMap(([a, b]) => [a.written, b.written]).join(''), kept: pairs.flatMap(([a]) => a.kept) }));

/** Anything at all, with the characters that rules look for often enough to meet. */
export const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '/',
        'p',
        '&',
        ';',
        'amp',
        '#x41',
        ' ',
        '\n',
        '\r',
        '\u00ad',
        '\u00a0',
        '342/',
        'Jetzt zuschauen',
        '<!--',
        '-->',
        '<script>',
        '</script>',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));
