import { DOMParser, onErrorStopParsing, type Element } from "@xmldom/xmldom";
import {
  composePolicy,
  policyKinds,
  type ComposedPolicy,
  type PolicyKind,
} from "../../../../constructs/gateway/policy";
import { factsOf, knownParts, knownPolicies } from "../../../../constructs/gateway/policy/known-elements";
import { isBalanced } from "../../../../constructs/gateway/policy/xml/balanced-code";
import { parsePolicy } from "../../../../policies/estate/gateway-policy/parse-policy";
import { everyElement } from "../../../../policies/estate/gateway-policy/policy-element";
import { holdsCredential } from "../../../../policies/rules/shared/secrets/secret-text";
import { acceptedRisk, everyFragment } from "./sample-fragments";

const kinds = Object.keys(policyKinds) as PolicyKind[];

function full(kind: PolicyKind): ComposedPolicy {
  return composePolicy({ kind, fragments: everyFragment(kind), acceptedRisks: [acceptedRisk("ZTAI-ID-02")] });
}

function documentOf(text: string) {
  return new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, "text/xml");
}

function elementsOf(text: string): readonly Element[] {
  return [...documentOf(text).getElementsByTagName("*")];
}

function attributesOf(element: Element): readonly (readonly [string, string])[] {
  return [...element.attributes].map(({ name, value }) => [name, value] as const);
}

describe.each(kinds)("the text of a whole policy of the kind %s", (kind) => {
  const policy = full(kind);

  test("is XML that any parser reads", () => {
    expect(documentOf(policy.xml).documentElement?.tagName).toBe("policies");
  });

  test("says the same in both formats", () => {
    const tree = (text: string) => {
      const read = parsePolicy(text);
      if (read.state === "malformed") throw new Error(read.reason);
      const squeezed = (value: string) => value.replace(/\s+/g, " ");
      return [...everyElement(read.root)].map(({ name, attributes, text: inside }) => [
        name,
        [...attributes].map(([key, value]) => [key, squeezed(value)]),
        squeezed(inside),
      ]);
    };
    expect(tree(policy.rawXml)).toEqual(tree(policy.xml));
  });

  test("has balanced expressions", () => {
    const values = elementsOf(policy.xml).flatMap((element) => [
      ...attributesOf(element).map(([, value]) => value),
      element.children.length === 0 ? (element.textContent ?? "") : "",
    ]);
    const expressions = values.filter((value) => value.trim().startsWith("@"));
    expect(expressions.length).toBeGreaterThan(4);
    for (const found of expressions) {
      expect(found.trim()).toMatch(/^@(?:\([\s\S]*\)|\{[\s\S]*\breturn\b[\s\S]*\})$/);
      expect(isBalanced(found.trim().slice(1))).toBe(true);
    }
  });

  test("refers to no named value that it does not say", () => {
    const found = [...policy.rawXml.matchAll(/\{\{([^{}]*)\}\}/g)].map(([, name]) => name);
    expect([...new Set(found)].sort()).toEqual(policy.namedValues);
  });

  test("holds no credential, no template of Terraform and no address over plain HTTP", () => {
    expect(holdsCredential(policy.rawXml)).toBe(false);
    expect(policy.rawXml).not.toMatch(/\$\{|%\{|http:\/\//);
  });

  test("has elements and attributes that the reference knows", () => {
    const own = new Set(["policies", "inbound", "backend", "outbound", "on-error", "base"]);
    for (const element of elementsOf(policy.xml)) {
      if (own.has(element.tagName)) continue;
      const names = attributesOf(element).map(([name]) => name);
      const facts = factsOf(element.tagName);
      expect([element.tagName, facts]).not.toContain(undefined);
      expect(facts?.attributes ?? []).toEqual(expect.arrayContaining(names));
      expect(names).toEqual(expect.arrayContaining([...(facts?.required ?? [])]));
    }
  });

  test("stays as it was reviewed", () => {
    expect(policy.rawXml).toMatchSnapshot();
  });
});

test("each policy that is known is written by some fragment, and names its page", () => {
  const written = new Set(kinds.flatMap((kind) => elementsOf(full(kind).xml).map(({ tagName }) => tagName)));
  expect([...written].sort()).toEqual(
    expect.arrayContaining([...Object.keys(knownPolicies), ...Object.keys(knownParts)]),
  );
  for (const [name, { source }] of Object.entries(knownPolicies)) {
    expect(source).toBe(`https://learn.microsoft.com/azure/api-management/${name}-policy`);
  }
});
