import type { Json, JsonObject } from "../../../common/json";
import { jsonDocument } from "../../../policies/estate/document";
import { buildGraph } from "../../../policies/estate/estate";
import { attackPaths } from "../../../policies/paths";

/** An estate with every door open, and for each the change that closes it. */
const open: Readonly<Record<string, Readonly<Record<string, JsonObject>>>> = {
  azurerm_resource_group: { g: { name: "rg" } },
  azurerm_storage_account: {
    a: { name: "st", allow_nested_items_to_be_public: true, resource_group_name: "${azurerm_resource_group.g.name}" },
  },
  azurerm_storage_container: {
    c: { storage_account_id: "${azurerm_storage_account.a.id}", container_access_type: "blob" },
  },
  azurerm_key_vault: { k: { name: "kv", resource_group_name: "${azurerm_resource_group.g.name}" } },
  azurerm_search_service: { s: { name: "srch", resource_group_name: "${azurerm_resource_group.g.name}" } },
  azurerm_user_assigned_identity: { i: { name: "id", resource_group_name: "${azurerm_resource_group.g.name}" } },
  azurerm_linux_web_app: {
    w: {
      name: "app",
      resource_group_name: "${azurerm_resource_group.g.name}",
      identity: { type: "UserAssigned", identity_ids: ["${azurerm_user_assigned_identity.i.id}"] },
      app_settings: { KEY: "${azurerm_search_service.s.primary_key}" },
    },
  },
  azurerm_role_assignment: {
    r: {
      scope: "${azurerm_resource_group.g.id}",
      role_definition_name: "Owner",
      principal_id: "${azurerm_user_assigned_identity.i.principal_id}",
    },
  },
  azurerm_federated_identity_credential: {
    f: {
      parent_id: "${azurerm_user_assigned_identity.i.id}",
      issuer: "https://issuer.example",
      subject: "anything",
    },
  },
};

const closing: readonly [change: string, type: string, name: string, argument: string, value: Json | undefined][] = [
  ["no public storage", "azurerm_storage_account", "a", "public_network_access_enabled", false],
  ["no keys of storage", "azurerm_storage_account", "a", "shared_access_key_enabled", false],
  ["no local users", "azurerm_storage_account", "a", "local_user_enabled", false],
  ["no public blobs", "azurerm_storage_account", "a", "allow_nested_items_to_be_public", false],
  ["a private container", "azurerm_storage_container", "c", "container_access_type", "private"],
  ["no public vault", "azurerm_key_vault", "k", "public_network_access_enabled", false],
  ["a vault with roles", "azurerm_key_vault", "k", "rbac_authorization_enabled", true],
  ["no public search", "azurerm_search_service", "s", "public_network_access_enabled", false],
  ["no keys of search", "azurerm_search_service", "s", "local_authentication_enabled", false],
  ["no public app", "azurerm_linux_web_app", "w", "public_network_access_enabled", false],
  ["no key in the app", "azurerm_linux_web_app", "w", "app_settings", {}],
  ["no identity of the app", "azurerm_linux_web_app", "w", "identity", undefined],
  [
    "sign-in of the app",
    "azurerm_linux_web_app",
    "w",
    "auth_settings_v2",
    { auth_enabled: true, require_authentication: true },
  ],
  ["a smaller role", "azurerm_role_assignment", "r", "role_definition_name", "Key Vault Secrets User"],
  [
    "a known issuer",
    "azurerm_federated_identity_credential",
    "f",
    "issuer",
    "https://token.actions.githubusercontent.com",
  ],
  ["one environment", "azurerm_federated_identity_credential", "f", "subject", "repo:contoso/estate:environment:prod"],
];

type Estate = typeof open;

function withChange(estate: Estate, [, type, name, argument, value]: (typeof closing)[number]): Estate {
  const rest = Object.entries(estate[type]?.[name] ?? {}).filter(([key]) => key !== argument);
  const changed: JsonObject = { ...Object.fromEntries(rest), ...(value !== undefined && { [argument]: value }) };
  return { ...estate, [type]: { ...estate[type], [name]: changed } };
}

function pathsOf(estate: Estate): ReadonlySet<string> {
  const graph = buildGraph([jsonDocument("s", "s/cdk.tf.json", { resource: estate as unknown as JsonObject }, "")]);
  return new Set(attackPaths(graph).map(({ entry, goal, target }) => [entry.id, goal, target.id].join(" ")));
}

/** Numbers that look drawn and are the same in every run. https://www.pcg-random.org/ (linear congruential) */
function drawn(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/** A door to try in place of what was read before is no longer path. */
const harm = (paths: ReadonlySet<string>) => [...paths].filter((path) => !/ try (key|sign-in) /.test(path));

/** What anybody on the internet may do is not told again of others, and is theirs as well. */
function has(paths: ReadonlySet<string>, path: string): boolean {
  return paths.has(path) || paths.has(path.replace(/^\S+:\S+|^[^ ]+/, "internet"));
}

test("whatever is closed, in whatever order, no harm is added", () => {
  const random = drawn(7);
  for (let round = 0; round < 12; round++) {
    const order = closing.map((change) => ({ change, at: random() })).sort((a, b) => a.at - b.at);
    let estate = open;
    let before = pathsOf(estate);
    for (const { change } of order) {
      estate = withChange(estate, change);
      const after = pathsOf(estate);
      const added = harm(after).filter((path) => !has(before, path));
      expect({ closed: change[0], added }).toEqual({ closed: change[0], added: [] });
      before = after;
    }
  }
});

test("with everything closed nobody outside gets to data", () => {
  const closed = closing.reduce(withChange, open);
  expect(harm(pathsOf(closed)).filter((path) => path.startsWith("internet"))).toEqual([]);
  expect(harm(pathsOf(open)).filter((path) => path.startsWith("internet")).length).toBeGreaterThan(5);
});
