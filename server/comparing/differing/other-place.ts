import type { ReadText } from '../../checking/read-text.ts';
import type { ComparedPair, Differing } from './compared-pair.ts';

/** Where it was, in a name that no list need know. */
const NAMED_PLACE = String.raw`(?:[Ii]n|[Ii]m|[Nn]ach|[Bb]ei|[Aa]us|at|from|to|near) (?:(?:der|dem|den|the) )?(?<NAME>\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*)`;
const [NOT, TOLD] = ['not', 'told'].map((name) => NAMED_PLACE.replace('NAME', name));
/** "Nicht in Port Misra, sondern in Port Salvo"; "in Port Salvo und nicht in Port Misra". */
const CORRECTS = [
  new RegExp(String.raw`(?<!\p{L})(?:nicht|not) ${NOT},? (?:sondern|but) ${TOLD}`, 'gu'),
  new RegExp(String.raw`(?<!\p{L})${TOLD}(?:,| und|,? and) (?:nicht|not) ${NOT}`, 'gu'),
];

/** One says in so many words that it was not where the other has it. */
export function otherPlaceDiffers({ a, b }: ComparedPair): Differing[] {
  return [...correctedIn(a.read, b.read), ...correctedIn(b.read, a.read).map((found) => ({ ...found, a: found.b, b: found.a }))];
}

/** What `a` gives, and `b` says is not so. */
function correctedIn(a: ReadText, b: ReadText): Differing[] {
  return CORRECTS.flatMap((pattern) => [...b.text.matchAll(pattern)]).flatMap(({ groups, index }): Differing[] => {
    const { not = '', told = '' } = groups ?? {};
    const [own, other] = [a.text.indexOf(not), b.text.indexOf(told, index)];
    if (own < 0 || a.text.includes(told)) return [];
    return [{ kind: 'place', by: 'place-not', a: { start: own, end: own + not.length }, b: { start: other, end: other + told.length } }];
  });
}
