import { policyFragment, type PolicyFragment } from "../policy-fragment";
import { xmlElement, type XmlElement } from "../xml/policy-element";

/** How the gateway signs in to what stands behind it. */
export interface BackendIdentityProps {
  /** What tokens are asked for. @default "https://cognitiveservices.azure.com": models of Foundry */
  readonly resource?: string;
  /** Client id of a user-assigned identity. @default - the gateway's own */
  readonly clientId?: string;
}

/** Headers and parameters that prove who calls: for the gateway, never for what stands behind it. */
export const callerCredentials = {
  headers: ["Authorization", "api-key", "x-api-key", "Ocp-Apim-Subscription-Key", "x-functions-key", "Cookie"],
  parameters: ["api-key", "subscription-key", "access_token", "code"],
} as const;

/**
 * Takes away what the caller proved itself with, then signs in as the gateway: no key of a model is anywhere. Implements
 * ZTAI-ID-02, ZTAI-NW-11.
 * https://learn.microsoft.com/azure/api-management/authentication-managed-identity-policy (every tier)
 */
export function backendIdentity(props: BackendIdentityProps = {}): PolicyFragment {
  const { resource = "https://cognitiveservices.azure.com", clientId } = props;
  const signIn = xmlElement("authentication-managed-identity", {
    resource,
    "client-id": clientId,
    "ignore-error": false,
  });
  return policyFragment("backend-identity", { inbound: [...withoutCredentials(), signIn] });
}

/** Takes away what the caller proved itself with, before a server that asks nobody to sign in, as a public MCP server. */
export function backendWithoutSignIn(): PolicyFragment {
  return policyFragment("backend-identity", { inbound: withoutCredentials() });
}

function withoutCredentials(): readonly XmlElement[] {
  const { headers, parameters } = callerCredentials;
  return [
    ...headers.map((name) => xmlElement("set-header", { name, "exists-action": "delete" })),
    ...parameters.map((name) => xmlElement("set-query-parameter", { name, "exists-action": "delete" })),
  ];
}
