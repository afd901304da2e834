import { credentialOperations } from "../../../policies/azure/roles/credential-operations";
import { builtInRole, builtInRoleGuids } from "../../../policies/azure/roles/built-in-roles";
import * as powers from "../../../policies/azure/roles/powers";
import { allows, type RoleAnswer, type Plane, type AzureRole } from "../../../policies/azure/roles/role";

const roles = builtInRoleGuids().map((guid) => found(guid));
const permissionsOf = (role: AzureRole) => role.permissions.map((block) => [block.actions, block.notActions] as const);

/** Every operation that any role spells out, and those of the table of credentials. */
const universe = [
  ...new Set([
    ...credentialOperations,
    ...roles
      .flatMap((role) => role.permissions.flatMap(({ actions, notActions }) => [actions, notActions]))
      .flatMap(patterns),
  ]),
].filter((action) => !action.includes("*"));

function found(name: string): AzureRole {
  const role = builtInRole(name);
  if (!role) throw new Error(`${name} is not in the table`);
  return role;
}

function patterns({ patterns: written }: { readonly patterns: readonly string[] }): readonly string[] {
  return written;
}

/** Another way to the same answer: regular expressions over all operations there are. */
function expansion(role: AzureRole): ReadonlySet<string> {
  const allowed = permissionsOf(role).flatMap(([given, taken]) => {
    const [yes, no] = [anyOf(given.patterns), anyOf(taken.patterns)];
    return universe.filter((action) => yes.test(action) && !no.test(action));
  });
  return new Set(allowed.map((action) => action.toLowerCase()));
}

function anyOf(written: readonly string[]): RegExp {
  const each = written.map((pattern) => pattern.split("*").map(escaped).join(".*"));
  return each.length === 0 ? /(?!)/ : new RegExp(`^(?:${each.join("|")})$`, "i");
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

const expansions = new Map(roles.map((role) => [role, expansion(role)]));

/** What the brute force says of a role; operations are compared without their case. */
function allowsOneOf(role: AzureRole, actions: readonly string[]): boolean {
  const allowed = expansions.get(role);
  return actions.some((action) => allowed?.has(action.toLowerCase()));
}

function disagreements(ask: (role: AzureRole) => RoleAnswer, brute: (role: AzureRole) => boolean): readonly string[] {
  return roles.filter((role) => (ask(role).allows === true) !== brute(role)).map(({ name }) => name);
}

describe("the table of built-in roles", () => {
  test("holds every role of August 2026", () => {
    expect(roles).toHaveLength(928);
    expect(new Set(roles.map(({ name }) => name)).size).toBe(928);
  });

  test("finds a role by GUID, by name, and by the name it had, in any case", () => {
    const user = found("53ca6127-db72-4b80-b1b0-d745d6d5456d");
    expect(found("FOUNDRY USER")).toBe(user);
    expect(found("azure ai user")).toBe(user);
    expect(found("53CA6127-DB72-4B80-B1B0-D745D6D5456D")).toBe(user);
    expect(builtInRole("Contoso Superuser")).toBeUndefined();
  });

  test("answers about keys as all operations one by one do", () => {
    const isKey = (action: string) => credentialOperations.some((one) => one.toLowerCase() === action.toLowerCase());
    const keys = universe.filter(isKey);
    const missed = roles.filter((role) => allowsOneOf(role, keys) && powers.listsKeys(role).allows !== true);
    expect(missed.map(({ name }) => name)).toEqual([]);
  });

  test("answers about everything as all operations one by one do", () => {
    const writes = universe.filter((action) => /\/write$/i.test(action)).map((action) => action.toLowerCase());
    const brute = (role: AzureRole) =>
      writes.filter((action) => expansions.get(role)?.has(action)).length > writes.length / 2;
    expect(disagreements(powers.managesEverything, brute)).toEqual([]);
  });

  test("answers about access as all operations one by one do", () => {
    const assigns = (role: AzureRole) => allowsOneOf(role, ["Microsoft.Authorization/roleAssignments/write"]);
    expect(disagreements(powers.grantsAccess, (role) => assigns(role) && !role.isConditional)).toEqual([]);
  });

  test("answers about guards as all operations one by one do", () => {
    const guards = universe.filter((action) =>
      /^microsoft\.authorization\/(policy(assignments|exemptions)|locks)\/(write|delete)$|^microsoft\.insights\/diagnosticsettings\/(write|delete)$|^microsoft\.security\/pricings\/write$/i.test(
        action,
      ),
    );
    const missed = roles.filter((role) => allowsOneOf(role, guards) && powers.changesGuards(role).allows !== true);
    expect(missed.map(({ name }) => name)).toEqual([]);
  });
});

/** What is known of roles, from Microsoft's pages on them. */
const known: Readonly<Record<string, readonly (keyof typeof powers)[]>> = {
  Owner: ["managesEverything", "grantsAccess", "listsKeys", "changesGuards"],
  Contributor: ["managesEverything", "listsKeys", "changesGuards"],
  Reader: [],
  "User Access Administrator": ["grantsAccess", "changesGuards"],
  "Role Based Access Control Administrator": ["grantsAccess"],
  "Key Vault Administrator": ["ownsData"],
  "Key Vault Secrets Officer": [],
  "Key Vault Secrets User": [],
  "Key Vault Contributor": [],
  "Cognitive Services Contributor": ["listsKeys", "changesGuards"],
  "Cognitive Services User": ["listsKeys"],
  "Cognitive Services OpenAI User": [],
  "Cognitive Services OpenAI Contributor": [],
  "Azure AI Administrator": ["listsKeys", "changesGuards"],
  "Foundry User": ["listsKeys"],
  "Foundry Project Manager": [],
  "Storage Account Contributor": ["listsKeys", "changesGuards"],
  "Storage Blob Data Owner": ["ownsData"],
  "Storage Blob Data Contributor": [],
  "Storage Blob Data Reader": [],
  "Storage Blob Delegator": [],
  "Search Service Contributor": ["listsKeys"],
  "Search Index Data Contributor": ["writesIndex"],
  "Search Index Data Reader": [],
  AcrPull: [],
  AcrPush: [],
  "DocumentDB Account Contributor": ["listsKeys"],
  "Cosmos DB Operator": [],
  "Cosmos DB Account Reader Role": ["listsKeys"],
  "Reader and Data Access": ["listsKeys"],
  "Network Contributor": [],
  "Private DNS Zone Contributor": [],
  "Managed Identity Operator": [],
  "Azure Kubernetes Service Cluster User Role": [],
  "Azure Kubernetes Service Cluster Admin Role": ["listsKeys"],
  "Azure Kubernetes Service RBAC Cluster Admin": [],
  "Log Analytics Contributor": ["listsKeys", "changesGuards"],
  "Log Analytics Reader": [],
  "Monitoring Metrics Publisher": [],
  "Microsoft Sentinel Automation Contributor": [],
  "Azure Event Hubs Data Sender": [],
  "Azure Service Bus Data Owner": ["listsKeys"],
  "Virtual Machine Administrator Login": [],
  "Resource Policy Contributor": ["changesGuards"],
};

const asked = ["managesEverything", "grantsAccess", "listsKeys", "ownsData", "writesIndex", "changesGuards"] as const;

test.each(Object.entries(known))("%s may do what its page says", (name, expected) => {
  const role = found(name);
  const has = asked.filter((power) => powers[power](role).allows === true);
  expect([...has].sort()).toEqual([...expected].sort());
});

test("keys of other types than the scope's are out of reach", () => {
  const role = found("Virtual Machine Contributor");
  expect(powers.listsKeys(role).allows).toBe(true);
  expect(powers.listsKeys(role, "microsoft.storage/storageaccounts").allows).toBe(true);
  expect(powers.listsKeys(role, "microsoft.compute/virtualmachines").allows).toBe(false);
});

test.each<[Plane, string, string, boolean]>([
  ["control", "Microsoft.Storage/*", "microsoft.storage/storageAccounts/read", true],
  ["control", "*/read", "Microsoft.Storage/storageAccounts/blobServices/read", true],
  ["control", "*/read", "Microsoft.Storage/read/write", false],
  ["control", "Microsoft.*/storageAccounts/*/read", "Microsoft.Storage/storageAccounts/read", false],
  ["control", "Microsoft.Storage/storageAccounts/read", "Microsoft.Storage/storageAccounts/readAll", false],
  ["data", "Microsoft.Storage/*", "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read", false],
])("on the %s plane, actions %s and %s", (plane, pattern, action, expected) => {
  const none = { patterns: [] };
  const role: AzureRole = {
    name: "custom",
    permissions: [{ actions: { patterns: [pattern] }, notActions: none, dataActions: none, notDataActions: none }],
  };
  expect(allows(role, action, plane).allows).toBe(expected);
});
