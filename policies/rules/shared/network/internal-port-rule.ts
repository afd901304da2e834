import { rule, type Rule, type TerraformJson } from "../../../engine/rule";
import { securityRuleTypes } from "./group-traffic";
import { closed } from "./open-port-rule";
import { everybody, type Audience, type Opening } from "./opening";
import { portSet } from "./port-set";
import { sensitivePorts } from "./ports";

const ports = portSet(sensitivePorts);

/** An audience that is too wide, though smaller than everybody. */
export interface TooWide {
  readonly audience: Audience;
  /** Who it is, completing "… reach a protocol made for inside a network". */
  readonly who: string;
  /** One of its sources. */
  readonly example: string;
}

/** A rule against letting an audience reach a protocol made for inside a network. What everybody reaches is another finding. */
export function internalPortRule(
  definition: Omit<Rule, "on" | "check" | "examples">,
  { audience, who, example }: TooWide,
): Rule {
  const opening: Opening = { direction: "inbound", audience, ports, unless: everybody };
  return rule({
    ...definition,
    on: securityRuleTypes,
    check: (subject, graph) => closed(subject, graph, opening, `${who} reach a protocol made for inside a network`),
    examples: { pass: databaseFrom("10.1.0.0/24"), fail: databaseFrom(example) },
  });
}

function databaseFrom(source_address_prefix: string): TerraformJson {
  const security = {
    name: "db",
    direction: "Inbound",
    access: "Allow",
    protocol: "Tcp",
    source_address_prefix,
    destination_port_range: "3306",
  };
  return { resource: { azurerm_network_security_rule: { a: security } } };
}
