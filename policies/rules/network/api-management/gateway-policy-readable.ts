import { readPolicy } from "../../../estate/gateway-policy/read-policy";
import { fail, pass, unknown } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { policyExample } from "../../shared/gateway/policy-example";
import { policyTexts } from "../../shared/gateway/policy-rule";

/** The gateway refuses a policy it cannot read, and the one before it stays. */
export default rule({
  id: "gateway-policy-readable",
  control: "ZTAI-NW-11",
  title: "Gateway policy is not a valid XML",
  severity: "medium",
  on: policyTexts,
  check: (policy) => {
    const read = readPolicy(policy);
    if (read.state === "parsed") return pass();
    if (read.state === "malformed") return fail(read.reason);
    return read.state === "unknown" ? unknown(read.reason) : fail("it has no text");
  },
  fix: "Close every element and quote every attribute; leave out document types and entities.",
  examples: {
    pass: policyExample(""),
    fail: {
      resource: {
        azurerm_api_management_api_policy: {
          a: { api_name: "openai", xml_content: "<policies><inbound><base /></policies>" },
        },
      },
    },
  },
});
