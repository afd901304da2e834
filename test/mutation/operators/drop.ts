import { isList, isObject, objects, type Json } from "../../../common/json";
import { dotted } from "../json-path";
import type { Operator } from "../mutant";
import { isRequired } from "../required-arguments";
import directions from "../values/directions.json";
import { lessSafeThan, ordersOf } from "../values/orders";
import { withoutContents } from "./flip";

const protective = new Set(directions.protective);

/**
 * Leaves out what protects, so that the provider's default applies: an argument that has a safer value than its least safe one,
 * a block, key or link that is there to protect, and each of several blocks of a name.
 */
export const drop: Operator = ({ resource, path, value, argument }) => {
  if (path.length === 0 || value === null) return [];
  const written = withoutContents(dotted(path));
  const order = ordersOf(resource.type, resource.raw["type"])[written];
  const protects = protective.has(argument) || (order && lessSafeThan(order, value).length > 0);
  if (!protects) return [];
  if (typeof path.at(-1) === "number") return isObject(value) && !allows(value) ? [undefined] : [];
  const nothing = isList(value) && value.length === 0;
  const onlyAllows = objects(value).length > 0 && objects(value).every(allows);
  return nothing || onlyAllows || isRequired(resource.type, written) ? [] : [undefined];
};

/** A firewall rule that lets something through: without it there is less. */
function allows(block: Json): boolean {
  return isObject(block) && (block["access"] === "Allow" || block["action"] === "Allow");
}
