import type { AnswerableFeatures } from './decide-abstention.ts';
export type AnswerableWeights = AnswerableFeatures & { bias: number; threshold: number };
const z = { covered: 6.2, inPassage: 0, similarity: 5.2, alike: 0, leadAlike: 0, near: 0, fit: 0, names: 0, nouns: 0, others: 0, figures: 0, namesAnywhere: 0, confidence: 0, rivals: 0, passageSimilarity: 0, formLacking: -0.6, bias: -4, threshold: 0.32 };
export const ANSWERABLE_WEIGHTS: Record<'sameLanguage' | 'acrossLanguages', AnswerableWeights> = { sameLanguage: z, acrossLanguages: { ...z, covered: 1, similarity: 6.5, formLacking: 0, bias: -1.5, threshold: 0.8 } };
