import { contributorActions, inContainers, ownerActions } from "../../../constructs/data/blob-condition";
import { builtInRole } from "../../../policies/azure/roles/built-in-roles";
import { allows } from "../../../policies/azure/roles/role";

const blobs = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs";

/** Operations on blobs that Azure takes in conditions, by its page of November 2026. */
const conditional = [
  "add/action",
  "delete",
  "deleteBlobVersion/action",
  "filter/action",
  "immutableStorage/runAsSuperUser/action",
  "manageOwnership/action",
  "modifyPermissions/action",
  "move/action",
  "permanentDelete/action",
  "read",
  "runAsSuperUser/action",
  "tags/read",
  "tags/write",
  "write",
];

const roles: readonly (readonly [string, readonly string[]])[] = [
  ["ba92f5b4-2d11-453d-a403-e96b0029c9fe", contributorActions],
  ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b", ownerActions],
];

test.each(roles)("the condition on role %s leaves no operation out that the role allows", (guid, actions) => {
  const role = builtInRole(guid);
  const allowed = conditional.filter((action) => role && allows(role, `${blobs}/${action}`, "data").allows === true);
  expect([...actions].sort()).toEqual(allowed);
});

test("an operation happens in a container of these names, or it is none of those that the condition is about", () => {
  expect(inContainers({ startsWith: "a-b" }, ["read", "delete"])).toBe(
    `((!(ActionMatches{'${blobs}/read'}) AND !(ActionMatches{'${blobs}/delete'})) OR (@Resource[Microsoft.Storage/storageAccounts/blobServices/containers:name] StringStartsWithIgnoreCase 'a-b'))`,
  );
  expect(inContainers({ startsWith: "a", endsWith: "-agent" }, ["read"])).toContain(
    "StringStartsWithIgnoreCase 'a' AND @Resource[Microsoft.Storage/storageAccounts/blobServices/containers:name] StringLikeIgnoreCase '*-agent'",
  );
});

test("the longest condition is far from what Azure takes", () => {
  const condition = inContainers({ startsWith: "0".repeat(36), endsWith: "-azureml-agent" }, ownerActions);
  expect(condition.length).toBeLessThan(8192);
});
