import { isObject, type Json } from "../../common/json";
import { entry } from "../../common/table";
import type { BodyPath } from "./body";
import { listed, noDefault, type Argument, type Card, type LogCategory, type CardSubResources } from "./card";
import { cards } from "./cards.generated";
import type { Rename } from "./rename";

/** Provider defaults by path below a block, for arguments that the configuration leaves out. */
export type Defaults = Readonly<Record<string, Json>>;

/** Majors of the azurerm provider whose defaults differ. */
export type AzurermMajor = 3 | 4 | 5;

/** Version of an ARM API, such as `2025-07-01`; empty where a body does not say it. */
export type ApiVersion = string;

/** Copies a value of an ARM body to the argument it stands for. */
export interface AzapiArgument extends BodyPath {
  /** azurerm argument, dotted through blocks. */
  readonly to: string;
}

/** The azurerm resource an ARM type stands for. */
export interface AzapiType {
  readonly type: string;
  /** azurerm argument that holds the parent's id. @default - none: the parent is the resource group */
  readonly parent?: string;
  /** azurerm argument that holds the name. @default "name" */
  readonly nameArgument?: string;
  /** It holds a part of the arguments of its parent, which is of this type. @default - a resource of its own */
  readonly partOfParent?: true;
  readonly arguments: readonly AzapiArgument[];
}

/** How an ARM id is made: the segments of the card's ARM type with the arguments of its `IdShape`. */
export type ArmIdShape =
  | { readonly type: string }
  | { readonly parentId: string; readonly segment: string }
  | { readonly type: string; readonly parentName: string; readonly segment: string };

/** The target that a name stands for: its ARM type and, for a part of another resource, where that one's name stands. */
export interface NamedTarget {
  readonly armType: string;
  /** Argument with the parent's name, and the segment of the target below it. @default - the target has no parent */
  readonly below?: { readonly parentName: string; readonly segment: string };
}

/** What a private endpoint to a service needs. */
export interface PrivateEndpointNeeds {
  /** ARM type, lower case. */
  readonly armType: string;
  /** Sub-resources (group ids) by name, each with the DNS zones that resolve it. */
  readonly subResources: CardSubResources;
  /** What a kind of the type needs instead. @default - all kinds need the same */
  readonly ofKind?: Readonly<Record<string, CardSubResources>>;
}

const byType: ReadonlyMap<string, Card> = new Map(
  cards.flatMap((card) => listed(card.azurerm).map((type) => [type, card] as const)),
);

/** The card of a Terraform type; undefined for one that no rule knows. */
export function cardOf(type: string): Card | undefined {
  return byType.get(type);
}

/** What a card says under one heading, by Terraform type. */
function table<T>(of: (card: Card, type: string) => T | undefined): Readonly<Record<string, T>> {
  const entries = [...byType].map(([type, card]) => [type, of(card, type)] as const);
  return Object.fromEntries(entries.filter((entry): entry is [string, T] => entry[1] !== undefined));
}

/** Arguments by resource type that the majors of azurerm spell differently. */
export const renames: Readonly<Record<string, readonly Rename[]>> = table(({ renames: of }) => of);

/** Resources that configure another one, and the arguments that name it; the graph answers `companions` from it. */
export const links: Readonly<Record<string, readonly string[]>> = table(({ links: of }) => of);

/** Arguments that hold the id of the resource that one is a part of, by type. */
export const parentArguments: Readonly<Record<string, string>> = table(
  ({ id, parent }) => parent ?? (id?.in === "parent" ? id.parentId : undefined),
);

/** Types whose name does not stand in the argument `name`. */
export const nameArguments: Readonly<Record<string, string>> = table(({ nameArgument }) => nameArgument);

/** What follows the id of a resource in an id that one of its blocks shows, by type and attribute without indexes. */
export const partIds: Readonly<Record<string, Readonly<Record<string, string>>>> = table(({ partIds: of }) => of);

/** Categories of diagnostic logs, for settings that list them instead of using a category group. */
export const logCategories: Readonly<Record<string, readonly LogCategory[]>> = table(({ logs }) => logs);

/** How the ARM id of a type is made. */
export const armIdShapes: Readonly<Record<string, ArmIdShape>> = table(({ id, arm }) => {
  const [type] = listed(arm);
  if (!id || type === undefined) return undefined;
  const { parent, segment } = split(type);
  if (id.in === "parent") return { parentId: id.parentId, segment };
  return id.in === "group" ? { type } : { type: parent, parentName: id.parentName, segment };
});

/** Argument with the resource that one of the type is a part of, or configures; undefined where the cards name none. */
export function argumentOfWhole(type: string): string | undefined {
  const shape = entry(armIdShapes, type);
  if (shape && "parentId" in shape) return shape.parentId;
  if (shape && "parentName" in shape) return shape.parentName;
  return entry(links, type)?.[0];
}

/** Arguments that hold a name in the resource's own group, by type and argument. */
export const nameLinks: Readonly<Record<string, Readonly<Record<string, NamedTarget>>>> = table(
  ({ names }) => names && Object.fromEntries(Object.entries(names).map(([argument, type]) => [argument, named(type)])),
);

/** What private endpoints to a type need. */
export const privateEndpointNeeds: Readonly<Record<string, PrivateEndpointNeeds>> = table(
  ({ arm, privateLink: subResources, privateLinkOfKind: ofKind }) =>
    subResources && {
      armType: (listed(arm)[0] ?? "").toLowerCase(),
      subResources,
      ...(ofKind && { ofKind }),
    },
);

/** The service of an ARM type, lower case, for an endpoint whose target is outside the input. */
export function privateLinkServiceOf(armType: string): PrivateEndpointNeeds | undefined {
  return Object.values(privateEndpointNeeds).find((service) => service.armType === armType);
}

/** An ARM type as one of the Terraform types that share it. */
interface Candidate {
  readonly type: AzapiType;
  readonly when?: Card["when"];
}

const azapiTypes: ReadonlyMap<string, readonly Candidate[]> = candidates();

function candidates(): ReadonlyMap<string, readonly Candidate[]> {
  const found = new Map<string, Candidate[]>();
  const add = (arm: string, candidate: Candidate) => {
    const key = arm.toLowerCase();
    found.set(key, [...(found.get(key) ?? []), candidate]);
  };
  for (const card of cards) {
    for (const [arm, held] of Object.entries(card.parts ?? {})) add(arm, { type: partOf(card, held) });
    if (card.noBody !== undefined || !Object.values(card.arguments ?? {}).some(hasBody)) continue;
    for (const arm of listed(card.arm)) add(arm, { type: azapiOf(card), ...(card.when && { when: card.when }) });
  }
  return found;
}

/**
 * What an ARM type, lower case, stands for; undefined for one that no rule knows.
 * @param body tells Terraform types apart that share the ARM type; the first of them where it is not known
 * @param isPart the body is a part of one that was sent before, and need not say which of them it is
 */
export function azapiType(
  armType: string,
  body: () => Json | undefined = () => undefined,
  isPart = false,
): AzapiType | undefined {
  const found = azapiTypes.get(armType) ?? [];
  const [first] = found;
  if (!first?.when) return first?.type;
  const sent = body();
  const fitting = found.find(({ when }) => !when || when(sent));
  return (fitting ?? (isPart || !isObject(sent) ? first : undefined))?.type;
}

function azapiOf({ azurerm, id, parent, nameArgument, arguments: known = {} }: Card): AzapiType {
  const type = listed(azurerm)[0] ?? "";
  const holder = parent ?? (id?.in === "parent" ? id.parentId : id?.in === "named-parent" ? id.parentName : undefined);
  const found = Object.entries(known).flatMap(([to, argument]) => bodyPaths(argument).map((path) => ({ ...path, to })));
  return {
    type,
    ...(holder === undefined ? {} : { parent: holder }),
    ...(nameArgument === undefined ? {} : { nameArgument }),
    arguments: found,
  };
}

function partOf(card: Card, held: Readonly<Record<string, BodyPath>>): AzapiType {
  const [type = ""] = listed(card.azurerm);
  const found = Object.entries(held).map(([to, path]) => ({ ...path, to }));
  return { type, partOfParent: true, arguments: found };
}

function hasBody(argument: Argument): boolean {
  return bodyPaths(argument).length > 0;
}

/** Where an ARM body holds an argument. */
export function bodyPaths({ body }: Argument): readonly BodyPath[] {
  if (body === undefined || "none" in body) return [];
  return "from" in body ? [body] : body;
}

/** One object for all resources of a type: a large estate asks for the same ones again and again. */
const defaults = new Map<string, Defaults>();

/** The defaults of a type in a provider major, or of the service for what is written as a body of an API version. */
export function providerDefaults(type: string, from: AzurermMajor | ApiVersion = 4): Defaults {
  const key = `${from} ${type}`;
  const known = defaults.get(key) ?? defaultsOf(byType.get(type)?.arguments ?? {}, from);
  defaults.set(key, known);
  return known;
}

function defaultsOf(known: Readonly<Record<string, Argument>>, from: AzurermMajor | ApiVersion): Defaults {
  const entries = Object.entries(known).map(([path, argument]) => [path, defaultIn(argument, from)] as const);
  return Object.fromEntries(entries.filter((entry): entry is [string, Json] => entry[1] !== noDefault));
}

function defaultIn(argument: Argument, from: AzurermMajor | ApiVersion): Json | typeof noDefault {
  const { in3, in5, inArm, inArmSince } = argument;
  if (typeof from === "string") {
    const since = inArmSince && from.slice(0, inArmSince.version.length) >= inArmSince.version;
    return since ? inArmSince.value : (inArm ?? argument.default);
  }
  const differing = { 3: in3, 4: undefined, 5: in5 }[from];
  return differing ?? argument.default;
}

/** `Microsoft.Network/virtualNetworks` and `subnets`. */
function split(armType: string): { readonly parent: string; readonly segment: string } {
  const cut = armType.lastIndexOf("/");
  return { parent: armType.slice(0, cut), segment: armType.slice(cut + 1) };
}

/** The target of a name; where it is part of another resource, that one's name stands where the card of its type says. */
function named(armType: string): NamedTarget {
  const shape = cards.find(({ arm, id }) => id?.in === "named-parent" && listed(arm).includes(armType))?.id;
  if (shape?.in !== "named-parent") return { armType };
  const { parent, segment } = split(armType);
  return { armType: parent, below: { parentName: shape.parentName, segment } };
}
