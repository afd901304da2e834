import fc from "fast-check";
import {
  composePolicy,
  fragmentsOfStage,
  policyKinds,
  stages,
  type FragmentName,
  type PolicyFragment,
  type PolicyKind,
} from "../../../../constructs/gateway/policy";
import { acceptedRisk, everyFragment, fragmentsNamed, sampleFragments } from "./sample-fragments";

const kinds = Object.keys(policyKinds) as PolicyKind[];
const order: readonly FragmentName[] = stages.flatMap((stage) => fragmentsOfStage[stage]);
const bothRisks = [acceptedRisk("ZTAI-AI-11"), acceptedRisk("ZTAI-ID-02")];

/** Names of the fragments whose comments stand in a section, in the order of the text. */
function inSection(text: string, section: string): readonly string[] {
  const part = text.split(`  <${section}>\n`)[1]?.split(`  </${section}>`)[0] ?? "";
  return [...part.matchAll(/<!-- [a-z]+: ([a-z-]+) -->/g)].map(([, name = ""]) => name);
}

/** What a set of fragments needs, added to it. */
function closed(fragments: readonly PolicyFragment[]): readonly PolicyFragment[] {
  const names = new Set(fragments.map(({ name }) => name));
  const missing = fragments.flatMap(({ needs }) => needs.fragments ?? []).filter((name) => !names.has(name));
  return missing.length === 0 ? fragments : closed([...fragments, ...fragmentsNamed([...new Set(missing)])]);
}

describe.each(kinds)("a policy of the kind %s", (kind) => {
  const required = fragmentsNamed(policyKinds[kind].requires);
  const optional = everyFragment(kind).filter((fragment) => !required.includes(fragment));

  test("has the order of the stages, with every combination of optional fragments", () => {
    const wrong: (readonly FragmentName[])[] = [];
    for (let chosen = 0; chosen < 2 ** optional.length; chosen++) {
      const given = closed([...optional.filter((_, bit) => (chosen >> bit) % 2 === 1), ...required].reverse());
      const { fragments } = composePolicy({ kind, fragments: given, acceptedRisks: bothRisks });
      const expected = order.filter((name) => given.some((fragment) => fragment.name === name));
      if (fragments.join() !== expected.join()) wrong.push(fragments);
    }
    expect(wrong).toEqual([]);
  });

  test("has a text in that order, which does not depend on how fragments are given", () => {
    fc.assert(
      fc.property(fc.subarray([...optional]), fc.nat(20), (chosen, turn) => {
        const given = closed([...required, ...chosen]);
        const turned = [...given.slice(turn % given.length), ...given.slice(0, turn % given.length)].reverse();
        const { rawXml } = composePolicy({ kind, fragments: turned, acceptedRisks: bothRisks });
        const expected = order.filter((name) => given.some((fragment) => fragment.name === name));
        expect(inSection(rawXml, "inbound")).toEqual(expected.filter((name) => sampleFragments[name].sections.inbound));
        expect(rawXml).toBe(composePolicy({ kind, fragments: given, acceptedRisks: bothRisks }).rawXml);
      }),
      { numRuns: 10 },
    );
  });

  test.each(policyKinds[kind].requires.map((name) => [name]))("is refused without %s", (name) => {
    const fragments = required.filter((fragment) => fragment.name !== name);
    expect(() => composePolicy({ kind, fragments })).toThrow(
      expect.objectContaining({ code: "ZTAI-CON-023", message: expect.stringContaining(name) }),
    );
  });

  test("is refused with a fragment twice", () => {
    const [first] = required;
    const fragments = [...required, ...(first ? [first] : [])];
    expect(() => composePolicy({ kind, fragments })).toThrow(`${first?.name} stands twice; give each fragment once`);
  });

  test("begins each section with what the scopes around it do", () => {
    const { rawXml } = composePolicy({ kind, fragments: required });
    const forwards = required.some(({ name }) => name === "backend");
    expect([...rawXml.matchAll(/<([a-z-]+)>\n {4}<base \/>/g)].map(([, section]) => section)).toEqual(
      forwards ? ["inbound", "outbound", "on-error"] : ["inbound", "backend", "outbound", "on-error"],
    );
  });
});

test("every fragment there is stands in one stage, and has a sample", () => {
  expect(Object.keys(sampleFragments).sort()).toEqual([...order].sort());
  for (const fragment of Object.values(sampleFragments)) {
    expect(fragmentsOfStage[fragment.stage] as readonly string[]).toContain(fragment.name);
  }
});

test("content safety may be left out by who answers for it", () => {
  const fragments = fragmentsNamed(policyKinds["model-api"].requires.filter((name) => name !== "content-safety"));
  const { rawXml } = composePolicy({ kind: "model-api", fragments, acceptedRisks: [acceptedRisk("ZTAI-AI-11")] });
  expect(rawXml).not.toContain("<llm-content-safety");
  expect(() => composePolicy({ kind: "model-api", fragments, acceptedRisks: [acceptedRisk("ZTAI-ID-02")] })).toThrow(
    "add them, or accept the risk of a missing content-safety for ZTAI-AI-11",
  );
});

test("an accepted risk excuses nothing else", () => {
  const fragments = fragmentsNamed(policyKinds["model-api"].requires.filter((name) => name !== "entra-token"));
  expect(() => composePolicy({ kind: "model-api", fragments, acceptedRisks: bothRisks })).toThrow("needs entra-token");
});

test("a product holds nothing that the API does for all", () => {
  const fragments = fragmentsNamed([...policyKinds["consumer-product"].requires, "backend"]);
  expect(() => composePolicy({ kind: "consumer-product", fragments })).toThrow(
    "backend has no place in a policy of the kind consumer-product",
  );
});

test("says what has to be there before the gateway takes it", () => {
  const policy = composePolicy({
    kind: "model-api",
    fragments: fragmentsNamed([...policyKinds["model-api"].requires, "kill-switch", "consumer-kill-switch"]),
  });
  expect(policy.namedValues).toEqual(["ai-stop", "ai-stop-chat"]);
  expect(policy.backends).toEqual(["content-safety", "models"]);
});

test.each<[PolicyKind, readonly FragmentName[], readonly string[]]>([
  ["model-api", [], ["classic", "v2", "self-hosted", "workspace"]],
  ["model-api", ["request-rate"], ["classic", "v2", "self-hosted"]],
  ["consumer-product", [], ["classic", "v2", "self-hosted", "workspace"]],
  ["mcp-server", [], ["classic", "v2", "self-hosted"]],
])("a policy of the kind %s with %j says which gateways run it", (kind, more, gateways) => {
  expect(composePolicy({ kind, fragments: fragmentsNamed([...policyKinds[kind].requires, ...more]) }).gateways).toEqual(
    gateways,
  );
});
