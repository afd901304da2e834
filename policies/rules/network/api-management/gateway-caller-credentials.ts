import type { PolicyElement } from "../../../estate/gateway-policy/policy-element";
import { modelApiRule } from "../../shared/gateway/api-rule";

/** What leaves the header Authorization without the caller's token: the gateway's own, a deletion, another value. */
function replacesToken({ name, attributes }: PolicyElement): boolean {
  if (name === "authentication-managed-identity") return !attributes.has("output-token-variable-name");
  if (name === "authentication-basic" || name === "get-authorization-context") return true;
  const isAuthorization = name === "set-header" && attributes.get("name")?.toLowerCase() === "authorization";
  return isAuthorization && ["delete", "override", undefined].includes(attributes.get("exists-action")?.trim());
}

/**
 * A token that was made for the gateway opens the gateway to whoever else reads it: what stands behind it needs none of it.
 * https://learn.microsoft.com/azure/api-management/authentication-managed-identity-policy
 */
export default modelApiRule(
  {
    id: "gateway-caller-credentials",
    control: "ZTAI-NW-11",
    title: "Gateway hands the caller's token on to the model",
    severity: "medium",
    fix: "Use authentication-managed-identity, or remove the header Authorization in the inbound section.",
  },
  {
    wanted: () => replacesToken,
    otherwise: "replaces the caller's token",
    done: '<authentication-managed-identity resource="https://cognitiveservices.azure.com" />',
    undone: '<set-header name="Authorization" exists-action="skip"><value>none</value></set-header>',
  },
);
