import { basename, dirname } from "node:path";
import { posix } from "node:path";
import { objects, own } from "../../../common/json";
import { missingModule } from "./hcl/missing-module";
import type { PlacedSkip } from "./hcl/beside";
import type { Calling, Loaded } from "./source";

/** What was loaded, with the documents that call modules read again, together with their modules. */
export async function withModules(
  loaded: Loaded & { readonly skips?: readonly PlacedSkip[] },
): Promise<Loaded & { readonly skips?: readonly PlacedSkip[] }> {
  const { calling = [] } = loaded;
  if (calling.length === 0) return loaded;
  const { loadHcl } = await import("./hcl/load-hcl");
  const read = new Map<Calling["document"], Loaded>();
  for (const { document, path } of calling) {
    // Terraform reads the whole folder of a synthesized stack, and its variable files.
    const isStack = basename(path) === "cdk.tf.json";
    const place = isStack
      ? { path: dirname(path), label: posix.dirname(document.file) }
      : { path, label: document.file };
    read.set(document, await loadHcl({ ...place, stack: document.stack }));
  }
  return {
    ...loaded,
    documents: loaded.documents.flatMap((document) => read.get(document)?.documents ?? [document]),
    problems: [...loaded.problems, ...[...read.values()].flatMap(({ problems }) => problems)],
    calling: [],
  };
}

/** What was loaded, with a problem for each module that is called: nothing of them is read. */
export function withoutModules<T extends Loaded>(loaded: T): T {
  const missing = (loaded.calling ?? []).flatMap(({ document: { json, file } }) =>
    objects(own(json, "module")).flatMap((calls) =>
      Object.entries(calls).flatMap(([name, call]) =>
        objects(call).map((body) => {
          const declared = { kind: "module", labels: [name], body, file, line: undefined };
          return missingModule(declared, `module.${name}`, "not-fetched", posix.dirname(file));
        }),
      ),
    ),
  );
  return missing.length === 0 ? loaded : { ...loaded, problems: [...loaded.problems, ...missing] };
}
