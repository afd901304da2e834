import { everyElement, isExpression, isOpen } from "../../../estate/gateway-policy/policy-element";
import { all, fail, pass, unknown } from "../../../engine/outcome";
import { policyExample } from "../../shared/gateway/policy-example";
import { policyRule } from "../../shared/gateway/policy-rule";

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
        if (/^\s*http:\/\//i.test(address)) return fail(`it calls ${address.trim().slice(0, 80)}`);
        return /^\s*https:/i.test(address) || isExpression(address) || !isOpen(address)
          ? pass()
          : unknown("an address is not known");
      }),
    ]);
  },
);
