import { everyElement, isExpression, isPartlyUnknown } from "../../../estate/gateway-policy/policy-element";
import { all, fail, pass, unknown } from "../../../engine/outcome";
import { policyExample } from "../../shared/gateway/policy-example";
import { policyRule } from "../../shared/gateway/policy-rule";

/** True for an expression with a text that begins an address over plain HTTP, other than to look for it or to replace it. */
function mayBeClear(address: string): boolean {
  const written = address.replace(/\.(?:Replace|StartsWith)\s*\(\s*@?"[^"]*"/gi, "");
  return isExpression(address) && /"\s*http:\/\//i.test(written);
}

/** What the gateway sends over plain HTTP, tokens included, is readable on the way. */
export default policyRule(
  {
    id: "gateway-calls-encrypted",
    control: "ZTAI-NW-15",
    title: "Gateway policy calls an address over plain HTTP",
    severity: "high",
    fix: "Call backends and services over https.",
    examples: {
      pass: policyExample('<set-backend-service base-url="https://aoai.openai.azure.com" />'),
      fail: policyExample('<set-backend-service base-url="http://models.contoso.example" />'),
    },
    edges: [
      {
        when: "an expression builds the address",
        given: policyExample(
          `<set-backend-service base-url='@("HTTP://" + context.Deployment.Region + ".example")' />`,
        ),
        verdict: "fail",
      },
      {
        when: "an expression mends the address",
        given: policyExample(
          `<set-backend-service base-url='@(context.Api.ServiceUrl.ToString().Replace("http://", "https://"))' />`,
        ),
        verdict: "pass",
      },
    ],
  },
  (root) => {
    const addresses = [...everyElement(root)].flatMap(({ name, attributes, text }) => {
      if (name === "set-backend-service") return attributes.get("base-url") ?? [];
      if (name === "openid-config" || name === "proxy") return attributes.get("url") ?? [];
      return name === "set-url" ? text : [];
    });
    return all([
      pass(),
      ...addresses.map((address) => {
        if (/^\s*http:\/\//i.test(address) || mayBeClear(address))
          return fail(`it calls ${address.trim().slice(0, 80)}`);
        return /^\s*https:/i.test(address) || isExpression(address) || !isPartlyUnknown(address)
          ? pass()
          : unknown("an address is not known");
      }),
    ]);
  },
);
