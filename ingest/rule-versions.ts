import type { RuleVersions } from './corpus/manifest.ts';
import { REPAIR_VERSION } from './repairing/repair.ts';
import { SPLITTER_VERSION } from './splitting/split-into-passages.ts';

/** Rules an article is made with. `language`: raised by hand when `findNames`, `languageOf` or `findSourceLine` give something else for the same text, a reader another text for the same page, or other keys of it are kept. */
export const rules: RuleVersions = { repair: String(REPAIR_VERSION), splitter: String(SPLITTER_VERSION), language: '7' };

/** As kept with each article and source: what was made with others is made again, from equal bytes too. */
export const ruleVersions = JSON.stringify(rules);
