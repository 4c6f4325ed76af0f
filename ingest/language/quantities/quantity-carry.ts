import type { Quantity } from './quantity.ts';

/** A quantity with what carrying needs of how it was read. */
export type Carried = { quantity: Quantity; magnitude: number };

/** Nothing is carried further than this, nor over the end of a sentence. */
const reach = 90;
const sentenceEnd = /[.!?…]["“”»«]?\s|\n/;
/** Between two values of one measure: "von 1,80 auf 2,10 Euro", "20, 30 oder 40 Prozent". */
const sameMeasure = /^,? ?(?:auf|to|oder|or|und|and|bis|(?:statt|instead of)(?: bisher| bislang| nur| zuvor)?)? ?$/;
/** "Von 930 Millionen Mark in der Spitze auf 430 Millionen". */
const fromTo = /^[^.!?;,]{0,40}(?: auf| to) $/;
/** "Um 2 Prozent auf 198.800": by how much, not from what. */
const changeBy = /(?<!\p{L})(?:um|by) $/iu;
const carriedOn = /^(?:percent|[A-Z]{3})$/;
const numberOf =
  /(?:Zahl|Anzahl|[Nn]umber|[Tt]oll|[Tt]otal) (?:der|von|of) (?<phrase>(?:(?!of |der )[\p{Ll}-]+ ){0,2}(?<head>\p{Lu}[\p{L}-]+|\p{Ll}+s|people|dead|injured|wounded|missing|women|men|children))(?= )[^.!?]{0,60}$/u;
/** "Members number 400." */
const numbering = /(?<phrase>(?<head>\p{L}{3,}s|[Pp]eople|[Tt]he (?:dead|injured|missing))) number(?:ed)? $/u;

/**
 * Gives a number without unit and noun those of its neighbour in the sentence: "12 Menschen, 30 wurden verletzt", "statt 40 kamen 15 Busse",
 * "von 1,80 auf 2,10 Euro", "die Zahl der Toten stieg auf 11.300".
 */
export function carryOver(text: string, found: Carried[]): Quantity[] {
  found.forEach((one, index) => {
    const { quantity } = one;
    if (quantity.unit !== undefined || quantity.counted !== undefined) return;
    const [before, behind] = [found[index - 1], found[index + 1]];
    if (behind !== undefined && carryMeasure(text, one, behind)) return;
    if (
      before?.quantity.unit !== undefined &&
      carriedOn.test(before.quantity.unit) &&
      !changeBy.test(text.slice(Math.max(0, before.quantity.start - 4), before.quantity.start)) &&
      fromTo.test(text.slice(before.quantity.end, quantity.start))
    ) {
      quantity.unit = before.quantity.unit;
      return;
    }
    if (carryNumberOf(text, quantity)) return;
    const near = [before, behind].find((other) => other?.quantity.counted !== undefined && isOneSentence(text, quantity, other.quantity));
    if (near !== undefined) setCounted(quantity, near.quantity);
  });
  return found.map(({ quantity }) => quantity);
}

function carryMeasure(text: string, one: Carried, behind: Carried): boolean {
  const { quantity } = one;
  const { unit, counted } = behind.quantity;
  if (
    (unit === undefined && counted === undefined) ||
    unit === 'times' ||
    !sameMeasure.test(text.slice(quantity.end, behind.quantity.start))
  )
    return false;
  if (unit === undefined) setCounted(quantity, behind.quantity);
  else quantity.unit = unit;
  if (behind.magnitude > 1 && one.magnitude === 1 && quantity.value < 1000) {
    quantity.value *= behind.magnitude;
    quantity.step *= behind.magnitude;
    if (quantity.upper !== undefined) quantity.upper *= behind.magnitude;
  }
  return true;
}

function carryNumberOf(text: string, quantity: Quantity): boolean {
  const before = text.slice(Math.max(0, quantity.start - reach), quantity.start);
  const match = numberOf.exec(before) ?? numbering.exec(before);
  const { head, phrase } = match?.groups ?? {};
  if (head === undefined || phrase === undefined) return false;
  quantity.counted = head;
  quantity.countedPhrase = phrase;
  return true;
}

function isOneSentence(text: string, a: Quantity, b: Quantity): boolean {
  const [from, to] = a.end <= b.start ? [a.end, b.start] : [b.end, a.start];
  return to - from <= reach && !sentenceEnd.test(text.slice(from, to));
}

function setCounted(quantity: Quantity, { counted, countedPhrase }: Quantity): void {
  if (counted !== undefined) quantity.counted = counted;
  if (countedPhrase !== undefined) quantity.countedPhrase = countedPhrase;
}
