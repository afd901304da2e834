import { childOf, isPartlyUnknown, textsOf } from "../../estate/gateway-policy/policy-element";
import { fail, pass, unknown } from "../../engine/outcome";
import { policyExample } from "../shared/gateway/policy-example";
import { elementRule } from "../shared/gateway/policy-rule";

/** Any page a user opens may then call the API in the user's name. */
export default elementRule(
  {
    id: "gateway-any-origin",
    control: "ZTAI-AP-03",
    title: "Gateway lets pages of any origin call it",
    severity: "medium",
    covers: ["psrule:Azure.APIM.CORSPolicy"],
    fix: "List the origins that may call the API.",
    examples: {
      pass: policyExample(
        '<cors allow-credentials="true"><allowed-origins><origin>https://chat.contoso.example</origin></allowed-origins></cors>',
      ),
      fail: policyExample("<cors><allowed-origins><origin>*</origin></allowed-origins></cors>"),
    },
  },
  ["cors"],
  (element) => {
    const origins = textsOf(element, "allowed-origins", "origin");
    if (origins.some((origin) => origin.trim() === "*")) return fail("cors allows the origin *");
    const list = childOf(element, "allowed-origins")?.text ?? "";
    return [list, element.text, ...origins].some(isPartlyUnknown) ? unknown("an origin is not known") : pass();
  },
);
