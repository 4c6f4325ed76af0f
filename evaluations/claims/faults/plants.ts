import type { Fault } from '../claim-case.ts';
import type { Plant } from './plant.ts';
import { plantAttribution } from './plant-attribution.ts';
import { plantDirection, plantName, plantOffice } from './plant-names.ts';
import { plantDate, plantNumber, plantUnit } from './plant-values.ts';
import { plantModality, plantNegation, plantOpposite } from './plant-words.ts';

/** The faults that stand in the claim's own words. */
export const PLANTS: Record<Exclude<Fault, 'citation' | 'place' | 'relation' | 'added'>, Plant> = {
  number: plantNumber,
  unit: plantUnit,
  date: plantDate,
  name: plantName,
  negation: plantNegation,
  modality: plantModality,
  attribution: plantAttribution,
  office: plantOffice,
  direction: plantDirection,
  opposite: plantOpposite,
};
