/** A value of a template as far as it can be evaluated: JSON whose leaves may be unknown. */
export type ArmValue = string | number | boolean | null | ArmUnknown | readonly ArmValue[] | ArmObject;
/** An object of a template; unknown members do not hide the others. */
export interface ArmObject {
  readonly [key: string]: ArmValue;
}

/** Names longer than this are cut: they only have to differ. */
const maximumSymbol = 1000;

/** A value that is decided when the template is deployed. */
export class ArmUnknown {
  /** The same text for the same value, so that two ids made from one parameter are equal. */
  readonly symbol: string;

  /** @param reason completes "is unknown: …" */
  constructor(
    readonly reason: string,
    symbol: string,
  ) {
    this.symbol = symbol.length > maximumSymbol ? `{${symbol.length} ${symbol.slice(-maximumSymbol)}}` : symbol;
  }
}

/** True for an object, not for a list, null or something unknown. */
export function isArmObject(value: ArmValue | undefined): value is ArmObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof ArmUnknown);
}

/** True for a list. */
export function isArmList(value: ArmValue | undefined): value is readonly ArmValue[] {
  return Array.isArray(value);
}

/** The first unknown in a value, or undefined when all of it is known. */
export function firstArmUnknown(value: ArmValue | undefined): ArmUnknown | undefined {
  if (value instanceof ArmUnknown) return value;
  if (typeof value !== "object" || value === null) return undefined;
  for (const item of isArmList(value) ? value : Object.values(value)) {
    const found = firstArmUnknown(item);
    if (found) return found;
  }
  return undefined;
}

/** The value as part of a text; what is unknown stands as its symbol. */
export function symbolOf(value: ArmValue): string {
  if (value instanceof ArmUnknown) return value.symbol;
  return typeof value === "string"
    ? value
    : JSON.stringify(value, (_, item: unknown) => (item instanceof ArmUnknown ? item.symbol : item));
}

/** Texts one after another. Unknown parts make the whole unknown, with a symbol that still shows what it is made of. */
export function joinText(parts: readonly ArmValue[]): string | ArmUnknown {
  const text = parts.map(symbolOf).join("");
  const unknown = firstArmUnknown(parts);
  if (unknown) return new ArmUnknown(unknown.reason, text);
  return text.length > maximumText ? new ArmUnknown("it is too long a text to evaluate", text) : text;
}

/** Longer texts come from expressions that double what they are given. */
const maximumText = 1_000_000;
