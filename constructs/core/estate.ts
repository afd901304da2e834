import type { IConstruct } from "constructs";
import { nearest } from "../../common/nearest";
import { ConstructError } from "./errors";
import type { NameParts } from "./naming";
import { mergeTags } from "./own-tags";
import { isRegionName, regions } from "./regions";

/** What every construct of one stack shares. */
export interface Estate extends NameParts {
  /** Entra tenant. */
  readonly tenantId: string;
  /** Who answers for it, such as a team's address: tag `owner` of every resource. */
  readonly owner: string;
  /** What it is, such as `hr-assistant`: tag `workload`. @default - no tag */
  readonly workload?: string;
  /** Tags beside those that the kit sets itself. Keys and values as Azure takes them. @default - none */
  readonly tags?: Readonly<Record<string, string>>;
}

/** Tags of every resource of an estate: who answers for it and what it belongs to, and its own. Implements ZTAI-IN-08. */
export function tagsOf({ environment, owner, workload, tags = {} }: Estate): Record<string, string> {
  const states = { environment, owner, ...(workload !== undefined && { workload }), managedBy: "zero-trust-ai-kit" };
  return mergeTags(tags, states);
}

const contextKey = "ztai:estate";

/**
 * Makes `estate` known to every construct below `stack`. Call it before the first of them is created.
 *
 * @throws ConstructError ZTAI-CON-009 for a region that is none of Azure's, ZTAI-CON-020 when nobody answers for the estate
 */
export function provideEstate(stack: IConstruct, estate: Estate): void {
  const { location, owner } = estate;
  if (!isRegionName(location)) {
    const near = nearest(location, Object.keys(regions));
    const fix = near === undefined ? "write a programmatic name such as swedencentral" : `did you mean ${near}?`;
    throw new ConstructError("ZTAI-CON-009", stack, `location ${location} is not an Azure region`, fix);
  }
  if (owner.trim() === "") {
    const fix = "set owner to the people who answer for its resources";
    throw new ConstructError("ZTAI-CON-020", stack, "owner of the estate is empty", fix);
  }
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
