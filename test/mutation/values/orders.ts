import type { Json } from "../../../common/json";
import values from "./values.json";

/** Values of arguments from the safest to the least safe, by dotted path below the resource. */
export type Orders = Readonly<Record<string, readonly Json[]>>;

const table = values as Readonly<Record<string, Orders>>;
const byLowerCase = new Map(Object.entries(table).map(([type, orders]) => [type.toLowerCase(), orders]));

/** The arguments of a type that have a safer and a less safe value; of an azapi resource those of its body. */
export function ordersOf(type: string, armType: Json | undefined): Orders {
  if (type !== "azapi_resource" && type !== "azapi_update_resource") return table[type] ?? {};
  const body = byLowerCase.get(String(armType).split("@")[0]?.toLowerCase() ?? "") ?? {};
  return Object.fromEntries(Object.entries(body).map(([path, order]) => [`body.${path}`, order]));
}

/** Values that are less safe than the one that stands there, the nearest first; an unknown value has none. */
export function lessSafeThan(order: readonly Json[], value: Json): readonly Json[] {
  const least = order.at(-1);
  const [first] = order;
  if (typeof value === "number" && typeof first === "number" && typeof least === "number")
    return order.filter((one) => (first > least ? Number(one) < value : Number(one) > value)).slice(-1);
  const at = order.findIndex((one) => String(one).toLowerCase() === String(value).toLowerCase());
  return at < 0 ? [] : order.slice(at + 1);
}

/** What an argument that is not written is set to: the least safe value. */
export function leastSafe(order: readonly Json[]): Json | undefined {
  return order.at(-1);
}
