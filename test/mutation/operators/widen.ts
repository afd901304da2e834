import { isList, type Json, type JsonObject } from "../../../common/json";
import type { Operator } from "../mutant";

const everything: readonly (readonly [RegExp, Json])[] = [
  [/_address_prefix$|^destination_port_range$|^protocol$/, "*"],
  [/^ip_rules$|_ip_ranges$/, "0.0.0.0/0"],
  [/^(source|destination)_addresses$|_(fqdns|urls)$|^fqdns$|_port_ranges$|^destination_ports$|^allowed_origins$/, "*"],
];

/** What a security group's own subnet is at the near end of a rule: naming it or everything is the same. */
const nearEnd: Readonly<Record<string, RegExp>> = {
  Inbound: /^destination_address_/,
  Outbound: /^source_address_/,
};

/** Lets everything through where something is allowed. A rule that denies does not become weaker by denying more. */
export const widen: Operator = ({ argument, value, block, path }) => {
  const wide = everything.find(([pattern]) => pattern.test(argument))?.[1];
  if (wide === undefined || value === null || typeof path.at(-1) === "number") return [];
  if (denies(block) || nearEnd[String(block["direction"])]?.test(argument)) return [];
  return [isList(value) ? [wide] : wide].filter((widened) => JSON.stringify(widened) !== JSON.stringify(value));
};

function denies(block: JsonObject): boolean {
  return block["access"] === "Deny" || block["action"] === "Deny";
}
