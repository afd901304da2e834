import { policyError } from "../policy-error";
import { policyFragment, type PolicyFragment } from "../policy-fragment";
import { xmlElement, type XmlElement } from "../xml/policy-element";

/** Whose tokens the gateway takes. */
export interface EntraTokenProps {
  /** GUID of the tenant that issues them: its issuers, and no others, are accepted. */
  readonly tenantId: string;
  /** What the token was issued for: the application id of the gateway's API, or its `api://` address. At least one. */
  readonly audiences: readonly string[];
  /** Application ids of the clients. @default - every client that holds the role */
  readonly clientIds?: readonly string[];
  /** App role, one of which the token must carry, as `Models.Use`. At least one. */
  readonly roles: readonly string[];
}

/** The variable that holds the checked token, for expressions of other fragments. */
export const tokenVariable = "token";

/**
 * Refuses callers without a token of the tenant, for this API, with the role. Implements ZTAI-ID-15.
 * https://learn.microsoft.com/azure/api-management/validate-azure-ad-token-policy (every tier)
 *
 * @throws ZtaiError ZTAI-CON-023 without audience or role: any token of the tenant would do
 */
export function entraToken({ tenantId, audiences, clientIds = [], roles }: EntraTokenProps): PolicyFragment {
  if (audiences.length === 0) throw policyError("entra-token has no audience", "name the API that tokens are for");
  if (roles.length === 0) throw policyError("entra-token has no role", "name the app role that callers need");
  if (/^(?:common|organizations|consumers)$/i.test(tenantId)) {
    throw policyError(`entra-token takes tokens of every tenant: ${tenantId}`, "give the id of one tenant");
  }
  const roleClaim = xmlElement("claim", { name: "roles", match: "any" }, list("value", roles));
  const check = xmlElement(
    "validate-azure-ad-token",
    {
      "tenant-id": tenantId,
      "header-name": "Authorization",
      "failed-validation-httpcode": 401,
      "failed-validation-error-message": "A valid token is needed.",
      "output-token-variable-name": tokenVariable,
    },
    [
      ...(clientIds.length === 0
        ? []
        : [xmlElement("client-application-ids", {}, list("application-id", [...clientIds].sort()))]),
      xmlElement("audiences", {}, list("audience", audiences)),
      xmlElement("required-claims", {}, [roleClaim]),
    ],
  );
  return policyFragment("entra-token", { inbound: [check] });
}

function list(name: string, texts: readonly string[]): readonly XmlElement[] {
  return texts.map((text) => xmlElement(name, {}, text));
}
