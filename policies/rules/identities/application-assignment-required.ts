import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** Without assignment every account, guests included, gets a token for the application. */
export default attributeRule({
  id: "application-assignment-required",
  control: "ZTAI-ID-15",
  title: "Everybody in the tenant may use the application",
  severity: "low",
  requirements: { azuread_service_principal: [is("app_role_assignment_required", true)] },
  fix: "Set app_role_assignment_required to true and assign the groups that need it.",
  examples: {
    pass: { resource: { azuread_service_principal: { a: { app_role_assignment_required: true } } } },
    fail: { resource: { azuread_service_principal: { a: { client_id: "00000000-0000-0000-0000-000000000003" } } } },
  },
});
