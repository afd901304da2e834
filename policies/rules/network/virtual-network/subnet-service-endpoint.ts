import { all, any } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { noItem } from "../../shared/judge";
import { isGiven } from "../../shared/given";
import { hasNoBlock } from "../../shared/blocks";

/** Through a service endpoint a subnet reaches every account of that service, also that of an attacker. */
export default rule({
  id: "subnet-service-endpoint",
  control: "ZTAI-NW-06",
  title: "Service endpoint leads past the firewall",
  severity: "low",
  on: ["azurerm_subnet"],
  check: (subnet) => {
    const found = all([
      noItem(subnet, "service_endpoints", () => true),
      hasNoBlock(subnet, "service_endpoint", "service_endpoint opens a way past the firewall"),
    ]);
    if (found.verdict === "pass") return found;
    return any(
      [isGiven(subnet, "service_endpoint_policy_ids"), found],
      "service endpoints without a policy on accounts",
    );
  },
  fix: "Use private endpoints, or limit the accounts with a service endpoint policy.",
  examples: {
    pass: { resource: { azurerm_subnet: { a: { name: "snet-apps" } } } },
    fail: { resource: { azurerm_subnet: { a: { service_endpoints: ["Microsoft.Storage"] } } } },
  },
});
