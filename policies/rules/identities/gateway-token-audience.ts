import { childOf, isPartlyUnknown, textsOf } from "../../estate/gateway-policy/policy-element";
import { fail, pass, unknown } from "../../engine/outcome";
import { policyExample } from "../shared/gateway/policy-example";
import { elementRule } from "../shared/gateway/policy-rule";

/** A token for another application is as good as one for this, unless the audience is checked. */
export default elementRule(
  {
    id: "gateway-token-audience",
    control: "ZTAI-ID-15",
    title: "Gateway accepts tokens made for others",
    severity: "high",
    fix: "List the audiences, or with validate-azure-ad-token the client applications, that the API accepts.",
    examples: {
      pass: policyExample(
        '<validate-azure-ad-token tenant-id="{{tenant}}"><audiences><audience>api://ai-gateway</audience></audiences></validate-azure-ad-token>',
      ),
      fail: policyExample(
        '<validate-jwt header-name="Authorization"><openid-config url="https://login.microsoftonline.com/contoso.example/v2.0/.well-known/openid-configuration" /></validate-jwt>',
      ),
    },
  },
  ["validate-jwt", "validate-azure-ad-token"],
  (element) => {
    const audiences = textsOf(element, "audiences", "audience");
    const clients = textsOf(element, "client-application-ids", "application-id");
    const lists = ["audiences", "client-application-ids"].map((name) => childOf(element, name)?.text ?? "");
    const accepted = element.name === "validate-jwt" ? audiences : [...audiences, ...clients];
    if (accepted.some((audience) => audience !== "" && audience !== "*")) return pass();
    if (lists.some(isPartlyUnknown)) return unknown(`the audiences of ${element.name} are not known`);
    return fail(`${element.name} checks no audience`);
  },
);
