import { kept } from "../../../../common/kept";

/** What an expression refers to. Made once for all that share it, so that what follows from it can be remembered. */
export interface Targets {
  /** Addresses of instances, each with the attribute; empty where Terraform does not list it. */
  readonly found: readonly InstanceTarget[];
  /** A local value or an iteration stands between: a plan does not say what it is made of. */
  readonly hidden: boolean;
  /** The local values that stand between. @default - none */
  readonly locals?: readonly LocalReference[];
  /** What is meant may be one of these. @default - only what is found and what the local values hold */
  readonly possible?: Targets;
  /** What is meant may be anything else as well. @default false */
  readonly unbounded?: true;
}

/** A local value that an expression names. */
export interface LocalReference {
  /** Address of the module instance that it is a value of. */
  readonly module: string;
  readonly name: string;
  /** The attribute of it that is meant; empty for the whole. */
  readonly attribute: string;
}

/** One instance, with the attribute that is meant. */
export interface InstanceTarget {
  readonly address: string;
  readonly attribute: string;
}

export const nothing: Targets = { found: [], hidden: false };
export const hidden: Targets = { found: [], hidden: true, unbounded: true };

/**
 * Remembers what is computed of an object and a text. Thousands of resources share one expression that thousands of others
 * are meant by; computing it for each would take the square of that.
 */
export function remembered<K extends object, T>(compute: (of: K, text: string) => T): (of: K, text: string) => T {
  const known = new WeakMap<K, Map<string, T>>();
  return (of, text) => {
    const byText = kept(known, of, () => new Map<string, T>());
    return kept(byText, text, () => compute(of, text));
  };
}

/** The targets of several references, each once. */
export function unionOfTargets(parts: readonly Targets[]): Targets {
  if (parts.length <= 1) return parts[0] ?? nothing;
  const [first = nothing, ...rest] = [...new Set(parts)];
  return rest.reduce((all, part) => together(all).with(part), first);
}

/** The targets with `attribute` where they are whole resources. */
export const withAttribute: (targets: Targets, attribute: string) => Targets = remembered(
  (targets: Targets, attribute: string): Targets => {
    if (attribute !== "" && targets.locals?.some((local) => local.attribute === "")) {
      const locals = targets.locals.map((local) => (local.attribute ? local : { ...local, attribute }));
      return withAttribute({ ...targets, locals }, attribute);
    }
    if (attribute === "" || targets.found.every((target) => target.attribute)) return targets;
    const found = targets.found.map((target) => (target.attribute ? target : { ...target, attribute }));
    return { ...targets, found };
  },
);

/** Of several whole resources the only one with an instance key, written `["a"]` or `[0]`. */
export function withKey(targets: Targets, key: string): Targets | undefined {
  const [same, ...others] = byKey(targets, "").get(key) ?? [];
  return same && others.length === 0 ? alone(targets, same.address) : undefined;
}

const byKey = remembered((targets: Targets): ReadonlyMap<string, readonly InstanceTarget[]> => {
  const index = new Map<string, InstanceTarget[]>();
  if (targets.found.some(({ attribute }) => attribute !== "")) return index;
  for (const target of targets.found) {
    const key = /\[(?:\d+|"(?:[^"\\]|\\.)*")\]$/.exec(target.address)?.[0] ?? "";
    const same = index.get(key);
    if (same) same.push(target);
    else index.set(key, [target]);
  }
  return index;
});

const alone = remembered((targets: Targets, address: string): Targets => ({
  found: [{ address, attribute: "" }],
  hidden: targets.hidden,
}));

const together = (() => {
  const known = new WeakMap<Targets, Pairs>();
  return (targets: Targets): Pairs => {
    return kept(known, targets, () => new Pairs(targets));
  };
})();

/** What one set of targets makes with others. */
class Pairs {
  private readonly made = new WeakMap<Targets, Targets>();

  constructor(private readonly first: Targets) {}

  with(second: Targets): Targets {
    const known = this.made.get(second);
    if (known) return known;
    const all = [...this.first.found, ...second.found];
    const found = [...new Map(all.map((target) => [JSON.stringify(target), target])).values()];
    const locals = [...(this.first.locals ?? []), ...(second.locals ?? [])];
    const possible = [this.first.possible, second.possible].filter((one) => one !== undefined);
    const made: Targets = {
      found,
      hidden: this.first.hidden || second.hidden,
      ...(locals.length > 0 && { locals }),
      ...(possible.length > 0 && { possible: unionOfTargets(possible) }),
      ...((this.first.unbounded ?? second.unbounded) && { unbounded: true }),
    };
    this.made.set(second, made);
    return made;
  }
}

/** The targets whose instance has a name: a known name tells which of several is meant. */
export const targetsNamed = (() => {
  const known = new WeakMap<Targets, ReadonlyMap<string, readonly InstanceTarget[]>>();
  return (
    targets: Targets,
    nameOf: (target: InstanceTarget) => string | undefined,
    name: string,
  ): readonly InstanceTarget[] => {
    const before = known.get(targets);
    if (before) return before.get(name) ?? [];
    const index = new Map<string, InstanceTarget[]>();
    for (const target of targets.found) {
      const own = nameOf(target) ?? "";
      const same = index.get(own);
      if (same) same.push(target);
      else index.set(own, [target]);
    }
    known.set(targets, index);
    return index.get(name) ?? [];
  };
})();
