import { DOMParser, onErrorStopParsing } from "@xmldom/xmldom";
import fc from "fast-check";
import { policyFragment } from "../../../../constructs/gateway/policy/policy-fragment";
import { isBalanced } from "../../../../constructs/gateway/policy/xml/balanced-code";
import { xmlElement } from "../../../../constructs/gateway/policy/xml/policy-element";
import {
  expression,
  namedValue,
  quotedText,
  statements,
} from "../../../../constructs/gateway/policy/xml/policy-expression";
import { writeElement } from "../../../../constructs/gateway/policy/xml/write-policy";

const printable = fc.string({ unit: "grapheme" }).filter((text) => !/[\u0000-\u001f\ufffe\uffff]/.test(text));

test("every text is what a parser reads", () => {
  fc.assert(
    fc.property(printable, printable, (attribute, content) => {
      const text = writeElement(xmlElement("set-header", { name: attribute }, content), "xml");
      const read = new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, "text/xml").documentElement;
      expect([read?.getAttribute("name"), read?.textContent]).toEqual([attribute, content]);
    }),
  );
});

test("every text is one literal in an expression", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary-ascii" }), (text) => {
      const code = `${quotedText(text.replace(/[$%]\{/g, ""))} == "x"`;
      expect(isBalanced(code)).toBe(true);
      expect(code).not.toMatch(/\n/);
    }),
  );
});

test.each([
  ["a bracket that does not close", "f(a"],
  ["brackets in the wrong order", "f(a])"],
  ["a string that does not end", 'f("a)'],
  ["no code", "  "],
  ["a reference of Terraform", '"${var.x}"'],
  ["a directive of Terraform", '"%{if x}"'],
])("an expression with %s is refused", (_, code) => {
  expect(() => expression(code)).toThrow("ZTAI-CON-023");
});

test.each(['"a)" + f(b)', "'(' + c", '@"a""(" + b', "/* ( */ a", "a // (\n + b"])(
  "%s has balanced brackets",
  (code) => {
    expect(isBalanced(code)).toBe(true);
  },
);

test.each(["Set-Header", "a b", "", "1a"])("%j is no name of an element", (name) => {
  expect(() => xmlElement(name)).toThrow("is no name in a policy");
});

test("a control character is refused", () => {
  expect(() => xmlElement("set-header", { name: "a\u0000" })).toThrow("a text holds a control character");
});

test("what is undefined is left out", () => {
  expect(writeElement(xmlElement("set-header", { name: "a", "exists-action": undefined }), "rawxml")).toBe(
    '<set-header name="a" />',
  );
});

test("statements are indented below what they belong to, and numbers stand for their lines in XML", () => {
  const variable = xmlElement("set-variable", { name: "a", value: statements('\n  var b = "<";\n  return b;\n') });
  expect(writeElement(variable, "rawxml")).toBe(
    '<set-variable\n  name="a"\n  value="@{\n    var b = "<";\n    return b;\n  }" />',
  );
  expect(writeElement(variable, "xml")).toContain("@{&#xA;    var b = &quot;&lt;&quot;;&#xA;");
});

test.each<[string, Parameters<typeof policyFragment>[1], string]>([
  ["an unknown policy", { inbound: [xmlElement("do-it")] }, "<do-it> is no policy"],
  ["a part by itself", { inbound: [xmlElement("when", { condition: true })] }, "<when> is no policy"],
  ["a policy in a section that is not its", { outbound: [xmlElement("rate-limit-by-key")] }, "stands in outbound"],
  ["an unknown attribute", { inbound: [xmlElement("choose", { id: "a" })] }, "<choose> has no attribute id"],
  ["a missing attribute", { inbound: [xmlElement("set-variable", { name: "a" })] }, "<set-variable> lacks value"],
  [
    "elements in the wrong order",
    { inbound: [xmlElement("return-response", {}, [xmlElement("set-body"), xmlElement("set-status", { code: 400 })])] },
    "it takes set-status, set-header, set-body, in this order",
  ],
  [
    "an unknown policy within a choice",
    { inbound: [xmlElement("choose", {}, [xmlElement("when", { condition: true }, [xmlElement("do-it")])])] },
    "<do-it> is no policy",
  ],
])("a fragment with %s is refused", (_, sections, message) => {
  expect(() => policyFragment("correlation", sections)).toThrow(message);
});

test("a named value has its own characters", () => {
  expect(namedValue("ai-stop.eu_1")).toBe("{{ai-stop.eu_1}}");
});
