import { ownersIn } from "../../../policies/assessment/owner";

const finding = (type: string, place: { workload?: string; path?: string } = {}) => ({ type, stack: "s", ...place });
const ofPlatform = { owner: "platform" } as const;

test.each([
  ["a resource of the directory", finding("azuread_application", { workload: "chat" }), "tenant"],
  ["the directory's logs", finding("azurerm_monitor_aad_diagnostic_setting"), "tenant"],
  ["a firewall", finding("azurerm_firewall_policy"), "platform"],
  ["what a policy assigns", finding("azurerm_subscription_policy_assignment"), "platform"],
  ["a plan of Defender", finding("azurerm_security_center_subscription_pricing"), "platform"],
  ["a name that is only read", finding("data.azurerm_private_dns_zone"), "platform"],
  [
    "a workspace in a workload's own stack",
    finding("azurerm_log_analytics_workspace", { workload: "chat" }),
    "workload",
  ],
  ["a vault", finding("azurerm_key_vault"), "workload"],
  [
    "a vault of a synthesis that names no workload at all",
    finding("azurerm_key_vault", { path: "s/Vault" }),
    "workload",
  ],
  ["the estate", finding("estate"), "platform"],
  ["the settings of a stack", finding("terraform"), "platform"],
  ["the settings of a workload's stack", finding("terraform", { workload: "chat" }), "workload"],
])("%s has one owner", (_, one, owner) => {
  expect(ownersIn([one])(one, ofPlatform)).toBe(owner);
});

test("a stack without a workload is the platform's where others name theirs", () => {
  const shared = finding("azurerm_key_vault", { path: "hub/Vault" });
  const ownerOf = ownersIn([shared, finding("azurerm_key_vault", { workload: "chat", path: "chat/Vault" })]);
  expect(ownerOf(shared, { owner: "workload" })).toBe("platform");
});

test("what is no resource and has no control of the catalog is a workload's", () => {
  expect(ownersIn([])(finding("estate"), undefined)).toBe("workload");
});
