/** The forms of a part of a report, from the fullest to the shortest; none where there is nothing to say. */
export type PartForms = readonly string[];

/** How many forms a list has: it shrinks in so many steps. */
const forms = 40;

const leftOut = "Some parts are left out here since they are too long; the other report formats have everything.";

/** Forms of a list: all of it, then less and less from its end, at last nothing of it. @param write the part with so many left out */
export function shrinking<T>(items: readonly T[], write: (shown: readonly T[], left: number) => string): PartForms {
  const step = Math.max(1, Math.ceil(items.length / forms));
  const counts = [items.length];
  for (let count = items.length - step; count > 0; count -= step) counts.push(count);
  if (items.length > 0) counts.push(0);
  return counts.map((count) => write(items.slice(0, count), items.length - count));
}

/**
 * Each part in its fullest form that leaves room for all that come after it in their shortest; the first ones have the most room. A part
 * is dropped where not even the shortest forms fit.
 *
 * @param maximum characters of all of them, with the blank lines between them, and of the note that says that something is left out
 */
export function fitted(sections: readonly PartForms[], maximum: number): readonly string[] {
  const said = sections.filter((section) => section.length > 0);
  const between = "\n\n".length;
  const shortest = said.map((section) => Math.min(...section.map(({ length }) => length)) + between);
  let room = maximum - leftOut.length - between;
  let reserved = shortest.reduce((sum, length) => sum + length, 0);
  const kept: string[] = [];
  let isWhole = true;
  for (const [index, section] of said.entries()) {
    reserved -= shortest[index] ?? 0;
    const form =
      section.find(({ length }) => length + between <= room - reserved) ??
      section.find(({ length }) => length + between <= room);
    if (form !== section[0]) isWhole = false;
    if (form === undefined) continue;
    kept.push(form);
    room -= form.length + between;
  }
  return isWhole ? kept : [...kept, leftOut];
}
