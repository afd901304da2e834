/** From the first value to the one after the last, so that neighbours touch without arithmetic. */
export type Interval<T extends number | bigint> = readonly [from: T, to: T];

/** Disjoint intervals in ascending order. */
export type IntervalSet<T extends number | bigint> = readonly Interval<T>[];

/** Everything that lies in one of the intervals, which may come in any order and overlap. */
export function union<T extends number | bigint>(intervals: readonly Interval<T>[]): IntervalSet<T> {
  const sorted = intervals.filter(([from, to]) => from < to).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const merged: Interval<T>[] = [];
  for (const [from, to] of sorted) {
    const last = merged.at(-1);
    if (!last || last[1] < from) merged.push([from, to]);
    else if (last[1] < to) merged[merged.length - 1] = [last[0], to];
  }
  return merged;
}

/** What lies in both. */
export function intersection<T extends number | bigint>(a: IntervalSet<T>, b: IntervalSet<T>): IntervalSet<T> {
  const common: Interval<T>[] = [];
  for (let i = 0, j = 0; ;) {
    const [left, right] = [a[i], b[j]];
    if (!left || !right) return common;
    const from = left[0] > right[0] ? left[0] : right[0];
    const to = left[1] < right[1] ? left[1] : right[1];
    if (from < to) common.push([from, to]);
    if (left[1] < right[1]) i++;
    else j++;
  }
}

/** What lies in the first and not in the second. */
export function difference<T extends number | bigint>(a: IntervalSet<T>, b: IntervalSet<T>): IntervalSet<T> {
  const left: Interval<T>[] = [];
  let j = 0;
  for (const [from, to] of a) {
    let at = from;
    for (let taken = b[j]; taken && taken[0] < to; taken = b[j]) {
      if (taken[0] > at) left.push([at, taken[0]]);
      if (taken[1] > at) at = taken[1];
      if (taken[1] > to) break;
      j++;
    }
    if (at < to) left.push([at, to]);
  }
  return left;
}

/** Whether all of `part` lies in `whole`. */
export function covers<T extends number | bigint>(whole: IntervalSet<T>, part: IntervalSet<T>): boolean {
  return difference(part, whole).length === 0;
}
