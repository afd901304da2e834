import type { Resource } from "../estate/resource";

/**
 * What somebody may have gained. Each fact is about one subject:
 *
 * - `at` a place: sends packets from there; `reach` a service: opens a connection to it
 * - `run` a workload: decides what its code does; `act` as an identity: has its tokens
 * - `hold` a service: has one of its keys; `may …` a scope: a role allows it there
 * - `read`, `change` data, `use` a model, `govern` a scope, `become` somebody else, `send` to a place: what harm is done
 * - `try key`, `try sign-in` at a service: stands before it, and lacks a key or a token
 */
export type FactKind = "at" | "reach" | "run" | "act" | "hold" | `may ${Power}` | Goal;

/** What a role allows: to work with data, to list keys, to change settings, to act as an identity, or to give roles. */
export type Power = "read" | "change" | "use" | "list keys of" | "manage" | "impersonate" | "give roles on";

/** What an attacker is after. */
export type Goal = "read" | "change" | "use" | "govern" | "become" | "send" | "try key" | "try sign-in";

/** Worst first. */
export const goals: readonly Goal[] = ["govern", "change", "read", "become", "use", "send", "try key", "try sign-in"];

/** What a fact is about: a resource, or something outside such as the internet. */
export interface Subject {
  /** Unique within the estate, the same in every run. */
  readonly id: string;
  /** As readers know it: `storage account stdocs`, `the internet`. */
  readonly name: string;
  /** @default - it is not in the input */
  readonly resource?: Resource;
}

/** One fact; there is one object for each kind and subject. */
export interface Fact {
  readonly kind: FactKind;
  readonly subject: Subject;
}

/** A fact that is a goal of an attacker. */
export type GoalFact = Fact & { readonly kind: Goal };

/** True for a fact that is a goal of an attacker. */
export function isGoal(fact: Fact): fact is GoalFact {
  return (goals as readonly string[]).includes(fact.kind);
}

/** A type of Terraform in words, without its provider: `storage account`. */
export function typeInWords(type: string): string {
  return type.replace(/^(azurerm|azuread|azapi)_/, "").replaceAll("_", " ");
}

/** The subject that a resource is. */
export function subjectOf(resource: Resource): Subject {
  return { id: resource.key, name: `${typeInWords(resource.type)} ${resource.azureName ?? resource.name}`, resource };
}

/** A text as a sentence begins. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** True for a goal that only stands before a sign-in. */
export function isTry(goal: Goal): boolean {
  return goal.startsWith("try ");
}
