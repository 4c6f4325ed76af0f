/** News agencies by the forms a report signs them with, and the name they are shown by. */
const forms: Record<string, string> = {
  dpa: 'dpa',
  'dpa-afx': 'dpa-AFX',
  afx: 'dpa-AFX',
  afp: 'AFP',
  reuters: 'Reuters',
  rtr: 'Reuters',
  ap: 'AP',
  'associated press': 'AP',
  dts: 'dts',
  epd: 'epd',
  kna: 'KNA',
  sid: 'SID',
  ots: 'ots',
  apa: 'APA',
  sda: 'Keystone-SDA',
  'keystone-sda': 'Keystone-SDA',
  tass: 'TASS',
  'itar-tass': 'TASS',
  'ria nowosti': 'RIA Nowosti',
  'ria novosti': 'RIA Nowosti',
  interfax: 'Interfax',
  xinhua: 'Xinhua',
  irna: 'IRNA',
  isna: 'ISNA',
  fars: 'Fars',
  tasnim: 'Tasnim',
  mehr: 'Mehr',
  abna: 'ABNA',
  sana: 'SANA',
  kcna: 'KCNA',
  yonhap: 'Yonhap',
  kyodo: 'Kyodo',
  jiji: 'Jiji',
  ansa: 'ANSA',
  efe: 'EFE',
  pap: 'PAP',
  ukrinform: 'Ukrinform',
  unian: 'UNIAN',
  belta: 'Belta',
  anadolu: 'Anadolu',
  aa: 'Anadolu',
  wafa: 'WAFA',
  spa: 'SPA',
  wam: 'WAM',
  bloomberg: 'Bloomberg',
  'dow jones': 'Dow Jones',
};

/** Forms that are words or names too: they count only where an agency signs ("(Mehr)"), not for a word in a line. */
const alsoWords = new Set(['mehr', 'aa', 'spa', 'ap', 'fars']);

/** The agencies that a signature names: "dpa/afp", "dpa, AFP", "dpa-AFX". Undefined where any part of it is none. */
export function agenciesIn(signature: string, read: (written: string) => string | undefined = agencyOf): string[] | undefined {
  const found: string[] = [];
  for (const part of signature.split(/\s*(?:[/,;&+]|\bund\b|\band\b)\s*/u)) {
    const name = read(part);
    if (name === undefined) return undefined;
    if (!found.includes(name)) found.push(name);
  }
  return found;
}

/** The agency's name as shown; undefined for other words. */
export function agencyOf(written: string): string | undefined {
  const form = written.trim().toLowerCase();
  return Object.hasOwn(forms, form) ? forms[form] : undefined;
}

/** The same where anything may stand: words that are only sometimes an agency count when written in capitals. */
export function agencyNamed(written: string): string | undefined {
  const form = written.trim();
  return alsoWords.has(form.toLowerCase()) && form !== form.toUpperCase() ? undefined : agencyOf(form);
}
