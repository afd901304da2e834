import fc from "fast-check";
import type { JsonObject } from "../../common/json";
import type { Rule as PolicyRule, TerraformJson } from "../../policies/engine/rule";
import { runRules, type Finding } from "../../policies/engine/run";
import { rules } from "../../policies/rules";
import { graphOf, judgeExample } from "../policies/judge-example";

const byId = new Map(rules.map((rule) => [rule.id, rule]));

function ruleOf(id: string): PolicyRule {
  const rule = byId.get(id);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
}

/** The worst of a rule's verdicts. */
function worst(findings: readonly Finding[], { id }: PolicyRule): string {
  const found = findings.flatMap((finding) => (finding.rule === id ? [finding.verdict] : []));
  return (["fail", "unknown", "pass"] as const).find((one) => found.includes(one)) ?? "none";
}

/** The worst verdict of one rule on a whole configuration. */
function verdict(id: string, example: TerraformJson): string {
  const rule = ruleOf(id);
  return worst(judgeExample(rule, example), rule);
}

/** Parts of the address line that rules are made of: a half of what counts as much, so that two of them are. */
interface Atom {
  readonly written: string;
  readonly family: "four" | "six";
  /** Halves of what is much: 0 for addresses that the internet does not route. */
  readonly weight: number;
}

const atoms: readonly Atom[] = [
  ...["20.0.0.0/9", "20.128.0.0/9", "52.0.0.0/9", "8.0.0.0/9"].map((written): Atom => ({
    written,
    family: "four",
    weight: 1,
  })),
  ...["10.0.0.0/8", "192.168.0.0/16"].map((written): Atom => ({ written, family: "four", weight: 0 })),
  ...["2600::/17", "2600:8000::/17"].map((written): Atom => ({ written, family: "six", weight: 1 })),
  { written: "fd00::/8", family: "six", weight: 0 },
];
const restOfFour: Atom = { written: "the rest of IPv4", family: "four", weight: 99 };
const restOfSix: Atom = { written: "the rest of IPv6", family: "six", weight: 99 };
const everyAtom = [...atoms, restOfFour, restOfSix];

const widePrefixes: Readonly<Record<string, readonly Atom[]>> = {
  "*": everyAtom,
  "0.0.0.0/0": everyAtom.filter(({ family }) => family === "four"),
  "::/0": everyAtom.filter(({ family }) => family === "six"),
  Internet: everyAtom.filter(({ weight }) => weight > 0),
};

const ports: Readonly<Record<string, (port: number) => boolean>> = {
  "22": (port) => port === 22,
  "20-25": (port) => port >= 20 && port <= 25,
  "0-21": (port) => port <= 21,
  "22-65535": (port) => port >= 22,
  "*": () => true,
  "443": (port) => port === 443,
};
const protocols = ["Tcp", "Udp", "Icmp", "*"] as const;
const destinations = ["*", "10.0.0.4", "10.0.1.4"] as const;

interface Rule {
  readonly allow: boolean;
  readonly protocol: (typeof protocols)[number];
  readonly sources: readonly string[];
  readonly sourcePorts: "*" | "1";
  readonly destination: (typeof destinations)[number];
  readonly ports: readonly string[];
  readonly priority: number;
}

const ruleArbitrary = fc.record({
  allow: fc.boolean(),
  protocol: fc.constantFrom(...protocols),
  sources: fc.oneof(
    fc.constantFrom(...Object.keys(widePrefixes)).map((prefix) => [prefix]),
    fc.uniqueArray(fc.constantFrom(...atoms.map(({ written }) => written)), { minLength: 1, maxLength: 4 }),
  ),
  sourcePorts: fc.constantFrom("*" as const, "*" as const, "1" as const),
  destination: fc.constantFrom(...destinations),
  ports: fc.uniqueArray(fc.constantFrom(...Object.keys(ports)), { minLength: 1, maxLength: 2 }),
});

/** Rules with priorities of their own, as Azure asks. */
const groupArbitrary = fc
  .array(ruleArbitrary, { minLength: 1, maxLength: 6 })
  .map((found) => found.map((rule, index): Rule => ({ ...rule, priority: 100 + index * 10 })));

function written(rule: Rule, name: string): JsonObject {
  const [only = "*"] = rule.sources;
  return {
    name,
    direction: "Inbound",
    access: rule.allow ? "Allow" : "Deny",
    protocol: rule.protocol,
    priority: rule.priority,
    source_port_range: rule.sourcePorts,
    ...(rule.sources.length === 1 ? { source_address_prefix: only } : { source_address_prefixes: [...rule.sources] }),
    destination_address_prefix: rule.destination,
    destination_port_ranges: [...rule.ports],
  };
}

function inline(group: readonly Rule[]): TerraformJson {
  const security_rule = group.map((rule, index) => written(rule, `r${index}`));
  return { resource: { azurerm_network_security_group: { a: { name: "nsg", security_rule } } } };
}

function apart(group: readonly Rule[], reference: string): TerraformJson {
  const named = group.map((rule, index): [string, JsonObject] => [
    `r${index}`,
    { ...written(rule, `r${index}`), resource_group_name: "rg", network_security_group_name: reference },
  ]);
  return {
    resource: {
      azurerm_network_security_group: { a: { name: "nsg", resource_group_name: "rg" } },
      azurerm_network_security_rule: Object.fromEntries(named),
    },
  };
}

/** Asks packet by packet, as Azure does: the first rule that matches decides. */
function isOpen(group: readonly Rule[], protocol: string, port: number): boolean {
  const passes = (atom: Atom) =>
    [1, 50000].some((sourcePort) =>
      ["10.0.0.4", "10.0.1.4", "10.0.2.4"].some((destination) => {
        const first = group.find(
          (rule) =>
            (rule.protocol === "*" || rule.protocol === protocol) &&
            rule.sources.some((source) => source === atom.written || widePrefixes[source]?.includes(atom)) &&
            (rule.sourcePorts === "*" || sourcePort === 1) &&
            (rule.destination === "*" || rule.destination === destination) &&
            rule.ports.some((range) => ports[range]?.(port)),
        );
        return first?.allow ?? false;
      }),
    );
  const open = everyAtom.filter(passes);
  const weight = (family: Atom["family"]) =>
    open.filter((atom) => atom.family === family).reduce((sum, atom) => sum + atom.weight, 0);
  return weight("four") >= 2 || weight("six") >= 2;
}

const sampledPorts = [0, 1, 20, 22, 23, 25, 26, 443, 65535];

/** Rules, with the packets that each is about. */
const about: readonly (readonly [id: string, protocols: readonly string[], ports: readonly number[]])[] = [
  ["security-group-ssh", ["Tcp"], [22]],
  ["security-group-udp", ["Udp"], sampledPorts],
  ["security-group-open-inbound", ["Tcp", "Udp", "Other"], sampledPorts],
];

test.each(about)("%s says what packet by packet comes out", (id, ofProtocols, ofPorts) => {
  fc.assert(
    fc.property(groupArbitrary, (group) => {
      const open = ofProtocols.some((protocol) => ofPorts.some((port) => isOpen(group, protocol, port)));
      expect(verdict(id, inline(group))).toBe(open ? "fail" : "pass");
    }),
    { numRuns: 400, seed: 20261128 },
  );
});

test("everything is open where each port is by each protocol but ICMP", () => {
  fc.assert(
    fc.property(groupArbitrary, (group) => {
      const open = ["Tcp", "Udp", "Other"].every((protocol) =>
        sampledPorts.slice(1).every((port) => isOpen(group, protocol, port)),
      );
      expect(verdict("security-group-any-any", inline(group))).toBe(open ? "fail" : "pass");
    }),
    { numRuns: 400, seed: 20261128 },
  );
});

const judged = [
  "security-group-any-any",
  "security-group-explicit-deny",
  "security-group-open-inbound",
  "security-group-public-source",
  "security-group-sensitive-port",
  "security-group-ssh",
  "security-group-udp",
  "security-group-wide-source",
].map(ruleOf);

function verdicts(example: TerraformJson): readonly string[] {
  const findings = runRules(judged, graphOf({ example }));
  return judged.map((rule) => `${rule.id}: ${worst(findings, rule)}`);
}

test("where a rule stands, inline or apart, and in which order, changes no verdict", () => {
  fc.assert(
    fc.property(groupArbitrary, fc.nat(), (group, turn) => {
      const wanted = verdicts(inline(group));
      const turned = [...group.slice(turn % group.length), ...group.slice(0, turn % group.length)];
      expect(verdicts(inline(turned))).toEqual(wanted);
      expect(verdicts(apart(turned, "${azurerm_network_security_group.a.name}"))).toEqual(wanted);
      expect(verdicts(apart(turned, "nsg"))).toEqual(wanted);
    }),
    { numRuns: 100, seed: 20261128 },
  );
});

/** The same sources in more rules: each with one of them, or with both halves of each range. */
const halves: Readonly<Record<string, readonly string[]>> = {
  "*": ["0.0.0.0/1", "128.0.0.0/1", "::/1", "8000::/1"],
  "0.0.0.0/0": ["0.0.0.0-99.0.0.0", "99.0.0.1-255.255.255.255"],
  "::/0": ["::/1", "8000::/1"],
  "20.0.0.0/9": ["20.0.0.0/10", "20.64.0.0/10"],
  "10.0.0.0/8": ["10.0.0.0/9", "10.128.0.0/9"],
  "2600::/17": ["2600::/18", "2600:4000::/18"],
};

test("one rule and the same sources over several rules get the same verdict", () => {
  fc.assert(
    fc.property(groupArbitrary, (group) => {
      const split = group.flatMap((rule) =>
        rule.sources.flatMap((source) => (halves[source] ?? [source]).map((half) => ({ ...rule, sources: [half] }))),
      );
      const renumbered = split.map((rule, index) => ({ ...rule, priority: 100 + index }));
      expect(verdicts(inline(renumbered))).toEqual(verdicts(inline(group)));
    }),
    { numRuns: 100, seed: 20261128 },
  );
});
