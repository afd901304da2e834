import { rule } from "../../engine/rule";

/** Keys of an AI account grant every deployment on it and name no caller. */
export default rule({
  id: "ai-account-local-auth",
  control: "ZTAI-ID-02",
  title: "AI account accepts keys",
  severity: "critical",
  on: ["azurerm_cognitive_account"],
  expect: {
    type: "object",
    properties: { local_auth_enabled: { const: false } },
    required: ["local_auth_enabled"],
  },
  fix: "Switch key sign-in off and let callers sign in with a managed identity.",
  remedy: { hcl: "local_auth_enabled = false", typescript: "localAuthEnabled: false" },
  examples: {
    pass: { resource: { azurerm_cognitive_account: { a: { kind: "AIServices", local_auth_enabled: false } } } },
    fail: { resource: { azurerm_cognitive_account: { a: { kind: "AIServices" } } } },
  },
});
