import type { Replacement } from './compose-edits.ts';
import { findBlankDebris } from './find-blank-debris.ts';
import { findEntities } from './find-entities.ts';
import { findHardWraps } from './find-hard-wraps.ts';
import { findInvisible, findLineEnds, findSpecialBlanks } from './find-invisible.ts';
import { findLeadingCounters, findMoreMarks, findPageLines, findTrailingCredits } from './find-page-lines.ts';
import { findEmbeddedCode, findTags } from './find-tags.ts';
import { findSharedLines } from './shared-lines.ts';

/** One kind of debris. `find` gives sorted replacements that do not overlap, and touches nothing else. */
export type RepairRule = { name: string; find: (text: string) => Replacement[] };

/** With the rule for what a publisher's articles share, where there is anything: behind the other rules for lines, so that it sees the lines that were counted. */
export function rulesWith(sharedLines: ReadonlySet<string>): RepairRule[] {
  if (sharedLines.size === 0) return repairRules;
  const behind = repairRules.findIndex(({ name }) => name === 'page-line') + 1;
  const shared: RepairRule = { name: 'shared-line', find: (text) => findSharedLines(text, sharedLines) };
  return repairRules.toSpliced(behind, 0, shared);
}

/** In this order: an entity can hide a blank or a tag, a tag removed can leave an empty line. The name is recorded with each edit. */
const repairRules: RepairRule[] = [
  { name: 'entity', find: findEntities },
  { name: 'line-end', find: findLineEnds },
  { name: 'embedded-code', find: findEmbeddedCode },
  { name: 'tag', find: findTags },
  { name: 'invisible', find: findInvisible },
  { name: 'special-blank', find: findSpecialBlanks },
  { name: 'more-mark', find: findMoreMarks },
  { name: 'page-line', find: findPageLines },
  { name: 'counter', find: findLeadingCounters },
  { name: 'photo-credit', find: findTrailingCredits },
  { name: 'hard-wrap', find: findHardWraps },
  { name: 'blanks', find: findBlankDebris },
];
