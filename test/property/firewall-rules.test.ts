import fc from "fast-check";
import type { JsonObject } from "../../common/json";
import type { TerraformJson } from "../../policies/engine/rule";
import { rules } from "../../policies/rules";
import { judgeExample } from "../policies/judge-example";

/** The worst verdict of one rule on a whole configuration. */
function verdict(id: string, example: TerraformJson): string {
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  const found = judgeExample(rule, example).map((finding) => finding.verdict);
  return ["fail", "unknown", "pass"].find((one) => found.includes(one as "fail")) ?? "none";
}

/** Parts that make up all destinations; each of the first is as much as a rule may open. */
const atoms = ["20.0.0.0/8", "52.0.0.0/8", "2600::/16", "10.0.0.0/8"] as const;
type Atom = (typeof atoms)[number] | "rest of IPv4" | "rest of IPv6";
const everyAtom: readonly Atom[] = [...atoms, "rest of IPv4", "rest of IPv6"];
const isSix = (atom: Atom) => atom === "2600::/16" || atom === "rest of IPv6";

const wide: Readonly<Record<string, (atom: Atom) => boolean>> = {
  "*": () => true,
  "0.0.0.0/0": (atom) => !isSix(atom),
  "::/0": isSix,
};
const destinations = [...Object.keys(wide), ...atoms];

const ports: Readonly<Record<string, readonly number[]>> = { "443": [443], "80": [80], "1-65535": [80, 443, 9000] };
const protocols: Readonly<Record<string, readonly string[]>> = {
  TCP: ["TCP"],
  UDP: ["UDP"],
  Any: ["TCP", "UDP", "ICMP"],
};
const sources = ["*", "10.1.0.0/16"] as const;

interface Collection {
  readonly allow: boolean;
  readonly destinations: readonly string[];
  readonly port: string;
  readonly protocol: string;
  readonly source: (typeof sources)[number];
}

const policy = fc.array(
  fc.record({
    allow: fc.boolean(),
    destinations: fc.uniqueArray(fc.constantFrom(...destinations), { minLength: 1, maxLength: 3 }),
    port: fc.constantFrom(...Object.keys(ports)),
    protocol: fc.constantFrom(...Object.keys(protocols)),
    source: fc.constantFrom(...sources),
  }),
  { minLength: 1, maxLength: 5 },
);

type Spelling = (destinations: readonly string[]) => JsonObject;
const inRule: Spelling = (destination_addresses) => ({ destination_addresses: [...destination_addresses] });

function collection(
  { allow, port, protocol, source, destinations: to }: Collection,
  at: number,
  spell: Spelling,
): JsonObject {
  const rule = {
    name: `r${at}`,
    source_addresses: [source],
    destination_ports: [port],
    protocols: [protocol],
    ...spell(to),
  };
  return { name: `c${at}`, priority: 100 + at, action: allow ? "Allow" : "Deny", rule: [rule] };
}

const group = "azurerm_firewall_policy_rule_collection_group";

function inOneGroup(collections: readonly Collection[], spell = inRule): JsonObject {
  const blocks = collections.map((one, at) => collection(one, at, spell));
  return { [group]: { a: { name: "g", priority: 100, network_rule_collection: blocks } } };
}

/** Each in a group of its own, in the same order, written the other way round. */
function inGroups(collections: readonly Collection[]): JsonObject {
  const groups = collections.map((one, at): [string, JsonObject] => [
    `g${at}`,
    {
      name: `g${at}`,
      priority: 100 + at,
      firewall_policy_id: "${azurerm_firewall_policy.a.id}",
      network_rule_collection: [{ ...collection(one, at, inRule), priority: 500 - at }],
    },
  ]);
  return { azurerm_firewall_policy: { a: { name: "p" } }, [group]: Object.fromEntries(groups.reverse()) };
}

function onFirewall(collections: readonly Collection[]): JsonObject {
  const classic = collections.map((one, at): [string, JsonObject] => [
    `c${at}`,
    { ...collection(one, at, inRule), azure_firewall_name: "${azurerm_firewall.a.name}" },
  ]);
  return {
    azurerm_firewall: { a: { name: "f" } },
    azurerm_firewall_network_rule_collection: Object.fromEntries(classic),
  };
}

/** Destinations as IP groups, of which a part stands apart. */
function asIpGroups(collections: readonly Collection[]): JsonObject {
  const names = new Map(destinations.map((address, at) => [address, `g${at}`]));
  const spell: Spelling = (to) => ({
    destination_ip_groups: to.map((address) => `\${azurerm_ip_group.${names.get(address)}.id}`),
  });
  const parts = [...names].map(([address, name]): [string, JsonObject] => [
    name,
    { ip_group_id: `\${azurerm_ip_group.${name}.id}`, cidr: address },
  ]);
  return {
    azurerm_ip_group: Object.fromEntries([...names].map(([, name]) => [name, { name }])),
    azurerm_ip_group_cidr: Object.fromEntries(parts),
    ...inOneGroup(collections, spell),
  };
}

/** Whether the first collection that matches a packet allows it, asked for each. */
function opens(collections: readonly Collection[], allowing: Collection): boolean {
  const isMatch = (one: Collection, atom: Atom, port: number, protocol: string, source: string) =>
    one.destinations.some((to) => to === atom || wide[to]?.(atom)) &&
    ports[one.port]?.includes(port) &&
    protocols[one.protocol]?.includes(protocol) &&
    (one.source === "*" || one.source === source);
  return everyAtom
    .filter((atom) => atom !== "10.0.0.0/8")
    .some((atom) =>
      [80, 443, 9000].some((port) =>
        ["TCP", "UDP", "ICMP"].some((protocol) =>
          ["10.1.0.0/16", "elsewhere"].some((source) => {
            const first = collections.find((one) => isMatch(one, atom, port, protocol, source));
            return first?.allow === true && first === allowing;
          }),
        ),
      ),
    );
}

test("a wildcard fails where a packet of much of the internet gets through, however the rules are spread", () => {
  fc.assert(
    fc.property(policy, (collections) => {
      // Behind an earlier allowance an allowance is still one: it counts as if it stood alone with the denials before it.
      const open = collections.some((one, at) => {
        const before = collections.slice(0, at).filter(({ allow }) => !allow);
        return one.allow && opens([...before, one], one);
      });
      const wanted = open ? "fail" : "pass";
      for (const resource of [inOneGroup, inGroups, onFirewall, asIpGroups].map((spread) => spread(collections)))
        expect(verdict("firewall-wildcard-egress", { resource })).toBe(wanted);
    }),
    { numRuns: 300, seed: 20261128 },
  );
});
