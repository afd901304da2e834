import { byCode } from "../convert";
import { isMap, TerraformSet, type Val } from "../value";

/** A wholly known value as Terraform's `jsonencode` writes it: keys in order, `<`, `>` and `&` escaped. */
export function jsonText(value: Val): string {
  const text = JSON.stringify(plain(value));
  return text.replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function plain(value: Val): unknown {
  if (Array.isArray(value)) return (value as readonly Val[]).map(plain);
  if (value instanceof TerraformSet) return value.items.map(plain);
  if (!isMap(value)) return value;
  return Object.fromEntries(
    [...value].sort(([left], [right]) => byCode(left, right)).map(([key, item]) => [key, plain(item)]),
  );
}
