import { all, fail, pass, unknown, type Outcome } from "../../../engine/outcome";
import type { JsonObject } from "../../../../common/json";
import { rule, type TerraformJson } from "../../../engine/rule";
import type { Block } from "../../../estate/block";
import { text } from "../../../estate/value";
import { inAzapi } from "../../shared/azapi-rule";
import { everyBlock } from "../../shared/judge";
import { addressList, notEverybody, together } from "../../shared/network/address-list";

/** Hours that a port stays open at most after a request. */
const longest = 8;

function isShort(port: Block): Outcome {
  const duration = port.value("longest_access");
  if (duration.state === "unknown") return unknown(`maxRequestAccessDuration is unknown: ${duration.reason}`);
  const [, days = "0", hours = "0"] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?.*)?$/.exec(text(duration) ?? "") ?? [];
  const total = Number(days) * 24 + Number(hours);
  return total > longest
    ? fail(`a port may be opened for ${total} hours at once; it must be ${longest} at most`)
    : pass();
}

function isLimited(port: Block): Outcome {
  const sources = together([addressList(port, "allowed_source"), addressList(port, "allowed_sources")]);
  return all([notEverybody(sources, "allowedSourceAddressPrefix"), isShort(port)]);
}

function policy(port: JsonObject): TerraformJson {
  return {
    resource: {
      azapi_resource: {
        a: {
          type: "Microsoft.Security/locations/jitNetworkAccessPolicies@2020-01-01",
          name: "default",
          body: {
            kind: "Basic",
            properties: { virtualMachines: [{ id: "/vm", ports: [{ number: 22, protocol: "*", ...port }] }] },
          },
        },
      },
    },
  };
}

/**
 * Who may request access opens the port to the sources that the policy allows, and it allows every one unless it names some.
 * https://learn.microsoft.com/azure/defender-for-cloud/just-in-time-access-usage
 */
export default rule({
  id: "just-in-time-sources",
  control: "ZTAI-NW-05",
  title: "Just-in-time access opens a port to everybody or for long",
  severity: "medium",
  ...inAzapi("azapi_jit_policy", (resource) => everyBlock(resource, "machine.port", isLimited)),
  fix: "Name the ranges of administrators in allowedSourceAddressPrefixes, and open for 3 hours at most.",
  examples: {
    pass: policy({ allowedSourceAddressPrefixes: ["203.0.113.0/28"], maxRequestAccessDuration: "PT3H" }),
    fail: policy({ allowedSourceAddressPrefix: "*", maxRequestAccessDuration: "PT3H" }),
  },
  edges: [
    {
      when: "a day is long",
      given: policy({ allowedSourceAddressPrefix: "203.0.113.7", maxRequestAccessDuration: "PT24H" }),
      verdict: "fail",
    },
  ],
});
