/** Names of months and of days of the week, in the fields that take them. */
const words: Readonly<Record<number, readonly string[]>> = {
  3: ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"],
  4: ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"],
};

/** Least and most of minute, hour, day of the month, month and day of the week. */
const ends = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
] as const;

/**
 * Whether `text` is five cron fields with values in their range: minute, hour, day of the month, month, day of the week. Lists,
 * ranges and steps are known. https://learn.microsoft.com/azure/container-apps/jobs#scheduled-jobs
 */
export function isCron(text: string): boolean {
  const fields = text.split(" ");
  return fields.length === ends.length && fields.every((field, i) => field.split(",").every((part) => isPart(part, i)));
}

function isPart(part: string, i: number): boolean {
  const [, range = "", step] = /^([^/]+)(?:\/(\d+))?$/.exec(part) ?? [];
  if (range === "" || (step !== undefined && Number(step) < 1)) return false;
  if (range === "*") return true;
  const values = range.split("-").map((each) => numberOf(each, i));
  const [first, last = first] = values;
  return values.length <= 2 && first !== undefined && last !== undefined && first <= last;
}

/** The number that a value of field `i` stands for; undefined when it is none of its range. */
function numberOf(value: string, i: number): number | undefined {
  const [least, most] = ends[i] ?? [1, 0];
  const word = words[i]?.indexOf(value.toUpperCase()) ?? -1;
  const number = word >= 0 ? word + (i === 3 ? 1 : 0) : /^\d{1,2}$/.test(value) ? Number(value) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
}
