import { isExpression, isPartlyUnknown, type PolicyElement } from "../../estate/gateway-policy/policy-element";
import { fail, pass, unknown, type Outcome } from "../../engine/outcome";
import { policyExample } from "../shared/gateway/policy-example";
import { elementRule } from "../shared/gateway/policy-rule";
import { muchOfInternet } from "../shared/network/address-list";

/** Addresses and ranges of a filter as rules elsewhere write them. */
function addressesOf(filter: PolicyElement): readonly string[] {
  return filter.children.flatMap(({ name, text, attributes }) =>
    name === "address"
      ? [text]
      : name === "address-range"
        ? [`${attributes.get("from") ?? ""}-${attributes.get("to") ?? ""}`]
        : [],
  );
}

function keepsOut(filter: PolicyElement): Outcome {
  const action = filter.attributes.get("action")?.trim().toLowerCase() ?? "";
  if (isPartlyUnknown(action) || isExpression(action)) return unknown("action of ip-filter is not known");
  const addresses = addressesOf(filter);
  if (action !== "allow") return fail("ip-filter only forbids some addresses, and lets in every other");
  const open = muchOfInternet(addresses.filter((one) => !isPartlyUnknown(one)));
  if (open.length > 0) return fail(`ip-filter lets in ${open.join(", ")}`);
  return addresses.some((one) => isPartlyUnknown(one)) ? unknown("an address of ip-filter is not known") : pass();
}

/**
 * A filter that lets in much of the internet filters nothing.
 * https://learn.microsoft.com/azure/api-management/ip-filter-policy
 */
export default elementRule(
  {
    id: "gateway-address-filter",
    control: "ZTAI-AP-03",
    title: "Address filter of the gateway lets in the internet",
    severity: "medium",
    fix: "Name the few ranges of callers with action allow.",
    examples: {
      pass: policyExample(
        '<ip-filter action="allow"><address-range from="203.0.113.0" to="203.0.113.15" /></ip-filter>',
      ),
      fail: policyExample(
        '<ip-filter action="allow"><address-range from="0.0.0.0" to="255.255.255.255" /></ip-filter>',
      ),
    },
    edges: [
      {
        when: "forbidding some lets in all others",
        given: policyExample('<ip-filter action="forbid"><address>203.0.113.7</address></ip-filter>'),
        verdict: "fail",
      },
      {
        when: "addresses of the own networks",
        given: policyExample(
          '<ip-filter action="allow"><address>203.0.113.7</address><address-range from="10.0.0.0" to="10.255.255.255" /></ip-filter>',
        ),
        verdict: "pass",
      },
    ],
  },
  ["ip-filter"],
  keepsOut,
);
