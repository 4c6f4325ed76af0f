/** finite: any tense of the indicative; both: finite plural and infinitive are one form; subjunctive: Konjunktiv I. */
export type VerbForm = 'finite' | 'both' | 'subjunctive' | 'participle' | 'infinitive' | 'gerund';

/** One reading of a written form. `apart`: the prefix that must stand at the clause's end ("teilte … mit"); else ''. */
export type VerbReading<Class> = { lemma: string; class: Class; form: VerbForm; apart: string };

/** Lower-case forms → their readings. */
export type VerbForms<Class> = ReadonlyMap<string, VerbReading<Class>[]>;

type Forms = [string, VerbForm][];

const inseparable = /^(?:be|er|ver|zer|ent|emp|ge(?!b|h|st|l)|miss|unter(?!r)|wider|hinter)/;

/**
 * Every form of the verbs of a list ("mit|teilen", "sprechen(spricht,sprach,gesprochen)"; words apart by blanks), lower case → readings.
 * Weak verbs are formed by rule, strong ones from the three forms in brackets.
 */
export function germanVerbForms<Class extends string>(lists: Readonly<Record<Class, string>>, classes: readonly Class[]): VerbForms<Class> {
  return formsOf(lists, classes, (written, add) => {
    const [whole = '', strong = ''] = written.replace(')', '').split('(');
    const cut = whole.lastIndexOf('|');
    const [prefix, base] = cut < 0 ? ['', whole] : [whole.slice(0, cut).replaceAll('|', ''), whole.slice(cut + 1)];
    for (const [form, kind] of germanForms(base, strong.split(','))) {
      const alone = kind !== 'participle' && kind !== 'infinitive';
      add(prefix + form, { lemma: prefix + base, form: kind, apart: '' });
      if (prefix !== '' && alone) add(form, { lemma: prefix + base, form: kind, apart: prefix });
    }
    if (prefix !== '') add(`${prefix}zu${base}`, { lemma: prefix + base, form: 'infinitive', apart: '' });
  });
}

function germanForms(base: string, [present = '', past = '', participle = '']: string[]): Forms {
  const stem = base.replace(/(?<=e[rl])n$|en$|n$/, '');
  const link = /(?:[dt]|ch[mn]|[^lrhmnaeiouäöü][mn])$/.test(stem) ? 'e' : '';
  const subjunctive: Forms = [[/e[lr]n$/.test(base) ? `${stem}e` : base.replace(/n$/, ''), 'subjunctive']];
  if (/e[lr]n$/.test(base)) subjunctive.push([`${stem.slice(0, -2)}${stem.slice(-1)}e`, 'subjunctive']);
  if (past !== '') {
    const pastPlural = past.endsWith('e') ? `${past}n` : `${past}en`;
    return [[base, 'both'], [present, 'finite'], [past, 'finite'], [pastPlural, 'finite'], [participle, 'participle'], ...subjunctive];
  }
  const ge = inseparable.test(base) || base.endsWith('ieren') ? '' : 'ge';
  return [
    [base, 'both'],
    [`${stem}${link}t`, 'finite'],
    [`${stem}${link}te`, 'finite'],
    [`${stem}${link}ten`, 'finite'],
    [`${ge}${stem}${link}t`, 'participle'],
    ...subjunctive,
  ];
}

/** The same for English verbs: "say(says,said,said)". */
export function englishVerbForms<Class extends string>(
  lists: Readonly<Record<Class, string>>,
  classes: readonly Class[],
): VerbForms<Class> {
  return formsOf(lists, classes, (written, add) => {
    const [base = '', irregular = ''] = written.replace(')', '').split('(');
    const [third = '', past = '', participle = ''] = irregular.split(',');
    const silent = base.replace(/e$/, '');
    const consonantY = /[^aeiou]y$/.test(base);
    const regularPast = consonantY
      ? `${base.slice(0, -1)}ied`
      : /^(?:admit|quip|swear|plan|beg)$/.test(base)
        ? `${base}${base.at(-1)}ed`
        : `${silent}ed`;
    const regularThird = consonantY ? `${base.slice(0, -1)}ies` : /(?:s|sh|ch|x|z)$/.test(base) ? `${base}es` : `${base}s`;
    const gerundStem = /^(?:admit|quip|plan|beg)$/.test(base) ? `${base}${base.at(-1)}` : base === 'see' ? base : silent;
    const pastForm = past === '' ? regularPast : past;
    add(base, { lemma: base, form: 'both', apart: '' });
    add(third === '' ? regularThird : third, { lemma: base, form: 'finite', apart: '' });
    add(pastForm, { lemma: base, form: 'finite', apart: '' });
    add(participle === '' ? regularPast : participle, { lemma: base, form: 'participle', apart: '' });
    add(`${gerundStem}ing`, { lemma: base, form: 'gerund', apart: '' });
  });
}

type Add<Class> = (form: string, reading: Omit<VerbReading<Class>, 'class'>) => void;

function formsOf<Class extends string>(
  lists: Readonly<Record<Class, string>>,
  classes: readonly Class[],
  enter: (written: string, add: Add<Class>) => void,
): VerbForms<Class> {
  const forms = new Map<string, VerbReading<Class>[]>();
  for (const name of classes) {
    for (const written of lists[name].split(/\s+/).filter((word) => word !== '')) {
      enter(written, (form, reading) => {
        const readings = forms.get(form) ?? [];
        if (
          !readings.some(
            (known) =>
              known.lemma === reading.lemma && known.form === reading.form && known.apart === reading.apart && known.class === name,
          )
        )
          readings.push({ ...reading, class: name });
        forms.set(form, readings);
      });
    }
  }
  return forms;
}
