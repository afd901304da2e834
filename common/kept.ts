/** Where answers are kept: a `Map` or a `WeakMap`. */
interface Keeper<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

/** What is kept at a key; worked out, and kept, where there is nothing yet. */
export function kept<K, V>(keeper: Keeper<K, V>, key: K, make: (key: K) => V): V {
  const known = keeper.get(key);
  if (known !== undefined) return known;
  const made = make(key);
  keeper.set(key, made);
  return made;
}

/** A function whose answer for an object is worked out once, so that what asks of each of many stays linear. */
export function oncePer<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  const make = (key: K) => ({ value: compute(key) });
  return (key) => kept(known, key, make).value;
}
