import { oncePer } from "../../../../common/kept";
import type { JsonObject } from "../../../../common/json";
import { notApplicable, pass, unknown, type Outcome } from "../../../engine/outcome";
import { rule, type TerraformJson } from "../../../engine/rule";
import type { Block } from "../../../estate/block";
import type { Graph } from "../../../estate/graph";
import { text, textAround } from "../../../estate/value";
import type { WrittenText } from "../../../estate/written";
import { allOf, argumentIs } from "../../shared/network/answers";
import { itemsOf } from "../../shared/network/reading";
import { missing } from "../../shared/presence-rule";

const frontDoor = /^azurefrontdoor\.backend$/i;

/** Something of the input names the header: a firewall's custom rule, a gateway's policy, an app's restriction. */
const checksProfile = oncePer((graph: Graph): boolean =>
  graph.resources.some((resource) =>
    resource.names.some((name) =>
      resource
        .written(name)
        .texts()
        .some((found) => namesHeader(name, found)),
    ),
  ),
);

function namesHeader(argument: string, { path, written }: WrittenText): boolean {
  return [argument, path, textAround(written.value, " ") ?? ""].some((one) => /x[-_]azure[-_]fdid/i.test(one));
}

/** Whether a rule lets in Front Door; undefined where that is not known. */
function letsIn(security: Block): boolean | undefined {
  const sources = ["source_address_prefix", "source_address_prefixes"].flatMap((path) => itemsOf(security, path));
  const named = sources.some((source) => frontDoor.test(text(source) ?? ""));
  const isOpen = sources.some(({ state }) => state === "unknown");
  return allOf(
    argumentIs(security, "access", "Allow"),
    argumentIs(security, "direction", "Inbound"),
    named || (isOpen ? undefined : false),
  );
}

function group(...security_rule: readonly JsonObject[]): JsonObject {
  return { azurerm_network_security_group: { a: { name: "nsg-apps", security_rule } } };
}

const entry: JsonObject = {
  name: "front-door",
  direction: "Inbound",
  access: "Allow",
  protocol: "Tcp",
  priority: 100,
  source_address_prefix: "AzureFrontDoor.Backend",
  destination_port_range: "443",
};
const whole = (resource: JsonObject): TerraformJson => ({ "//": { ztai: { complete: true } }, resource });

/**
 * The tag holds the addresses of every customer's Front Door; only the header tells one profile from the others.
 * https://learn.microsoft.com/azure/frontdoor/origin-security
 */
export default rule({
  id: "front-door-header-check",
  control: "ZTAI-NW-12",
  title: "Nothing behind a group that lets in Front Door looks whose it is",
  severity: "medium",
  on: ["azurerm_network_security_group", "azurerm_network_security_rule"],
  check: (resource, graph): Outcome => {
    const inline = resource.blocks("security_rule");
    const own = resource.type === "azurerm_network_security_rule";
    if (!own && inline.state === "unknown") return unknown(inline.reason);
    const answers = (own ? [resource] : inline.state === "known" ? inline.blocks : []).map(letsIn);
    if (!answers.includes(true))
      return answers.includes(undefined)
        ? unknown("a source is not known")
        : notApplicable("it does not name Front Door");
    const [estate] = graph.all("estate");
    if (checksProfile(graph)) return pass();
    return estate ? missing(estate, "check of the header X-Azure-FDID") : unknown("nothing is known of the estate");
  },
  fix: "Check the header X-Azure-FDID against the id of the profile: a custom rule of the firewall, a policy of the gateway, or in the app.",
  examples: {
    pass: whole({
      ...group(entry),
      azurerm_web_application_firewall_policy: {
        a: {
          custom_rules: [
            {
              name: "profile",
              priority: 1,
              rule_type: "MatchRule",
              action: "Block",
              match_conditions: [
                {
                  match_variables: [{ variable_name: "RequestHeaders", selector: "X-Azure-FDID" }],
                  operator: "Equal",
                  negation_condition: true,
                  match_values: ["00000000-0000-0000-0000-000000000009"],
                },
              ],
            },
          ],
        },
      },
    }),
    fail: whole(group(entry)),
  },
  edges: [
    { when: "an app outside of the input may look", given: { resource: group(entry) }, verdict: "unknown" },
    {
      when: "it lets in others, or keeps Front Door out",
      given: whole(group({ ...entry, source_address_prefix: "10.0.0.0/8" }, { ...entry, access: "Deny" })),
      verdict: "not-applicable",
    },
  ],
});
