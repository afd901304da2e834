import { childOf, isPartlyUnknown, textsOf, type PolicyElement } from "../../estate/gateway-policy/policy-element";
import { fail, pass, unknown, type Outcome } from "../../engine/outcome";
import { policyExample } from "../shared/gateway/policy-example";
import { elementRule } from "../shared/gateway/policy-rule";

/** Claims that say what their holder was given. https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference */
const given = /^(?:roles|scp|groups|wids)$/i;

function judge(element: PolicyElement): Outcome {
  const required = childOf(element, "required-claims");
  const claims = required?.children.filter(({ name }) => name === "claim") ?? [];
  const names = claims.map(({ attributes }) => attributes.get("name") ?? "");
  if (names.some((name) => given.test(name.trim()))) return pass();
  if (textsOf(element, "client-application-ids", "application-id").length > 0) return pass();
  const open = [element.text, required?.text ?? "", childOf(element, "client-application-ids")?.text ?? "", ...names];
  return open.some(isPartlyUnknown)
    ? unknown(`the claims that ${element.name} requires are not known`)
    : fail(`${element.name} requires no role and names no client`);
}

const token = (inside: string) =>
  policyExample(
    `<validate-azure-ad-token tenant-id="{{tenant}}"><audiences><audience>api://ai-gateway</audience></audiences>${inside}</validate-azure-ad-token>`,
  );

/**
 * Everybody in the tenant gets a token for an API that asks for no assignment: only a role says who was meant to call.
 * https://learn.microsoft.com/azure/api-management/validate-azure-ad-token-policy
 */
export default elementRule(
  {
    id: "gateway-token-role",
    control: "ZTAI-ID-15",
    title: "Gateway lets in whoever has a token of the tenant",
    severity: "medium",
    fix: "Require a role in required-claims, or name the client applications.",
    examples: {
      pass: token(
        '<required-claims><claim name="roles" match="any"><value>Models.Use</value></claim></required-claims>',
      ),
      fail: token(""),
    },
    edges: [
      {
        when: "the clients are named",
        given: token(
          "<client-application-ids><application-id>11111111-2222-3333-4444-555555555555</application-id></client-application-ids>",
        ),
        verdict: "pass",
      },
      {
        when: "a claim is required that everybody has",
        given: token('<required-claims><claim name="ver"><value>2.0</value></claim></required-claims>'),
        verdict: "fail",
      },
      { when: "the claims are not known", given: token("${var.claims}"), verdict: "unknown" },
    ],
  },
  ["validate-azure-ad-token", "validate-jwt"],
  judge,
);
