import { ScreeningAccount, type Screening } from "../../../constructs/ai/screening-account";
import type { Classification } from "../../../constructs/core/classification";
import { synthStack } from "../../helpers/synth-stack";
import { app, workload } from "../data/workload-fixture";

function account(screening: Screening, classification: Classification = "general", keyed = false) {
  const { stack, landingZone, vault } = workload(classification);
  const keyStore = keyed ? vault() : undefined;
  const screened = new ScreeningAccount(stack, "Safety", { landingZone, screening, classification, keyStore });
  screened.grantScreening(app);
  return synthStack(stack);
}

describe("ScreeningAccount", () => {
  test.each([
    ["content-safety", "ContentSafety", "S0", "cs-hr-assistant"],
    ["language", "TextAnalytics", "S", "lang-hr-assistant"],
  ] as const)("%s: keyless, private, and an account of its own", (screening, kind, sku, name) => {
    const { only } = account(screening);
    expect(only("azurerm_cognitive_account")).toMatchObject({
      name: expect.stringContaining(name),
      custom_subdomain_name: expect.stringContaining(name),
      kind,
      sku_name: sku,
      local_auth_enabled: false,
      public_network_access_enabled: false,
      network_acls: { default_action: "Deny", ip_rules: [] },
      outbound_network_access_restricted: true,
      fqdns: [expect.stringContaining(name)],
    });
    expect(only("azurerm_private_endpoint")).toMatchObject({
      private_service_connection: { subresource_names: ["account"] },
    });
  });

  test("is encrypted with a customer-managed key where the classification asks for it", () => {
    expect(account("content-safety", "confidential", true).only("azurerm_cognitive_account")).toMatchObject({
      customer_managed_key: {
        key_vault_key_id: expect.stringContaining("/keys/key-hr-assistant-content-safety-test-sdc/"),
      },
    });
    expect(() => account("content-safety", "confidential")).toThrow("ZTAI-CON-004");
  });

  test("lets one screen texts by a role that lists no keys", () => {
    expect(account("content-safety").only("azurerm_role_assignment")["role_definition_id"]).toMatch(
      /\/64702f94-[0-9a-f-]+$/,
    );
    expect(account("language").only("azurerm_role_assignment")["role_definition_id"]).toMatch(/\/7628b7b8-[0-9a-f-]+$/);
  });
});
