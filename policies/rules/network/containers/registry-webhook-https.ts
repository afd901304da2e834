import { attributeRule } from "../../shared/attribute-rule";
import type { Requirement } from "../../shared/require";

const https = (path: string): Requirement => ({
  path,
  must: "an https address",
  holds: (address) => /^https:\/\//i.test(String(address)),
});

/** A webhook carries tokens and names of images to whoever listens on the way. */
export default attributeRule({
  id: "registry-webhook-https",
  control: "ZTAI-NW-15",
  title: "Webhook is called without encryption",
  severity: "medium",
  covers: ["checkov:CKV2_AZURE_30"],
  requirements: { azurerm_container_registry_webhook: [https("service_uri")] },
  fix: "Use an https address.",
  examples: {
    pass: {
      resource: { azurerm_container_registry_webhook: { a: { service_uri: "https://hooks.example.com/images" } } },
    },
    fail: {
      resource: { azurerm_container_registry_webhook: { a: { service_uri: "http://hooks.example.com/images" } } },
    },
  },
});
