import {
  childOf,
  everyElement,
  isPartlyUnknown,
  type PolicyElement,
} from "../../../estate/gateway-policy/policy-element";
import { all, fail, pass, unknown, type Outcome } from "../../../engine/outcome";
import { policyExample, policyText } from "../../shared/gateway/policy-example";
import { policyRule, policyTypes } from "../../shared/gateway/policy-rule";

function inherits(section: PolicyElement): Outcome {
  const elements = [...everyElement(section)];
  if (elements.some(({ name }) => name === "base")) return pass();
  // The backend of one API may well be called in a way of its own.
  if (section.name === "backend" && elements.some(({ name }) => name === "forward-request")) return pass();
  if (elements.some(({ text }) => isPartlyUnknown(text))) return unknown(`a part of ${section.name} is not known`);
  return fail(`${section.name} has no base element`);
}

/** A policy without base throws away what the scopes above it enforce: token checks, limits, logs. */
export default policyRule(
  {
    id: "gateway-policy-inherits",
    control: "ZTAI-NW-11",
    title: "Gateway policy drops the policies above it",
    severity: "high",
    covers: ["psrule:Azure.APIM.PolicyBase"],
    fix: "Start each section with the base element.",
    examples: {
      pass: policyExample(""),
      fail: {
        resource: {
          azurerm_api_management_api_policy: {
            a: {
              api_name: "openai",
              xml_content: policyText('<rate-limit calls="100" renewal-period="60" />'),
            },
          },
        },
      },
    },
  },
  (root) => {
    const sections = ["inbound", "backend", "outbound", "on-error"].flatMap((name) => childOf(root, name) ?? []);
    return all([pass(), ...sections.map(inherits)]);
  },
  policyTypes.filter((type) => type !== "azurerm_api_management_policy"),
);
