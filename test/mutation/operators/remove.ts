import type { Operator } from "../mutant";

/** Resources that exist to protect or to watch others. What only gives access is not among them. */
export const protective =
  /_association$|_diagnostic_setting$|_private_endpoint$|_virtual_network_link$|_lock$|_onboarding$|_pricing$|_contact$|_scoped_service$|_rai_policy$|_management_policy$|^azapi_resource$|_firewall_policy$|_network_security_group$|_route_table$|_private_link_scope$|_private_dns_zone$|_firewall$/;

/** Removes a resource that nothing else names; a name would be an error that Terraform reports. */
export const remove: Operator = ({ resource, path, all }) => {
  if (path.length > 0 || !protective.test(resource.type)) return [];
  const mention = `${resource.type}.${resource.name}.`;
  const named = all.some((one) => one !== resource && JSON.stringify(one.raw).includes(mention));
  return named ? [] : [undefined];
};
