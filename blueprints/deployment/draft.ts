import type { Deployment } from "./deployment.generated";
import { isRecord } from "./shape/schema";
import type { Path } from "../../common/yaml/located";

/** `T` with every part optional, down to the items of lists. */
export type DeepPartial<T> = T extends readonly (infer U)[]
  ? readonly (DeepPartial<U> | undefined)[]
  : T extends object
    ? { readonly [K in keyof T]?: DeepPartial<T[K]> }
    : T;

/**
 * A deployment of which some parts may be missing, because the file lacks them or has them in a wrong shape. What is there
 * has the right shape. Checks of meaning work on drafts, so that all problems can be reported at once.
 */
export type Draft = DeepPartial<Deployment>;

/** `value` without what stands at `wrong`. Items of lists leave a gap, so that the others keep their index. */
export function withoutWrong(value: unknown, wrong: readonly Path[]): unknown {
  if (wrong.some((path) => path.length === 0)) return undefined;
  if (wrong.length === 0) return value;
  const below = new Map<string | number | undefined, Path[]>();
  for (const [step, ...rest] of wrong) {
    const paths = below.get(step);
    if (paths) paths.push(rest);
    else below.set(step, [rest]);
  }
  const without = (step: string | number, item: unknown) => withoutWrong(item, below.get(step) ?? []);
  if (Array.isArray(value)) return value.map((item: unknown, i) => without(i, item));
  if (!isRecord(value)) return value;
  const kept = Object.entries(value).map(([key, item]) => [key, without(key, item)] as const);
  return Object.fromEntries(kept.filter(([, item]) => item !== undefined));
}
