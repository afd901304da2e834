import { certainBlocks, type Block } from "../estate/block";
import type { Graph } from "../estate/graph";
import type { Resource } from "../estate/resource";
import { text } from "../estate/value";
import { assignedRole, roleAt, type Given } from "../rules/shared/identities/assigned-role";
import { principalOf } from "../rules/shared/identities/principal";
import type { AttackGraph, Certainty } from "./attack-graph";
import { capital, type Power, type Subject } from "./facts";
import { weaker } from "./oracle";
import { givesRoles, powersOver } from "./powers";
import { holdersAt, type Holders } from "./principals";
import { expand, type RightTarget } from "./rights";
import { staff } from "./networks";
import { scopesAt, wholeOf, type RightScope } from "./scopes";
import { isTarget, targetTypes } from "./targets";

/** Somebody is given a role somewhere. */
interface Grant {
  readonly resource: Resource;
  readonly holders: Holders;
  readonly role: Given;
  readonly scope: RightScope;
  readonly certainty: Certainty;
  /** A condition limits which roles it gives on. */
  readonly isLimited: boolean;
  /** `has`, `may activate`. */
  readonly verb: string;
}

/** Types that give a role by `scope`, `principal_id` and a role, and how one has it. */
const assignments: Readonly<Record<string, string>> = {
  azurerm_role_assignment: "has",
  azurerm_pim_active_role_assignment: "has",
  azurerm_pim_eligible_role_assignment: "may activate",
};

/** Who may do what by roles of Azure: of this tenant, and of another by Lighthouse. */
export function addIdentities(paths: AttackGraph, graph: Graph): void {
  for (const [type, verb] of Object.entries(assignments))
    for (const resource of graph.all(type)) {
      const holders = holdersAt(resource, "principal_id", graph);
      for (const subject of holders.subjects) enterPrincipal(paths, subject, resource, graph);
      const role = type === "azurerm_role_assignment" ? assignedRole(resource, graph) : roleById(resource, graph);
      const isLimited = resource.value("condition").state !== "absent";
      for (const { scope, certainty } of scopesAt(resource, "scope", graph))
        addGrant(paths, graph, { resource, holders, role, scope, certainty, isLimited, verb });
    }
  for (const assignment of graph.all("azurerm_lighthouse_assignment")) addDelegation(paths, graph, assignment);
}

function roleById(resource: Resource, graph: Graph, within: Block = resource): Given {
  return roleAt(resource, "role_definition_id", graph, within) ?? { reason: "it names no role" };
}

/** Another tenant gets what the definition of the assignment says. */
function addDelegation(paths: AttackGraph, graph: Graph, assignment: Resource): void {
  const target = graph.target(assignment, "lighthouse_definition_id");
  if (target.kind !== "resource") return;
  const definition = target.resource;
  const tenant = text(definition.value("managing_tenant_id")) ?? definition.address;
  const subject: Subject = { id: `tenant ${tenant}`, name: `the tenant ${tenant}` };
  paths.enter({
    id: subject.id,
    name: `Somebody of ${subject.name}`,
    trust: "named",
    starts: [paths.fact("act", subject)],
  });
  for (const [name, verb] of [
    ["authorization", "has"],
    ["eligible_authorization", "may activate"],
  ] as const) {
    for (const block of certainBlocks(definition.blocks(name))) {
      const role = roleById(definition, graph, block);
      for (const { scope, certainty } of scopesAt(assignment, "scope", graph))
        addGrant(paths, graph, {
          resource: definition,
          holders: { subjects: [subject], isCertain: true },
          role,
          scope,
          certainty,
          isLimited: false,
          verb,
        });
    }
  }
}

/** People, groups and applications start paths, and whoever gets hold of a token of an identity. */
export function enterPrincipal(paths: AttackGraph, subject: Subject, assignment: Resource, graph: Graph): void {
  const starts = [paths.fact("act", subject)];
  const { resource } = subject;
  if (resource?.type === "azurerm_user_assigned_identity") {
    const name = `Whoever has a token of ${subject.name}`;
    return paths.enter({ id: subject.id, name, trust: "inside", starts, resource });
  }
  // The identity of something that runs is told with what runs.
  if (resource && resource !== assignment && /^azurerm_(?!client_config$)/.test(resource.type)) return;
  const { kind } = principalOf(assignment, graph);
  const names = {
    group: `Members of ${subject.name.replace("the principal", "the group")}`,
    person: capital(subject.name.replace("the principal", "the person")),
    workload: capital(subject.name.replace("the principal", "the application")),
    unknown: capital(subject.name),
  };
  paths.enter({
    id: subject.id,
    name: names[kind],
    trust: "own",
    starts,
    within: paths.fact("at", staff),
    ...(resource && { resource }),
  });
}

function addGrant(paths: AttackGraph, graph: Graph, grant: Grant): void {
  const { scope } = grant;
  if (scope.kind === "resource") {
    const { resource } = scope;
    const whole = wholeOf(resource, graph, isTarget);
    if (isTarget(whole)) giveOn(paths, grant, { kind: "resource", resource: whole }, whole !== resource);
  } else for (const target of targetsIn(scope, graph)) giveOn(paths, grant, target, false);
  giveRoles(paths, graph, grant);
}

/** What a scope holds that rights lead somewhere on, by its type; of one resource itself. */
function targetsIn(scope: RightScope, graph: Graph): readonly RightTarget[] {
  if (scope.kind === "resource") return isTarget(scope.resource) ? [scope] : [];
  return targetTypes.filter((type) => graph.all(type).length > 0).map((type) => ({ ...scope, type }));
}

const dataPowers: readonly Power[] = ["read", "change", "use"];

/** What a role allows on a resource, or on all of a type in a container. @param onPart the grant is on a part of it */
function giveOn(paths: AttackGraph, grant: Grant, target: RightTarget, onPart: boolean): void {
  const { role } = grant;
  const of = target.kind === "resource" ? target.resource : { type: target.type };
  const powers = "role" in role ? powersOver(role.role, of) : unknownPowers(of.type);
  for (const [power, certainty] of powers) {
    if (onPart && !dataPowers.includes(power)) continue;
    give(paths, grant, expand(paths, power, target), certainty);
  }
}

/** A role that is not known may allow whatever its scope has. */
function unknownPowers(type: string): ReadonlyMap<Power, Certainty> {
  const all: readonly Power[] = [...dataPowers, "list keys of", "manage"];
  return new Map(type === "azurerm_user_assigned_identity" ? [] : all.map((power) => [power, "possible"]));
}

/** Who gives roles gives himself every other. */
function giveRoles(paths: AttackGraph, graph: Graph, grant: Grant): void {
  const certainty = "role" in grant.role ? givesRoles(grant.role.role, grant.isLimited) : undefined;
  if (!certainty) return;
  const { scope } = grant;
  const subject = scope.kind === "container" ? scope.subject : paths.of("may give roles on", scope.resource).subject;
  const may = paths.fact("may give roles on", subject);
  give(paths, grant, may, certainty);
  const cause = { id: `${subject.id} roles`, allowedBy: "the right to give roles" };
  const governs = { from: [may], certainty: "certain", cause } as const;
  paths.add({ ...governs, to: paths.fact("govern", subject), says: `Who gives roles on ${subject.name} rules it.` });
  for (const target of targetsIn(scope, graph))
    for (const power of [...dataPowers, "list keys of", "manage", "impersonate"] as const)
      paths.add({
        ...governs,
        to: expand(paths, power, target),
        says: `Who gives roles there gives himself one that may ${power} it.`,
      });
}

function give(paths: AttackGraph, grant: Grant, to: ReturnType<AttackGraph["fact"]>, certainty: Certainty): void {
  const { resource, holders, role, scope, verb } = grant;
  const name = "role" in role ? `the role ${role.role.name}` : "a role that is not known";
  const where = scope.kind === "container" ? scope.subject.name : to.subject.name;
  const sure = weaker(weaker(certainty, grant.certainty), holders.isCertain ? "certain" : "possible");
  for (const subject of holders.subjects)
    paths.add({
      from: [paths.fact("act", subject)],
      to,
      certainty: sure,
      says: `${capital(subject.name)} ${verb} ${name} on ${where}.`,
      cause: {
        id: resource.key,
        allowedBy: "role" in role ? role.role.name : "a role that is not known",
        resource,
        change: "Remove the grant, or give a smaller role on less.",
      },
    });
}
