import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { entry } from "../../../common/table";
import type { BodyPath } from "../../../policies/azure/body";
import type { Argument, Card } from "../../../policies/azure/card";
import { listed } from "../../../policies/azure/card";
import { cards } from "../../../policies/azure/cards.generated";
import { bodyPaths, cardOf } from "../../../policies/azure/registry";
import marks from "../../../policies/azure/sensitive-attributes.json";
import { unprintedCredentials } from "../../../policies/azure/unprinted-credentials";
import { rules } from "../../../policies/rules";
import { sendsLogs } from "../../../policies/rules/shared/visibility/diagnostics-rule";
import { providerHas } from "./provider-arguments";
import { readsOf, type Read } from "./rule-reads";

/** What every resource has, and what Terraform itself adds. */
const everywhere =
  /^(name|location|tags|identity|resource_group_name|provider|count|for_each|depends_on|lifecycle|parent_id|resource_id|id|\/\/)(\.|$)/;
/** Types of Azure; the others stand for a whole stack, the whole input, or what other providers do. */
const azureType = /^(azurerm|azuread|azapi)_/;

const folder = join(__dirname, "../../../policies/azure");
const files = readdirSync(folder).filter((file) => file.endsWith(".ts"));

/** The file that holds the card of a type, or would. */
function fileOf(type: string): string {
  const found = files.find((file) => readFileSync(join(folder, file), "utf8").includes(`"${type}"`));
  return found ? `policies/azure/${found}` : "policies/azure, which has no card of it";
}

/** Secrets are read wherever the provider marks one; none has a default. */
function isMarked(type: string, path: string): boolean {
  const paths = [entry<string>(marks.types, type), entry(unprintedCredentials, type)].join(" ").split(" ");
  return paths.some((marked) => `${marked.replace("!", "")}.`.startsWith(`${path}.`));
}

const reads = readsOf(rules).filter(
  ({ type, path }) =>
    azureType.test(type) && !everywhere.test(path) && !isMarked(type, path) && providerHas(type, path),
);

function argumentsOf(card: Card | undefined): Readonly<Record<string, Argument>> {
  return card?.arguments ?? {};
}

/** Arguments that say which resource another one belongs to; a card names them elsewhere. */
function namesAnother({ id, parent, nameArgument, links = [], names = {} }: Card, path: string): boolean {
  const holder = id?.in === "parent" ? id.parentId : id?.in === "named-parent" ? id.parentName : undefined;
  return [holder, parent, nameArgument, ...links, ...Object.keys(names)].includes(path);
}

function isStated(card: Card, path: string): boolean {
  return Object.keys(argumentsOf(card)).some((argument) => argument === path || argument.startsWith(`${path}.`));
}

function hasBody(card: Card, path: string): boolean {
  const known = Object.entries(argumentsOf(card));
  const parts = Object.values(card.parts ?? {}).flatMap((part) => Object.entries(part));
  const inParts = parts.map(([to, body]) => [to, [body]] as const);
  const below = [...known.flatMap(([to, { body }]) => (body === undefined ? [] : [to])), ...inParts.map(([to]) => to)];
  if (below.some((to) => to === path || to.startsWith(`${path}.`))) return true;
  const above = [...known.map(([to, argument]) => [to, bodyPaths(argument)] as const), ...inParts];
  return above.some(
    ([to, bodies]) => path.startsWith(`${to}.`) && bodies.some((body) => makes(body, path.slice(to.length + 1))),
  );
}

/** True when the body of a block makes a member of it, or says nothing of members. */
function makes({ members }: BodyPath, member: string): boolean {
  return members === undefined || members.includes(member);
}

function missing(of: readonly Read[], what: string): readonly string[] {
  return of.map(
    ({ type, path, rule }) => `${type}.${path}: the rule ${rule} reads it; state its ${what} in ${fileOf(type)}`,
  );
}

describe("the cards", () => {
  test("state the default of every argument that a rule reads, or that it has none", () => {
    const unstated = reads.filter(({ type, path }) => {
      const card = cardOf(type);
      return !card || (!isStated(card, path) && !namesAnother(card, path));
    });
    expect(missing(unstated, "default or noDefault")).toEqual([]);
  });

  test("say where an ARM body holds every argument that a rule reads, or why it does not", () => {
    const azurerm = reads.filter(({ type }) => type.startsWith("azurerm_"));
    const unmapped = azurerm.filter(({ type, path }) => {
      const card = cardOf(type);
      return card && card.noBody === undefined && !hasBody(card, path) && !namesAnother(card, path);
    });
    expect(missing(unmapped, "body or noBody")).toEqual([]);
  });

  test("list the categories of logs of every type whose logs a rule asks for", () => {
    const asked = rules.filter(({ check }) => check === sendsLogs).flatMap(({ on }) => on);
    expect(asked.filter((type) => (cardOf(type)?.logs ?? []).length === 0)).toEqual([]);
    expect(asked.length).toBeGreaterThan(30);
  });

  test("give every type one card", () => {
    const types = cards.flatMap(({ azurerm }) => listed(azurerm));
    expect(types.filter((type, index) => types.indexOf(type) !== index)).toEqual([]);
  });
});
