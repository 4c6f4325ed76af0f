import { englishReportingVerbs, germanReportingVerbs, type ReportingClass } from './reporting-verbs.ts';
import { englishVerbForms, germanVerbForms, type VerbReading } from './verb-forms.ts';

/** One reading of a form of these verbs. */
export type ReportingReading = VerbReading<ReportingClass>;

/** Of two readings of one form the class that stands first here is tried first. */
const order = [
  'deny',
  'doubt',
  'charge',
  'concede',
  'confirm',
  'announce',
  'judge',
  'speak',
  'tell',
  'say',
  'demand',
  'believe',
  'show',
  'plan',
  'ask',
  'know',
] as const;

/** Forms of verbs of saying and thinking, in small letters. */
export const germanForms = germanVerbForms<ReportingClass>({ ...germanReportingVerbs, tell: '' }, order);

/** The same of English verbs. */
export const englishForms = englishVerbForms<ReportingClass>(englishReportingVerbs, order);
