import { isDeepStrictEqual } from "node:util";
import { isList, isObject, type Json, type JsonObject } from "../../../common/json";
import type { Stacks } from "../estate";
import type { Mutant } from "../mutant";

/** What a stack's own settings are made weaker by. */
const changes: readonly { readonly what: string; readonly apply: (stack: JsonObject) => JsonObject | undefined }[] = [
  {
    what: "provider signs in with a literal secret",
    apply: (stack) =>
      provider(stack, (block) => ({
        ...block,
        client_id: "00000000-0000-0000-0000-0000000000cc",
        client_secret: "Kq8~x7Zp.Tn5Rw2Vb9Ls4Hd6Gf3Jc1Ya0Me",
      })),
  },
  {
    what: "provider signs in to storage with keys",
    apply: (stack) => provider(stack, (block) => ({ ...block, storage_use_azuread: false })),
  },
  {
    what: "provider purges deleted vaults",
    apply: (stack) =>
      provider(stack, (block) => ({
        ...block,
        features: { key_vault: { purge_soft_delete_on_destroy: true, recover_soft_deleted_key_vaults: false } },
      })),
  },
  {
    what: "state in a local file",
    apply: (stack) => backend(stack, (before) => (before["local"] ? before : { local: { path: "terraform.tfstate" } })),
  },
  {
    what: "state read with a key",
    apply: (stack) =>
      backend(stack, (before) =>
        before["azurerm"]
          ? {
              azurerm: {
                ...inner(before["azurerm"]),
                use_azuread_auth: false,
                access_key: "kP3x9Qv7LmT2sWc8ZrB5nYd1HfGjUe4AoI6tVqXwMzK0EyNbRlSiCuJhDgFpOaTv==",
              },
            }
          : before,
      ),
  },
];

/** Weakens how Terraform itself signs in and where it keeps its state. */
export function weakenSettings(stacks: Stacks): readonly Mutant[] {
  return Object.entries(stacks).flatMap(([stack, json]) =>
    changes.flatMap(({ what, apply }) => {
      const changed = apply(json);
      if (changed === undefined || isDeepStrictEqual(changed, json)) return [];
      const mutant = { kind: `settings ${what}`, label: `${stack}: ${what}`, type: "terraform", key: `${stack}:` };
      return [{ ...mutant, path: "", exactPath: [], stacks: { ...stacks, [stack]: changed } }];
    }),
  );
}

function inner(value: Json | undefined): JsonObject {
  if (isList(value)) return isObject(value[0]) ? value[0] : {};
  return isObject(value) ? value : {};
}

function provider(stack: JsonObject, change: (block: JsonObject) => JsonObject): JsonObject | undefined {
  const providers = inner(stack["provider"]);
  const azurerm = providers["azurerm"];
  if (azurerm === undefined) return undefined;
  return { ...stack, provider: { ...providers, azurerm: [change(inner(azurerm))] } };
}

function backend(stack: JsonObject, change: (backend: JsonObject) => JsonObject): JsonObject | undefined {
  const terraform = inner(stack["terraform"]);
  if (terraform["backend"] === undefined) return undefined;
  return { ...stack, terraform: { ...terraform, backend: change(inner(terraform["backend"])) } };
}
