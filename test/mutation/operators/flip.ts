import { dotted } from "../json-path";
import type { Operator } from "../mutant";
import { ordersOf } from "../values/orders";

/** Turns every switch around that has a safer side. */
export const flip: Operator = ({ resource, path, value }) => {
  const order = ordersOf(resource.type, resource.raw["type"])[withoutContents(dotted(path))];
  return typeof value === "boolean" && order ? [!value] : [];
};

/** The path of an argument as if its dynamic blocks were written out. */
export function withoutContents(path: string): string {
  return path.replace(/(^|\.)dynamic\.([^.]+)\.content(?=\.|$)/g, "$1$2");
}
