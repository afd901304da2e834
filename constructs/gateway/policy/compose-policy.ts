import { controlsAtRisk, type PolicyRisk } from "./accepted-risk";
import { factsOf, policyGateways, type PolicyGateway } from "./known-elements";
import { policyError } from "./policy-error";
import {
  fragmentsOfStage,
  sections,
  stages,
  type FragmentName,
  type PolicyFragment,
  type Section,
  type Stage,
} from "./policy-fragment";
import { policyKinds, type KindRules, type PolicyKind } from "./policy-kind";
import { everyXmlElement } from "./xml/policy-element";
import { writeElement, type PolicyFormat } from "./xml/write-policy";

/** What a policy is put together from. */
export interface PolicyParts {
  readonly kind: PolicyKind;
  /** In any order: the policy has the order of the stages. */
  readonly fragments: readonly PolicyFragment[];
  /** @default - none: every protection that the kind requires is there, and there is no semantic cache */
  readonly acceptedRisks?: readonly PolicyRisk[];
}

/** A policy as text, and what has to exist before the gateway takes it. */
export interface ComposedPolicy {
  readonly kind: PolicyKind;
  /** The fragments in it, in the order in which a request meets them. */
  readonly fragments: readonly FragmentName[];
  /** The text for `xml_content` of azurerm, and for `format = "rawxml"`. */
  readonly rawXml: string;
  /** The same as XML that any parser reads, for `format = "xml"`. */
  readonly xml: string;
  /** Named values, sorted. */
  readonly namedValues: readonly string[];
  /** Backends, sorted. */
  readonly backends: readonly string[];
  /** Kinds of gateway that run every policy in it: the Consumption tier limits no tokens, for one. */
  readonly gateways: readonly PolicyGateway[];
}

/** Answers pass the stages backwards, but the cache keeps what the safety checks left. */
const wayBack: readonly Stage[] = ["forward", "safety", "cache", "limits", "ownership", "authentication"];

/**
 * Puts fragments into one policy, in the order authentication, ownership, limits, safety, cache, forward. Implements
 * ZTAI-ID-15, ZTAI-NW-11, ZTAI-AI-10, ZTAI-AI-11.
 *
 * @throws ZtaiError ZTAI-CON-023 when a fragment is missing, stands twice, or needs one that is not there, and when the kind
 * has no place for it.
 */
export function composePolicy({ kind, fragments, acceptedRisks = [] }: PolicyParts): ComposedPolicy {
  const rules: KindRules = policyKinds[kind];
  const names = fragments.map(({ name }) => name);
  const risks = new Set<FragmentName>(acceptedRisks.map(({ control }) => controlsAtRisk[control]));
  refuseTwice(names);
  for (const fragment of fragments) refuseMisplaced(kind, rules, fragment);
  refuseMissing(kind, rules, names, risks);
  refuseUnmet(fragments, names);
  if (names.includes("semantic-cache") && !risks.has("semantic-cache")) {
    throw policyError(
      "semantic-cache puts the key of its Redis into the state",
      "leave it out, or accept the risk for ZTAI-ID-02",
    );
  }
  const inOrder = stages.flatMap((stage) => ofStage(stage, fragments));
  const text = (format: PolicyFormat) => policyText(inOrder, format);
  return {
    kind,
    fragments: inOrder.map(({ name }) => name),
    get rawXml() {
      return text("rawxml");
    },
    get xml() {
      return text("xml");
    },
    namedValues: needed(inOrder, "namedValues"),
    backends: needed(inOrder, "backends"),
    get gateways() {
      return runningAll(inOrder);
    },
  };
}

function ofStage(stage: Stage, fragments: readonly PolicyFragment[]): readonly PolicyFragment[] {
  return fragmentsOfStage[stage].flatMap((name) => fragments.filter((fragment) => fragment.name === name));
}

function refuseTwice(names: readonly FragmentName[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw policyError(`${twice} stands twice`, "give each fragment once");
}

function refuseMisplaced(kind: PolicyKind, rules: KindRules, fragment: PolicyFragment): void {
  const has = [...rules.requires, ...rules.takes];
  if (has.includes(fragment.name)) return;
  throw policyError(`${fragment.name} has no place in a policy of the kind ${kind}`, `it has ${has.join(", ")}`);
}

function refuseMissing(
  kind: PolicyKind,
  rules: KindRules,
  names: readonly FragmentName[],
  risks: ReadonlySet<FragmentName>,
): void {
  const missing = rules.requires.filter((name) => !names.includes(name) && !risks.has(name));
  if (missing.length === 0) return;
  const fix = missing.includes("content-safety")
    ? "add them, or accept the risk of a missing content-safety for ZTAI-AI-11"
    : "add them";
  throw policyError(`a policy of the kind ${kind} needs ${missing.join(", ")}`, fix);
}

function refuseUnmet(fragments: readonly PolicyFragment[], names: readonly FragmentName[]): void {
  for (const { name, needs } of fragments) {
    const missing = (needs.fragments ?? []).filter((needed) => !names.includes(needed));
    if (missing.length > 0) throw policyError(`${name} builds on ${missing.join(", ")}`, "add them");
  }
}

function needed(fragments: readonly PolicyFragment[], what: "namedValues" | "backends"): readonly string[] {
  return [...new Set(fragments.flatMap(({ needs }) => needs[what] ?? []))].sort();
}

function runningAll(fragments: readonly PolicyFragment[]): readonly PolicyGateway[] {
  const elements = fragments.flatMap((fragment) => Object.values(fragment.sections).flat());
  const names = new Set(elements.flatMap((element) => [...everyXmlElement(element)].map(({ name }) => name)));
  const facts = [...names].map((name) => factsOf(name)?.gateways ?? policyGateways);
  return policyGateways.filter((gateway) => facts.every((gateways) => gateways.includes(gateway)));
}

function policyText(fragments: readonly PolicyFragment[], format: PolicyFormat): string {
  const lines = sections.flatMap((section) => sectionLines(section, fragments, format));
  return ["<policies>", ...lines, "</policies>", ""].join("\n");
}

/** A section begins with what the scopes around it do; one that forwards the request itself does not do so twice. */
function sectionLines(section: Section, fragments: readonly PolicyFragment[], format: PolicyFormat): readonly string[] {
  const order = section === "outbound" || section === "on-error" ? wayBack : stages;
  const parts = order
    .flatMap((stage) => ofStage(stage, fragments))
    .filter((fragment) => (fragment.sections[section] ?? []).length > 0);
  const own = parts.flatMap((fragment) => [
    `    <!-- ${fragment.stage}: ${fragment.name} -->`,
    ...(fragment.sections[section] ?? []).map((element) => writeElement(element, format, "    ")),
  ]);
  const forwards = section === "backend" && parts.length > 0;
  return [`  <${section}>`, ...(forwards ? [] : ["    <base />"]), ...own, `  </${section}>`];
}
