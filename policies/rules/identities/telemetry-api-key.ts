import { fail, pass } from "../../engine/outcome";
import { rule } from "../../engine/rule";

const keyType = "azurerm_application_insights_api_key";

/** A key reads every trace, and with them what users asked, in the name of nobody. */
export default rule({
  id: "telemetry-api-key",
  control: "ZTAI-ID-02",
  title: "Telemetry is read or written with an API key",
  severity: "medium",
  on: ["azurerm_application_insights", keyType],
  check: (resource, graph) => {
    if (resource.type === keyType) return fail("it is a key that no directory knows");
    const key = graph.usesOf(resource).find((use) => use.resource.type === keyType)?.resource;
    return key ? fail(`${key.address} gives out a key to it`) : pass();
  },
  fix: "Remove the key, and read telemetry with an identity that has the role Monitoring Reader.",
  examples: {
    pass: { resource: { azurerm_application_insights: { a: { local_authentication_disabled: true } } } },
    fail: {
      resource: { azurerm_application_insights_api_key: { a: { name: "dashboard", read_permissions: ["api"] } } },
    },
  },
});
