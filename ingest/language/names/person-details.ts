import type { Name } from './name.ts';
import { officesOf } from './offices-of-person.ts';
import { namePartsOf } from './same/name-parts.ts';

const longestTitle = 60;
const titleBefore =
  /(?<!\p{L})((?:(?:Prof|Dr|Dipl|Ing|h|c|med|phil|jur|Mr|Mrs|Ms|Hr|Fr)\.? |(?:Herrn?|Frau|Sir|Lord|Lady|Scheich|Ayatollah|Prinz|Prinzessin|Graf|Baron|Kronprinz) )+)$/u;

/** A person's name with its parts, the title before it, and the offices as the text states them. */
export function withPersonDetails(text: string, name: Name, isEnglish: boolean): Name {
  const parts = namePartsOf(name.text);
  const title = titleBefore.exec(text.slice(Math.max(0, name.start - longestTitle), name.start))?.[1] ?? '';
  const offices = officesOf(text, { start: name.start - title.length, end: name.end }, isEnglish);
  return {
    ...name,
    ...(parts.given.length === 0 ? {} : { given: parts.given }),
    ...(parts.family === '' ? {} : { family: parts.family }),
    ...(title === '' ? {} : { title: title.trim() }),
    ...(offices.length === 0 ? {} : { offices }),
  };
}
