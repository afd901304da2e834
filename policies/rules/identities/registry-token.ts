import { fail, pass, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";

/** The password of a registry token names no caller and lives until somebody remembers it. */
export default rule({
  id: "registry-token",
  control: "ZTAI-ID-02",
  title: "Registry is used with a token password",
  severity: "medium",
  on: ["azurerm_container_registry_token"],
  check: (token) => {
    const enabled = token.value("enabled");
    if (enabled.state === "unknown") return unknown(`enabled is unknown: ${enabled.reason}`);
    return enabled.state === "known" && enabled.value === false
      ? pass()
      : fail("the token is enabled; pull and push with an identity instead");
  },
  fix: "Remove the token and grant AcrPull or AcrPush to an identity.",
  examples: {
    pass: { resource: { azurerm_container_registry_token: { a: { enabled: false } } } },
    fail: { resource: { azurerm_container_registry_token: { a: { scope_map_id: "map" } } } },
  },
});
