import {
  childOf,
  everyElement,
  isExpression,
  isPartlyUnknown,
  ownTenant,
  textsOf,
  type PolicyElement,
} from "../../estate/gateway-policy/policy-element";
import type { Graph } from "../../estate/graph";
import { all, fail, notApplicable, pass, unknown, type Outcome } from "../../engine/outcome";
import { estateTenants } from "../shared/gateway/estate-tenants";
import { withNamedValues } from "../shared/gateway/named-values";
import { policyExample } from "../shared/gateway/policy-example";
import { policyRule } from "../shared/gateway/policy-rule";

/** Names that stand for every tenant there is. */
const everyTenant = /^(?:common|organizations|consumers)$/i;

/** The tenant in the address of an issuer or of its configuration. */
const entra =
  /^https:\/\/(?:login\.microsoftonline\.(?:com|us)|login\.windows\.net|login\.chinacloudapi\.cn|login\.partner\.microsoftonline\.cn|sts\.windows\.net|sts\.chinacloudapi\.cn)\/([^/?]+)/i;
/** Tenants for customers, whose address does not say whose they are. */
const external = /^https:\/\/[^/]+\.(?:b2clogin|ciamlogin)\.com\//i;

function tenant(written: string, graph: Graph): Outcome {
  const found = withNamedValues(written, graph).trim();
  if (found === ownTenant) return pass();
  if (everyTenant.test(found)) return fail(`tokens of every tenant are accepted: ${found}`);
  if (isPartlyUnknown(found) || isExpression(found) || found === "")
    return unknown("the tenant of the tokens is not known");
  const own = estateTenants(graph);
  if (own.has(found.toLowerCase())) return pass();
  return own.size === 0 || !/^[0-9a-f-]{36}$/i.test(found)
    ? unknown("whether the tokens come from the tenant of the estate is not known")
    : fail(`tokens come from ${found}, which is not the tenant of the estate`);
}

function issuer(written: string, graph: Graph): Outcome {
  const found = withNamedValues(written, graph).trim();
  const named = entra.exec(found)?.[1];
  if (named !== undefined) return tenant(named, graph);
  if (isPartlyUnknown(found) || isExpression(found) || external.test(found)) return unknown("the issuer is not known");
  return fail(`tokens come from ${found.slice(0, 80)}, which is not Entra`);
}

function judge(element: PolicyElement, graph: Graph): Outcome {
  if (element.name === "validate-azure-ad-token") {
    const written = element.attributes.get("tenant-id");
    return written === undefined ? fail("validate-azure-ad-token names no tenant") : tenant(written, graph);
  }
  const issuers = textsOf(element, "issuers", "issuer").filter((text) => text !== "");
  if (issuers.length > 0) return all(issuers.map((text) => issuer(text, graph)));
  const configurations = element.children.filter(({ name }) => name === "openid-config");
  if (configurations.length > 0) {
    return all(configurations.map(({ attributes }) => issuer(attributes.get("url") ?? "", graph)));
  }
  const parts = [element, childOf(element, "issuers")].map((part) => part?.text ?? "");
  return parts.some(isPartlyUnknown) ? unknown("the issuer is not known") : fail("validate-jwt checks no issuer");
}

/** A token of a foreign tenant is as well signed as one of ours: its issuer is what tells them apart. */
export default policyRule(
  {
    id: "gateway-token-issuer",
    control: "ZTAI-ID-15",
    title: "Gateway accepts tokens of other tenants",
    severity: "critical",
    fix: "Name the estate's tenant in tenant-id, in openid-config or among the issuers.",
    examples: {
      pass: policyExample(
        '<validate-azure-ad-token tenant-id="${data.azurerm_client_config.a.tenant_id}"><audiences><audience>api://ai-gateway</audience></audiences></validate-azure-ad-token>',
      ),
      fail: policyExample(
        '<validate-azure-ad-token tenant-id="common"><audiences><audience>api://ai-gateway</audience></audiences></validate-azure-ad-token>',
      ),
    },
    edges: [
      {
        when: "a token is checked against the configuration of every tenant",
        given: policyExample(
          '<validate-jwt header-name="Authorization"><openid-config url="https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration" /></validate-jwt>',
        ),
        verdict: "fail",
      },
      {
        when: "that configuration is used and one issuer is named",
        given: policyExample(
          '<validate-jwt header-name="Authorization"><openid-config url="https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration" /><issuers><issuer>https://sts.windows.net/${data.azurerm_client_config.a.tenant_id}/</issuer></issuers></validate-jwt>',
        ),
        verdict: "pass",
      },
      {
        when: "no issuer is checked",
        given: policyExample(
          '<validate-jwt header-name="Authorization"><audiences><audience>a</audience></audiences></validate-jwt>',
        ),
        verdict: "fail",
      },
      {
        when: "another tenant than that of the provider is named",
        given: {
          ...policyExample('<validate-azure-ad-token tenant-id="99999999-2222-3333-4444-555555555555" />'),
          provider: { azurerm: { features: [{}], tenant_id: "11111111-2222-3333-4444-555555555555" } },
        },
        verdict: "fail",
      },
      {
        when: "the tenant of the provider is named by a named value",
        given: {
          resource: {
            ...policyExample('<validate-azure-ad-token tenant-id="{{tenant}}" />').resource,
            azurerm_api_management_named_value: {
              a: { name: "tenant", display_name: "tenant", value: "11111111-2222-3333-4444-555555555555" },
            },
          },
          provider: { azurerm: { features: [{}], tenant_id: "11111111-2222-3333-4444-555555555555" } },
        },
        verdict: { "azurerm_api_management_api_policy.a": "pass" },
      },
      {
        when: "a named value is not in the input",
        given: policyExample('<validate-azure-ad-token tenant-id="{{tenant}}" />'),
        verdict: "unknown",
      },
      {
        when: "somebody else issues the tokens",
        given: policyExample(
          '<validate-jwt header-name="Authorization"><openid-config url="https://tokens.contoso.example/.well-known/openid-configuration" /></validate-jwt>',
        ),
        verdict: "fail",
      },
    ],
  },
  (root, _, graph) => {
    const found = [...everyElement(root)].filter(({ name }) => /^validate-(?:jwt|azure-ad-token)$/.test(name));
    return found.length === 0 ? notApplicable("it checks no token") : all(found.map((one) => judge(one, graph)));
  },
);
