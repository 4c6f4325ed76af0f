import type { Name } from './names.ts';

const NUMBERED = /^(?<what>\p{L}[\p{L} -]*\p{L})[ -](?<number>\d{1,4})$/u;

/** Whether two statements name two things of one kind by their numbers ("Resolution 418", "Resolution 421") and none of them both: they are on two matters. */
export function nameOtherNumbers(one: readonly Name[], other: readonly Name[]): boolean {
  const [here, there] = [numberedIn(one), numberedIn(other)];
  const alike = here.flatMap(({ what, number }) => there.flatMap((own) => (own.what === what ? [own.number === number] : [])));
  return alike.length > 0 && !alike.includes(true);
}

function numberedIn(names: readonly Name[]): { what: string; number: string }[] {
  return names.flatMap(({ text }) => {
    const { what, number } = NUMBERED.exec(text)?.groups ?? {};
    return what === undefined || number === undefined ? [] : [{ what: what.toLowerCase(), number }];
  });
}
