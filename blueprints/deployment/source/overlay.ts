import { basename } from "node:path";
import { advice } from "../../../common/nearest";
import type { Problem } from "../../../common/problem";
import type { Located, LocatedList, LocatedMap, Path } from "../../../common/yaml/located";
import { formatPath, nearestNode, placeOf } from "../../../common/yaml/located";
import { identityOf, namedList, type Identity, type NamedList } from "./named-lists";

/** A file with an overlay laid over it. */
export interface Overlaid {
  readonly root: LocatedMap;
  readonly problems: readonly Problem[];
}

/** Key of an item that an overlay takes away: `{ name: hr-assistant, remove: true }`. */
const removeKey = "remove";

type Words = Pick<Problem, "message" | "fix"> & Partial<Pick<Problem, "code" | "found" | "allowed">>;

/** An item of an overlay's list, with what it could be laid over. */
interface Item {
  readonly item: LocatedMap;
  readonly identity: Identity;
  /** Its place in the overlay. */
  readonly path: Path;
  readonly list: NamedList;
  readonly base: LocatedList;
  /** The item of the base that it names. @default - there is none */
  readonly below?: Located;
}

/**
 * Lays `over` upon `base`: mappings merge, items of named lists merge by name or are taken away, everything else is replaced. An item
 * that the base lacks is a new one when it has all that a new one needs, and else a mistake.
 */
export function layOverlay(base: LocatedMap, over: LocatedMap): Overlaid {
  const overlay = new Overlay(over);
  return { root: overlay.mergeMaps(base, over, []), problems: overlay.problems };
}

/** Items that are to be taken away where they are laid over nothing. */
export function strayRemovals(root: Located, path: Path = []): Problem[] {
  if (root.kind === "scalar") return [];
  if (root.kind === "map") {
    return Array.from(root.entries).flatMap(([key, value]) => strayRemovals(value, [...path, key]));
  }
  const isNamed = namedList(path.at(-1)) !== undefined;
  return root.items.flatMap((item, i) => {
    const removal = isNamed && item.kind === "map" ? item.entries.get(removeKey) : undefined;
    const message = "removes nothing: an overlay takes items of the deployment file away";
    const words = { message, fix: "leave the item out" };
    const own = removal ? [problemAt(removal, [...path, i, removeKey], words)] : [];
    return [...own, ...strayRemovals(item, [...path, i])];
  });
}

class Overlay {
  readonly problems: Problem[] = [];

  constructor(private readonly root: LocatedMap) {}

  mergeMaps(base: LocatedMap, over: LocatedMap, path: Path): LocatedMap {
    const entries = new Map(base.entries);
    for (const [key, value] of over.entries) {
      const below = base.entries.get(key);
      entries.set(key, below ? this.merge(below, value, [...path, key]) : value);
    }
    return { ...base, entries, ...(over.merges && { merges: true as const }) };
  }

  private merge(base: Located, over: Located, path: Path): Located {
    if (base.kind === "map" && over.kind === "map") return this.mergeMaps(base, over, path);
    const list = namedList(path.at(-1));
    return base.kind === "list" && over.kind === "list" && list ? this.mergeLists(base, over, list, path) : over;
  }

  private mergeLists(base: LocatedList, over: LocatedList, list: NamedList, path: Path): LocatedList {
    if (over.items.length === 0 && base.items.length > 0) this.refuseEmpty(base, list, path);
    const kept = new Map<number, Located>(base.items.entries());
    const added: Located[] = [];
    const seen = new Map<string, Located>();
    for (const [j, item] of over.items.entries()) {
      const identity = identityOf(item, list);
      if (!identity || item.kind !== "map") {
        added.push(item);
        continue;
      }
      const i = base.items.findIndex((other) => identityOf(other, list)?.text === identity.text);
      const below = base.items[i];
      const one: Item = { item, identity, path: [...path, j], list, base, below };
      const earlier = seen.get(identity.text);
      if (earlier) this.refuseTwice(one, earlier);
      seen.set(identity.text, item);
      if (item.entries.has(removeKey)) {
        if (this.removes(one)) kept.delete(i);
      } else if (below?.kind === "map") kept.set(i, this.mergeMaps(below, item, one.path));
      else if (!this.isMistaken(one)) added.push(item);
    }
    return { ...base, items: [...kept.values(), ...added] };
  }

  /** True for an item that takes one of the base away; reports any other that would. */
  private removes({ item, identity, path, list, base, below }: Item): boolean {
    const value = item.entries.get(removeKey);
    const others = [...item.entries.keys()].filter((key) => key !== removeKey && !identity.keys.includes(key));
    const at = [...path, removeKey];
    if (value?.kind !== "scalar" || value.value !== true) {
      const found = value?.kind === "scalar" ? value.source : undefined;
      this.report(at, { found, message: "is not true", fix: "write remove: true, or leave it out" });
    } else if (others.length > 0) {
      const message = `stands beside ${others.join(", ")}, which would go too`;
      this.report(at, { message, fix: `keep ${[...identity.keys, removeKey].join(", ")} alone` });
    } else if (!below) {
      const message = `removes nothing: ${identity.text} is not ${article(list.noun)} of ${basename(base.at.file)}`;
      this.report(at, { message, ...suggestion(identity, list, base, "remove the item from the overlay") });
    } else return true;
    return false;
  }

  /** True for an item that can only be meant to be one of the base; reports it. */
  private isMistaken({ item, identity, path, list, base }: Item): boolean {
    const missing = list.required.filter((key) => !item.entries.has(key));
    if (base.items.length === 0 || missing.length === 0 || item.merges) return false;
    const message = `is not ${article(list.noun)} of ${basename(base.at.file)}, and lacks ${missing.join(", ")} to be a new one`;
    const words = suggestion(identity, list, base, "add them, or choose one of those");
    this.report([...path, identity.keys[0] ?? ""], { found: identity.text, message, ...words });
    return true;
  }

  private refuseTwice({ identity, path }: Item, earlier: Located): void {
    const message = `stands in this overlay twice, first at ${placeOf(earlier.at)}`;
    const code = "ZTAI-CFG-041";
    this.report([...path, identity.keys[0] ?? ""], { code, found: identity.text, message, fix: "keep one of them" });
  }

  private refuseEmpty(base: LocatedList, list: NamedList, path: Path): void {
    const [first] = base.items.flatMap((item) => identityOf(item, list) ?? []);
    const names = first?.keys.map((key, i) => `${key}: ${first.values[i]}, `).join("") ?? "";
    const message = "is empty and removes nothing: an overlay merges this list by name";
    this.report(path, { message, fix: `leave it out, or write { ${names}${removeKey}: true } for each that is to go` });
  }

  private report(path: Path, words: Words): void {
    this.problems.push(problemAt(nearestNode(this.root, path), path, words));
  }
}

function problemAt({ at }: Located, path: Path, { code = "ZTAI-CFG-091", ...words }: Words): Problem {
  return { code, file: at.file, place: placeOf(at), path: formatPath(path), ...words };
}

/** The names that there are, and the one that was most likely meant. */
function suggestion({ text }: Identity, list: NamedList, base: LocatedList, otherwise: string) {
  const names = base.items.flatMap((item) => identityOf(item, list)?.text ?? []);
  return { allowed: names.join(", "), fix: advice(text, names, otherwise) };
}

function article(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;
}
