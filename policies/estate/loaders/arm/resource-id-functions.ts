import { joinText, symbolOf, ArmUnknown, type ArmValue } from "./arm-value";

/** Where a deployment puts its resources: ids without a subscription or group of their own are below these. */
export interface DeploymentScope {
  /** `/subscriptions/{id}`; the id is `~` while it is open. */
  readonly subscription: ArmValue;
  /** `/subscriptions/{id}/resourceGroups/{name}`, or the subscription when the template deploys to it. */
  readonly group: ArmValue;
}

/** Functions that make ids, by name in lower case. */
export const idFunctions: Readonly<Record<string, (given: readonly ArmValue[], scope: DeploymentScope) => ArmValue>> = {
  resourceid: (given, scope) => {
    const { before, type, names } = split(given);
    const [first, second] = before;
    const group =
      first === undefined
        ? scope.group
        : second === undefined
          ? joinText([scope.subscription, "/resourceGroups/", first])
          : joinText(["/subscriptions/", first, "/resourceGroups/", second]);
    return resourceIdBelow(group, type, names);
  },
  subscriptionresourceid: (given, scope) => {
    const { before, type, names } = split(given);
    const [subscription] = before;
    return resourceIdBelow(
      subscription === undefined ? scope.subscription : joinText(["/subscriptions/", subscription]),
      type,
      names,
    );
  },
  tenantresourceid: (given) => {
    const { type, names } = split(given);
    return resourceIdBelow("", type, names);
  },
  extensionresourceid: ([base, ...given]) => {
    const { type, names } = split(given);
    return resourceIdBelow(base ?? "", type, names);
  },
};

/** `{parent}/providers/{namespace}/{type}/{name}/…` */
export function resourceIdBelow(parent: ArmValue, type: ArmValue | undefined, names: readonly ArmValue[]): ArmValue {
  if (typeof type !== "string") return type ?? new ArmUnknown("a resource type is missing", "{type}");
  const [namespace = "", ...types] = type.split("/");
  const steps = types.flatMap((step, index): ArmValue[] => ["/", step, "/", names[index] ?? ""]);
  return joinText([parent, "/providers/", namespace, ...steps]);
}

/** What stands before the type, the type, and the names. */
function split(given: readonly ArmValue[]): {
  readonly before: readonly ArmValue[];
  readonly type: ArmValue | undefined;
  readonly names: readonly ArmValue[];
} {
  const at = given.findIndex((value) => !(value instanceof ArmUnknown) && symbolOf(value).includes("/"));
  if (at < 0) return { before: [], type: given[0], names: given.slice(1) };
  return { before: given.slice(0, at), type: given[at], names: given.slice(at + 1) };
}
