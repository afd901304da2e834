import type { Json, JsonObject } from "../../../common/json";
import type { TerraformJson } from "../../../policies/engine/rule";
import { rules } from "../../../policies/rules";
import { judgeExample } from "../judge-example";

/** The verdict of one rule on the resource at an address. */
function verdict(id: string, address: string, example: TerraformJson): string | undefined {
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return judgeExample(rule, example).find((finding) => finding.address === address)?.verdict;
}

const group = "azurerm_firewall_policy_rule_collection_group";

function collection(kind: string, rule: JsonObject, action: Json = "Allow"): TerraformJson {
  return { variable: { any: {} }, resource: { [group]: { a: { [kind]: [{ action, rule: [rule] }] } } } };
}

test.each<readonly [string, readonly Json[], string]>([
  ["everything in two halves", ["0.0.0.0/1", "128.0.0.0/1"], "fail"],
  ["everything as a range", ["1.0.0.0-223.255.255.255"], "fail"],
  ["everything of IPv6", ["2000::/3"], "fail"],
  ["sixteen ranges that make a /8", Array.from({ length: 16 }, (_, at) => `20.${at * 16}.0.0/12`), "fail"],
  ["the tag of the internet", ["Internet"], "fail"],
  ["the tag of every customer of Azure", ["AzureCloud.swedencentral"], "fail"],
  ["the tag of one service", ["AzureMonitor"], "pass"],
  ["one network of a partner", ["203.0.113.0/24"], "pass"],
  ["all private networks", ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"], "pass"],
  ["a range nobody knows", ["203.0.113.0/24", "${var.any}"], "unknown"],
])("network rules to %s", (_what, destination_addresses, wanted) => {
  const example = collection("network_rule_collection", { name: "r", destination_addresses });
  expect(verdict("firewall-wildcard-egress", `${group}.a`, example)).toBe(wanted);
});

test("collections without a policy are judged by their own arguments", () => {
  const type = "azurerm_firewall_application_rule_collection";
  const wild = { resource: { [type]: { a: { action: "Allow", rule: [{ name: "r", target_fqdns: ["*"] }] } } } };
  const named = {
    resource: { [type]: { a: { action: "Allow", rule: [{ name: "r", target_fqdns: ["a.example"] }] } } },
  };
  expect(verdict("firewall-wildcard-egress", `${type}.a`, wild)).toBe("fail");
  expect(verdict("firewall-wildcard-egress", `${type}.a`, named)).toBe("pass");
});

test.each<readonly [string, Json, string]>([
  ["allows", "Allow", "fail"],
  ["denies", "Deny", "pass"],
  ["does what nobody knows", "${var.any}", "unknown"],
])("a category in a collection that %s", (_what, action, wanted) => {
  const example = collection("application_rule_collection", { name: "r", web_categories: ["Games"] }, action);
  expect(verdict("firewall-web-categories", `${group}.a`, example)).toBe(wanted);
});
