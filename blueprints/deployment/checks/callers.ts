import { parseCidr } from "../../../constructs/core/cidr";
import { malformed } from "./address-spaces";
import type { Check } from "./check";

/** Ranges that may call a workload are written properly. */
export const callers: Check = function* (draft) {
  for (const [i, workload] of (draft.workloads ?? []).entries()) {
    for (const key of ["clients", "builders"] as const) {
      for (const [name, text] of Object.entries(workload?.[key] ?? {})) {
        if (text === undefined || parseCidr(text)) continue;
        yield malformed({ path: ["workloads", i, key, name], text });
      }
    }
  }
};
