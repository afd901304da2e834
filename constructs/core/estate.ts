import type { IConstruct } from "constructs";
import { ConstructError } from "./errors";
import type { NameParts } from "./naming";

/** What every construct of one stack shares. */
export interface Estate extends NameParts {
  /** Entra tenant. */
  readonly tenantId: string;
  /** Region, such as `swedencentral`. */
  readonly location: string;
  /** Tags of every resource. Keys and values as Azure takes them. */
  readonly tags: Readonly<Record<string, string>>;
}

const contextKey = "ztai:estate";

/** Makes `estate` known to every construct below `stack`. Call it before the first of them is created. */
export function provideEstate(stack: IConstruct, estate: Estate): void {
  stack.node.setContext(contextKey, estate);
}

/**
 * The estate that `scope` belongs to.
 *
 * @throws ConstructError ZTAI-CON-003 when `scope` stands outside a stack of the kit.
 */
export function estateOf(scope: IConstruct): Estate {
  const estate: Estate | undefined = scope.node.tryGetContext(contextKey);
  if (estate) return estate;
  throw new ConstructError(
    "ZTAI-CON-003",
    scope,
    "stands in no stack that knows its estate",
    "create it inside an EstateStack, or call provideEstate() on your stack first",
  );
}
