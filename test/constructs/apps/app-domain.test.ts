import { AppDomain } from "../../../constructs/apps/app-domain";
import { synthStack } from "../../helpers/synth-stack";
import { appFixture, networkId } from "./app-fixture";

const { stack, landingZone } = appFixture();
new AppDomain(stack, "Domain", {
  landingZone,
  name: "assistant.contoso.example",
  app: { appId: "/app" },
  environment: { environmentId: "/environment", staticIpAddress: "10.1.0.10" },
  certificateUri: "https://kv-hr.vault.azure.net/secrets/assistant-tls",
  identityId: "/identity",
  resolvedFrom: { hub: networkId },
  dependsOn: [landingZone.resourceGroup],
});
const parsed = synthStack(stack);

describe("AppDomain", () => {
  test("takes the certificate from the vault, by its newest version and as an identity", () => {
    const certificate = parsed.only("azurerm_container_app_environment_certificate");
    expect(certificate).toMatchObject({
      name: "cert-hr-test-sdc",
      container_app_environment_id: "/environment",
      certificate_key_vault: {
        key_vault_secret_id: "https://kv-hr.vault.azure.net/secrets/assistant-tls",
        identity: "/identity",
      },
      depends_on: [expect.stringMatching(/^azurerm_resource_group\./)],
    });
    expect(JSON.stringify(certificate)).not.toMatch(/certificate_blob|certificate_password/);
  });

  test("binds the name to the app with that certificate", () => {
    expect(parsed.only("azurerm_container_app_custom_domain")).toMatchObject({
      name: "assistant.contoso.example",
      container_app_id: "/app",
      certificate_binding_type: "SniEnabled",
      container_app_environment_certificate_id: expect.stringMatching(
        /^\$\{azurerm_container_app_environment_certificate\.\w+\.id\}$/,
      ),
    });
  });

  test("is found in the network alone, in a zone that hides no other name", () => {
    expect(parsed.only("azurerm_private_dns_zone")).toMatchObject({ name: "assistant.contoso.example" });
    expect(parsed.only("azurerm_private_dns_a_record")).toMatchObject({ name: "@", records: ["10.1.0.10"] });
    expect(parsed.only("azurerm_private_dns_zone_virtual_network_link")).toMatchObject({
      name: "hub",
      virtual_network_id: networkId,
      registration_enabled: false,
    });
  });
});
