import type { Written } from "../estate";
import type { Operator } from "../mutant";

/** Resources that exist to protect or to watch others. What only gives access is not among them. */
export const protective =
  /_association$|_diagnostic_setting$|_private_endpoint$|_virtual_network_link$|_lock$|_onboarding$|_pricing$|_contact$|_scoped_service$|_rai_policy$|_management_policy$|_firewall_policy$|_network_security_group$|_route_table$|_private_link_scope$|_private_dns_zone$|_firewall$/;

/** Removes a resource that nothing else names; a name would be an error that Terraform reports. */
export const remove: Operator = ({ resource, path, all }) => {
  const arm = resource.type === "azapi_resource" ? String(resource.raw["type"]) : "";
  if (path.length > 0 || !(protective.test(resource.type) || protectiveArm.test(arm))) return [];
  return isNamed(resource, all) ? [] : [undefined];
};

/** ARM types that do the same. */
const protectiveArm =
  /\/(locks|diagnosticSettings|privateEndpoints|privateDnsZoneGroups|virtualNetworkLinks|raiPolicies|flowLogs|pricings|onboardingStates|policyAssignments)@/i;

/** Whether another resource of the same module names it. */
export function isNamed({ stack, type, name }: Written, all: readonly Written[]): boolean {
  const mention = new RegExp(`\\b${type}\\.${name}\\b`);
  return all.some(
    (one) => one.stack === stack && !(one.type === type && one.name === name) && mention.test(JSON.stringify(one.raw)),
  );
}
