import { composePolicy, type PolicyKind } from "../../../../constructs/gateway/policy";
import { runRules } from "../../../../policies/engine/run";
import { rules } from "../../../../policies/rules";
import { graphOf } from "../../../policies/judge-example";
import { acceptedRisk, everyFragment } from "./sample-fragments";
import { gatewayEstate } from "./gateway-estate";

const aboutGateways = rules.filter(({ id }) => id.startsWith("gateway-"));

function whole(kind: PolicyKind) {
  return composePolicy({ kind, fragments: everyFragment(kind), acceptedRisks: [acceptedRisk("ZTAI-ID-02")] });
}

test.each([
  ["the policy of one API", gatewayEstate(whole("model-api"))],
  [
    "the policies of an API and of its product",
    gatewayEstate(whole("shared-model-api"), { product: whole("consumer-product") }),
  ],
  ["the policy before an MCP server", gatewayEstate(whole("mcp-server"), { name: "orders" })],
])("every rule about %s passes", (_, estate) => {
  const findings = runRules(aboutGateways, graphOf({ stack: estate }));
  const open = findings.filter(({ verdict }) => verdict !== "pass" && verdict !== "not-applicable");
  expect(open.map(({ rule, address, message }) => [rule, address, message])).toEqual([]);
});
