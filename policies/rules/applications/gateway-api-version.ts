import { attributeRule } from "../shared/attribute-rule";
import type { Requirement } from "../shared/require";

const recent: Requirement = {
  path: "min_api_version",
  must: "2021-08-01 or later",
  holds: (version) => typeof version === "string" && version >= "2021-08-01",
  repair: "2021-08-01",
};

/** Older versions of the management API hand out secrets with every read. */
export default attributeRule({
  id: "gateway-api-version",
  control: "ZTAI-AP-05",
  title: "Management API of the gateway answers old versions",
  severity: "low",
  covers: ["psrule:Azure.APIM.MinAPIVersion"],
  requirements: { azurerm_api_management: [recent] },
  fix: "Set min_api_version to 2021-08-01 or later.",
  examples: {
    pass: { resource: { azurerm_api_management: { a: { name: "apim-ai", min_api_version: "2021-08-01" } } } },
    fail: { resource: { azurerm_api_management: { a: { name: "apim-ai", min_api_version: "2019-12-01" } } } },
  },
});
