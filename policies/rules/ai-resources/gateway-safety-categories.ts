import { childOf, isExpression, isPartlyUnknown, type PolicyElement } from "../../estate/gateway-policy/policy-element";
import { all, fail, pass, unknown, type Outcome } from "../../engine/outcome";
import { elementRule } from "../shared/gateway/policy-rule";
import { policyExample } from "../shared/gateway/policy-example";

/** Harm categories of Content Safety, https://learn.microsoft.com/azure/api-management/llm-content-safety-policy. */
const harms = ["Hate", "SelfHarm", "Sexual", "Violence"] as const;

/**
 * Requests of at least this severity are blocked. 4 and 5 of the eight levels are medium harm, which is 4 of the four
 * (https://learn.microsoft.com/azure/ai-services/content-safety/concepts/harm-categories); models block from there on.
 */
const mildest = 4;

function category(list: readonly PolicyElement[], harm: string): Outcome {
  const found = list.filter(({ attributes }) => attributes.get("name")?.toLowerCase() === harm.toLowerCase());
  const [first] = found;
  if (!first) {
    const open = list.some(({ attributes }) => isPartlyUnknown(attributes.get("name") ?? ""));
    return open ? unknown("the name of a category is not known") : fail(`${harm} is not checked`);
  }
  const written = first.attributes.get("threshold")?.trim() ?? "";
  if (isPartlyUnknown(written) || isExpression(written) || written.includes("{{")) {
    return unknown(`the threshold of ${harm} is not known`);
  }
  const threshold = Number(written);
  if (written === "" || !Number.isInteger(threshold)) return fail(`${harm} has no threshold`);
  return threshold <= mildest
    ? pass()
    : fail(`the threshold of ${harm} is ${threshold}; it must be ${mildest} or less`);
}

const example = (...categories: readonly (readonly [string, number | string])[]) =>
  policyExample(
    `<llm-content-safety backend-id="content-safety" shield-prompt="true"><categories output-type="EightSeverityLevels">${categories
      .map(([name, threshold]) => `<category name="${name}" threshold="${threshold}" />`)
      .join("")}</categories></llm-content-safety>`,
  );

/** A category that is left out, or whose threshold nothing reaches, is not checked. */
export default elementRule(
  {
    id: "gateway-safety-categories",
    control: "ZTAI-AI-11",
    title: "Safety check of the gateway lets harm through",
    severity: "high",
    fix: "List Hate, SelfHarm, Sexual and Violence with a threshold of 4 or less.",
    examples: {
      pass: example(["Hate", 4], ["SelfHarm", 2], ["Sexual", 4], ["Violence", 0]),
      fail: example(["Hate", 4], ["SelfHarm", 7], ["Sexual", 4], ["Violence", 4]),
    },
    edges: [
      { when: "a category is left out", given: example(["Hate", 4], ["SelfHarm", 2], ["Sexual", 4]), verdict: "fail" },
      {
        when: "half of the medium harm is let through",
        given: example(["Hate", 4], ["SelfHarm", 5], ["Sexual", 4], ["Violence", 4]),
        verdict: "fail",
      },
      {
        when: "no category is listed",
        given: policyExample('<llm-content-safety backend-id="content-safety" shield-prompt="true" />'),
        verdict: "fail",
      },
      {
        when: "a threshold is worked out for each request",
        given: example(["Hate", "@(2 + 2)"], ["SelfHarm", 2], ["Sexual", 4], ["Violence", 4]),
        verdict: "unknown",
      },
    ],
  },
  ["llm-content-safety"],
  (element) => {
    const categories = childOf(element, "categories");
    const list = categories?.children.filter(({ name }) => name === "category") ?? [];
    if ([element.text, categories?.text ?? ""].some(isPartlyUnknown)) return unknown("the categories are not known");
    return all(harms.map((harm) => category(list, harm)));
  },
);
