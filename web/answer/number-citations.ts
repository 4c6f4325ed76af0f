export { type NumberedCitation, numberCitations, spanKey } from '../../server/contract/number-citations.ts';
