import { isList, isObject, objects, type Json } from "../../../common/json";
import { dotted } from "../json-path";
import type { Operator } from "../mutant";
import { isRequired } from "../required-arguments";

/** Leaves out an argument or block, so that the provider's default applies, and each of several blocks of a name. */
export const drop: Operator = ({ resource, path, value }) => {
  if (path.length === 0 || value === null) return [];
  if (typeof path.at(-1) === "number") return isObject(value) && !allows(value) ? [undefined] : [];
  const nothing = isList(value) && value.length === 0;
  const onlyAllows = objects(value).length > 0 && objects(value).every(allows);
  return nothing || onlyAllows || isRequired(resource.type, dotted(path)) ? [] : [undefined];
};

/** A firewall rule that lets something through: without it there is less. */
function allows(block: Json): boolean {
  return isObject(block) && (block["access"] === "Allow" || block["action"] === "Allow");
}
