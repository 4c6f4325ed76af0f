import { type Checked, checkCorpus } from '../corpus/check-corpus.ts';
import { withKeptCorpus } from '../corpus/open-kept-corpus.ts';
import { PassageIndexOpenError } from '../corpus/passage-index-errors.ts';
import { readIngestSettings } from '../settings.ts';
import type { Verb } from './verb.ts';

/** Findings of one kind are alike: the first tell what is wrong. */
const SHOWN = 20;

export const check: Verb = {
  does: 'holds archive and index against each other and says what is wrong; changes nothing',
  async run() {
    const checked = await checkFolder(readIngestSettings().dataDir);
    showFindings(checked);
    if (checked.findings.length === 0) {
      console.log(`Sound: ${checked.articles} reports, ${checked.passages} passages; ${checked.sought} of the reports sought and found.`);
      return 0;
    }
    console.log(`${checked.findings.length} found. To mend it: npm run corpus -- repair`);
    return 1;
  },
};

/** An index that cannot be opened is a finding too. */
export async function checkFolder(dataDir: string): Promise<Checked> {
  try {
    return await withKeptCorpus(dataDir, (corpus) => checkCorpus(corpus));
  } catch (error) {
    if (!(error instanceof PassageIndexOpenError)) throw error;
    return { findings: [{ kind: 'text-index', what: error.message }], articles: 0, passages: 0, sought: 0 };
  }
}

export function showFindings({ findings }: Checked): void {
  for (const { what } of findings.slice(0, SHOWN)) console.log(what);
  if (findings.length > SHOWN) console.log(`… and ${findings.length - SHOWN} more.`);
}
