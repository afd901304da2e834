import type { Json } from "../../common/json";
import type { BodyPath } from "./body";
import type { Day } from "./dated-table";
import type { Rename } from "./rename";

/** Says that nothing is assumed when an argument is left out: it is required, or the service decides. */
export const noDefault: unique symbol = Symbol("no default");

/** An argument that an ARM body does not hold, and why. */
export interface NoBody {
  readonly none: string;
}

/** States that an ARM body does not hold an argument. */
export function noBody(reason: string): NoBody {
  return { none: reason };
}

/** What is known of one argument. */
export interface Argument {
  /** What azurerm 4 or azuread 3 assumes when it is left out; of an argument of a block, when the block is written. */
  readonly default: Json | typeof noDefault;
  /** What azurerm 3 assumes. @default - as `default` */
  readonly in3?: Json;
  /** What azurerm 5 assumes. @default - as `default` */
  readonly in5?: Json;
  /** What the service assumes when a body leaves it out. @default - as `default` */
  readonly inArm?: Json | typeof noDefault;
  /** What it assumes from a version of its API on, named by its day. @default - as in every version */
  readonly inArmSince?: { readonly version: Day; readonly value: Json };
  /** Where an ARM body holds it, or why it does not. @default - an argument of a block that `body` of the block makes */
  readonly body?: BodyPath | readonly BodyPath[] | NoBody;
}

/** Arguments of which nothing is assumed when they are left out; where a body holds them, the block around them says. */
export function withoutDefault(...paths: readonly string[]): Readonly<Record<string, Argument>> {
  return Object.fromEntries(paths.map((path) => [path, { default: noDefault }]));
}

/**
 * How the ARM id of a resource is made from its arguments, so that a literal id in one stack finds the resource in
 * another. Segments are those of the card's ARM type.
 */
export type IdShape =
  /** `…/resourceGroups/{resource_group_name}/providers/{type}/{name}` */
  | { readonly in: "group" }
  /** `{the id in this argument}/{last segment}/{name}` */
  | { readonly in: "parent"; readonly parentId: string }
  /** As the first, with the name of the parent in an argument: `…/{parent type}/{parent}/{last segment}/{name}` */
  | { readonly in: "named-parent"; readonly parentName: string };

/** The resource stands in a resource group. */
export const inGroup: IdShape = { in: "group" };

/** The resource stands below the one whose id this argument holds. */
export function below(parentId: string): IdShape {
  return { in: "parent", parentId };
}

/** The resource stands below the one whose name this argument holds, in the same resource group. */
export function belowNamed(parentName: string): IdShape {
  return { in: "named-parent", parentName };
}

/** DNS zones that resolve a private endpoint, by sub-resource (group id). */
export type CardSubResources = Readonly<Record<string, readonly string[]>>;

/**
 * Everything that the judge knows of one Azure type under one of its Terraform names.
 *
 * Defaults and names are those of the argument references and upgrade guides of azurerm 4.55 and azuread 3.7
 * (https://github.com/hashicorp/terraform-provider-azurerm); bodies those of the ARM API versions of 2025
 * (https://learn.microsoft.com/azure/templates); group ids, with their case, and zones those of
 * https://learn.microsoft.com/azure/private-link/private-endpoint-dns; log categories those of
 * https://learn.microsoft.com/azure/azure-monitor/reference/supported-logs/logs-index, all of November 2026.
 */
export interface Card {
  /** Terraform types that these facts hold for. One that azurerm does not have starts with `azapi_`. */
  readonly azurerm: string | readonly string[];
  /** ARM types that it is, such as `Microsoft.KeyVault/vaults`. @default - none */
  readonly arm?: string | readonly string[];
  /** @default - its id is known from references alone */
  readonly id?: IdShape;
  /** Argument that holds the parent's id in azapi. @default - the argument of `id`; without one the resource group */
  readonly parent?: string;
  /** Argument that holds its name. @default "name" */
  readonly nameArgument?: string;
  /** Arguments that a rule reads, dotted through blocks. */
  readonly arguments?: Readonly<Record<string, Argument>>;
  /** Which ARM resources of the type it is, where several cards share one. @default - all that no other card takes */
  readonly when?: (body: Json | undefined) => boolean;
  /** Why no ARM resource is read as this type. @default - one is, where `arm` is given */
  readonly noBody?: string;
  /** ARM types below it that hold a part of its arguments, each with where. @default - none */
  readonly parts?: Readonly<Record<string, Readonly<Record<string, BodyPath>>>>;
  /** Blocks that are there when they are left out, each with the defaults of its arguments. @default - none */
  readonly implied?: readonly string[];
  /** Type that replaced it and as which rules judge it, under its own defaults. @default - it is judged as itself */
  readonly successor?: string;
  /** Arguments that another major of the provider, or the successor, spells differently. */
  readonly renames?: readonly Rename[];
  /**
   * Arguments that name a resource which it configures: it is a companion of that one. Where there are several, the first
   * is asked unless another is named.
   */
  readonly links?: readonly string[];
  /** Ids of parts of it that its blocks show, each with what follows its own id in them. @default - none is named */
  readonly partIds?: Readonly<Record<string, string>>;
  /** Arguments that hold the name of a resource in its own resource group instead of an id, with that one's ARM type. */
  readonly names?: Readonly<Record<string, string>>;
  /** Sub-resources that a private endpoint can connect to. @default - none */
  readonly privateLink?: CardSubResources;
  /** Where kinds of the type need other zones, by what its argument `kind` says. @default - all as `privateLink` */
  readonly privateLinkOfKind?: Readonly<Record<string, CardSubResources>>;
  /**
   * Categories of diagnostic logs that tell who called, signed in, changed or was refused; of those with a bar between them
   * one suffices. @default - no rule asks for its logs
   */
  readonly logs?: readonly LogCategory[];
}

/** A category of diagnostic logs: its name, or when only some resources of the type have it. */
export type LogCategory = string | { readonly category: string; readonly when: LogCondition };

/** What a resource must be to have a category of logs: of one of these tiers, or the parent of such a resource. */
export type LogCondition =
  /** The argument holds one of `values`, whatever the case of letters, or the one that `orGiven` names is set. */
  | { readonly argument: string; readonly values: readonly string[]; readonly orGiven?: string }
  /** A resource of `type` configures it, and its argument holds `value`. */
  | { readonly companion: string; readonly argument: string; readonly value: string };

/** The elements of a property that may be written as one. */
export function listed(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === "string" ? [value] : value;
}
