import { anySubscription, armParent, armTypeOf, isArmId } from "../azure/arm-id";
import { armIdShapes, links, nameArguments, nameLinks, partIds } from "../azure/registry";
import type { Block } from "./block";
import { ArmIndex } from "./arm-index";
import { connectable, isConnection } from "./connectable";
import type { Json } from "../../common/json";
import { kept } from "../../common/kept";
import { typeOfAddress } from "./credential-reference";
import { Mentions, type Use } from "./mentions";
import { originsOf, type Origins } from "./origins";
import { referencesIn } from "./references";
import type { Resource } from "./resource";
import { SecretFlow, type CarriedSecret } from "./secret-flow";
import { blockOf, type Candidates, type ItemTarget, type OutsideBlock, type Target } from "./target";
import { entry } from "../../common/table";
import { parseReference, parseTemplate, wholeReference, withoutKey, type Reference } from "./template";
import { inputOrigin } from "./unknown";
import { piecesOf, text, type UnknownValue, type Value } from "./value";
import type { Written } from "./written";

export { blockOf, type Candidates, type ItemTarget, type OutsideBlock, type Target };

/** A block that a value mentions. */
export interface Mentioned {
  readonly address: string;
  /** `azurerm_firewall`, also where it is only read. */
  readonly type: string;
  /** `id`, `ip_configuration[0].private_ip_address`; empty for the whole. */
  readonly attribute: string;
  /** @default - it is not declared in what was given */
  readonly resource?: Resource;
}

/** A resource that configures another one. */
export interface Companion {
  readonly resource: Resource;
  readonly suffix: string;
}

/** The companions of a resource; `uncertain` says why there may be more than were found. */
export interface Companions {
  readonly found: readonly Companion[];
  readonly uncertain?: string;
  /** Those that may be among them, each for one resource alone. @default - none, or it is not known which */
  readonly possible?: readonly Resource[];
}

/** Why a resource may be a companion, and which. */
interface Doubt {
  readonly reason: string;
  readonly by: Resource[];
}

/** Of more companions that are in doubt than this, nobody asks which. */
const maximumPossible = 50;

/** What the graph asks of the configurations the resources come from. */
export interface Configurations {
  /** The subscription of a resource's provider configuration, where the text says it. */
  subscriptionOf(resource: Resource): string | undefined;
  /** What another stack outputs, for a reference to its remote state. */
  remoteOutput(stack: string, reference: Reference): { readonly stack: string; readonly value: Json } | undefined;
}

/** The estate: resources of all stacks, and what points at what. Built once, in time linear in the resources. */
export class Graph {
  private readonly byType = new Map<string, Resource[]>();
  private readonly byAddress = new Map<string, Map<string, Resource>>();
  private readonly arm = new ArmIndex();
  private readonly armIds = new Map<Resource, string | undefined>();
  private readonly targets = new Map<string, Map<Resource, Target>>();
  private readonly keys = new Map<string, Map<string, string>>();
  private readonly companionIndex = new Map<string, Map<Resource, Companion[]>>();
  private readonly unresolved = new Map<string, Doubt>();
  private readonly doubtful = new Map<string, Map<Resource, Doubt>>();
  private readonly given = new Map<string, Set<Resource>>();
  private mentions: Mentions | undefined;
  private secretFlow: SecretFlow | undefined;
  private readonly outside = new Map<string, Map<string, string>>();
  private readonly literals = new Map<string, Map<string, string | undefined>>();

  constructor(
    readonly resources: readonly Resource[],
    readonly configurations: Configurations,
  ) {
    for (const resource of resources) {
      mapAt(this.byAddress, resource.stack).set(resource.address, resource);
      if (resource.mode === "update") continue;
      const type = resource.mode === "data" ? `data.${resource.type}` : resource.type;
      const same = this.byType.get(type);
      if (same) same.push(resource);
      else this.byType.set(type, [resource]);
    }
  }

  /** Follows every link of the table; called once all resources can be looked up. */
  connect(): void {
    for (const resource of this.resources) {
      const isDeclared = resource.mode === "managed" && resource.unstated === undefined;
      const id = isDeclared ? this.armId(resource) : undefined;
      if (id) this.arm.add(id, resource);
    }
    for (const [type, paths] of Object.entries(links)) {
      for (const resource of this.all(type)) for (const path of paths) this.link(resource, path);
    }
  }

  /** All resources of the given types that this configuration manages, or reads (`data.` before the type), in order. */
  all(...types: readonly string[]): readonly Resource[] {
    const [only = ""] = types;
    if (types.length === 1) return this.byType.get(only) ?? [];
    return types.flatMap((type) => this.byType.get(type) ?? []);
  }

  /** The block at `address` in a stack. */
  find(stack: string, address: string): Resource | undefined {
    const own = this.byAddress.get(stack);
    return own?.get(address) ?? (address.endsWith("]") ? own?.get(withoutKey(address)) : undefined);
  }

  /**
   * The resources of `type` that configure `resource`, in any stack.
   * @param via argument of theirs that names it. @default - the first of the table of links
   */
  companions(resource: Resource, type: string, via = entry(links, type)?.[0] ?? ""): Companions {
    // The text is made once, since looking up a new one takes longer than all else here.
    const key = kept(mapAt(this.keys, type), via, () => `${type}.${via}`);
    const found = this.companionIndex.get(key)?.get(resource) ?? [];
    const open = resource.unstated ?? elsewhere(resource) ?? this.nameless(resource, key);
    const doubts = [this.unresolved.get(key), this.doubtful.get(key)?.get(resource)].filter((one) => one !== undefined);
    const uncertain = resource.unstated ?? doubts[0]?.reason ?? open;
    if (!uncertain) return { found };
    const count = doubts.reduce((sum, { by }) => sum + by.length, 0);
    if (open !== undefined || count > maximumPossible) return { found, uncertain };
    const possible = doubts.flatMap(({ by }) => by).filter((companion) => !this.isGiven(companion, key, resource));
    return { found, uncertain, possible };
  }

  /** A stack is given its inputs before it makes anything, so that none of them is the id of a resource of its own. */
  private isGiven(companion: Resource, key: string, { stack }: Resource): boolean {
    return companion.stack === stack && (this.given.get(key)?.has(companion) ?? false);
  }

  /** The resources of any stack that mention `resource` anywhere in their arguments, and what of it. */
  usesOf(resource: Resource): readonly Use[] {
    this.mentions ??= new Mentions(this);
    return this.mentions.of(resource);
  }

  /** The blocks that a value of a resource mentions, in any expression, whether they are declared or not. */
  mentionedIn(resource: Resource, written: Written): readonly Mentioned[] {
    return referencesIn(written.raw, resource.resolver).map(({ address, attribute }) => {
      const found = this.find(resource.stack, address);
      const block = { address, type: found?.type ?? typeOfAddress(address).replace(/^data\./, ""), attribute };
      return found ? { ...block, resource: found } : block;
    });
  }

  /** The credentials that a value of a resource may carry. */
  secretsIn(resource: Resource, written: Written): readonly CarriedSecret[] {
    this.secretFlow ??= new SecretFlow(this);
    return this.secretFlow.carriedBy(resource, written.raw);
  }

  /** True when two blocks are of one provider configuration, and so of one subscription, whichever that is. */
  isOfOneProvider(one: Resource, other: Resource): boolean {
    return one.stack === other.stack && one.raw["provider"] === other.raw["provider"];
  }

  /** What another stack outputs, for a reference to its remote state. */
  remoteOutput(stack: string, reference: Reference): { readonly stack: string; readonly value: Json } | undefined {
    return this.configurations.remoteOutput(stack, reference);
  }

  /** Where an argument that holds an id points. */
  target(resource: Resource, path: string, within: Block = resource): Target {
    if (within !== resource) return this.targetOf(resource, within.rawAt(path), () => within.value(path));
    // Several rules ask the same of each resource.
    return kept(mapAt(this.targets, path), resource, () => this.only(resource, path));
  }

  /** Where an argument points, also when it is the only one of several that it can mean. */
  private only(resource: Resource, path: string): Target {
    const target = this.targetOf(resource, resource.rawAt(path), () => resource.value(path));
    if (target.kind !== "unknown" || !isConnection(resource, path)) return target;
    const candidates = this.candidatesOf(resource, path, resource);
    const [one, ...others] = candidates.kind === "known" && !candidates.below ? candidates.found : [];
    return one && others.length === 0 ? one : target;
  }

  /** Where what is written in a list or a map points. */
  targetOfItem(resource: Resource, written: Written): Target {
    return this.targetOf(resource, written.raw, () => written.value);
  }

  /** Where each item of a list of ids points, with what is known of it. */
  itemTargets(
    resource: Resource,
    path: string,
    within: Block = resource,
  ): { readonly state: "known"; readonly items: readonly ItemTarget[] } | UnknownValue {
    const written = within.written(path).list;
    if (written) {
      const items = written.map((item) => ({ target: this.targetOfItem(resource, item), value: item.value }));
      return { state: "known", items };
    }
    const list = within.items(path);
    if (list.state === "unknown") return list;
    const items = list.items.map((value) => ({ target: this.targetOf(resource, undefined, () => value), value }));
    return { state: "known", items };
  }

  private targetOf(resource: Resource, raw: Json | undefined, valueOf: () => Value): Target {
    const direct = this.referenced(resource.stack, behindName(resource, raw));
    if (direct) return direct;
    const value = valueOf();
    if (value.state === "unknown")
      return this.ofPieces(resource.stack, value) ?? { kind: "unknown", reason: value.reason };
    const id = text(value);
    return id === undefined ? { kind: "absent" } : this.locate(id);
  }

  /** Follows an id that begins with exactly one reference and goes on with a text, whatever stands between them. */
  private ofPieces(stack: string, value: UnknownValue): Target | undefined {
    const [first, ...rest] = piecesOf(value);
    if (typeof first !== "object" || first.choice !== "exact" || !first.shape) return undefined;
    const [only, ...others] = first.from ?? [];
    const reference = only === undefined || others.length > 0 ? undefined : parseReference(only);
    if (!reference || rest.some((piece) => typeof piece !== "string")) return undefined;
    return this.below(this.dereference(stack, reference), rest.join(""));
  }

  /** All that an argument may point at, where one of several is meant or only a part of the id is known. */
  candidates(resource: Resource, path: string, within: Block = resource): Candidates {
    const target = this.target(resource, path, within);
    if (target.kind === "resource" || target.kind === "outside")
      return { kind: "known", found: [target], below: false };
    return this.candidatesOf(resource, path, within);
  }

  private candidatesOf(resource: Resource, path: string, within: Block): Candidates {
    const value = within.value(path);
    if (value.state !== "unknown") return { kind: "known", found: [], below: false };
    const found = (value.choice ? (value.from ?? []) : []).map((reference) => this.named(resource.stack, reference));
    const known = found.filter((one) => one !== undefined);
    if (known.length === 0 || known.length < found.length) return { kind: "unknown", reason: value.reason };
    const fitting = connectable(resource, path, known);
    const isPart = (value.from ?? []).some((reference) => isPartId(parseReference(reference)?.attribute ?? ""));
    return { kind: "known", found: fitting ?? known, below: (value.choice === "below" || isPart) && !fitting };
  }

  /** What a reference names, also when it is not declared in what was given. */
  private named(stack: string, written: string): Exclude<Target, { kind: "unknown" | "absent" }> | undefined {
    const target = this.referenced(stack, `\${${written}}`);
    if (target?.kind === "resource" || target?.kind === "outside") return target;
    const reference = parseReference(written);
    const resource = reference && this.find(stack, reference.address);
    if (resource?.mode === "managed" && isPartId(reference?.attribute ?? ""))
      return { kind: "resource", resource, suffix: "" };
    if (resource || reference?.attribute !== "id") return undefined;
    const type = typeOfAddress(reference.address);
    const block = { type: type.replace(/^data\./, ""), isRead: type.startsWith("data."), suffix: "" };
    return { kind: "outside", id: written, block };
  }

  /** The attributes that an argument comes from, through locals, modules and other stacks; undefined when none is known. */
  origins(resource: Resource, path: string, within: Block = resource): Origins | undefined {
    return originsOf(this, resource.stack, behindName(resource, within.rawAt(path)), () => within.value(path));
  }

  /** Like `origins`, for a value that stands in a list or map. */
  originsOfItem(resource: Resource, written: Written): Origins | undefined {
    return originsOf(this, resource.stack, behindName(resource, written.raw), () => written.value);
  }

  /** Like `origins`, for a value or a piece of one that is not known. */
  originsOfValue(resource: Resource, value: Value): Origins | undefined {
    return originsOf(this, resource.stack, undefined, () => value);
  }

  /** The resource with an ARM id, or the nearest one above it. */
  locate(id: string): Target {
    let suffix = "";
    for (let at: string | undefined = id; at && isArmId(at);) {
      const resource = this.arm.find(at);
      if (resource) return { kind: "resource", resource, suffix };
      const up = armParent(at);
      if (up) suffix = up.suffix + suffix;
      at = up?.parent;
    }
    return { kind: "outside", id };
  }

  /** The ARM id, when name, group and parents are known. An open subscription is written `~`. */
  armId(resource: Resource): string | undefined {
    if (!this.armIds.has(resource)) {
      this.armIds.set(resource, undefined);
      this.armIds.set(resource, this.computeArmId(resource));
    }
    return this.armIds.get(resource);
  }

  private computeArmId(resource: Resource): string | undefined {
    const given = resource.raw["id"];
    if (typeof given === "string" && isArmId(given)) return given;
    const name = text(resource.value(entry(nameArguments, resource.type) ?? "name"));
    if (name === undefined) return undefined;
    if (resource.armType) return this.azapiId(resource, resource.armType, name);
    const subscription = this.configurations.subscriptionOf(resource) ?? anySubscription;
    if (resource.type === "azurerm_resource_group") return `/subscriptions/${subscription}/resourceGroups/${name}`;
    const shape = entry(armIdShapes, resource.type);
    if (!shape) return undefined;
    if ("parentId" in shape) {
      const parent = this.idAt(resource, shape.parentId);
      return parent && `${parent}/${shape.segment}/${name}`;
    }
    const group = text(resource.value("resource_group_name"));
    if (group === undefined) return undefined;
    const base = `/subscriptions/${subscription}/resourceGroups/${group}/providers/${shape.type}`;
    if (!("parentName" in shape)) return `${base}/${name}`;
    const parent = text(resource.value(shape.parentName));
    return parent && `${base}/${parent}/${shape.segment}/${name}`;
  }

  private azapiId(resource: Resource, armType: string, name: string): string | undefined {
    const parent = this.idAt(resource, "parent_id");
    if (!parent) return undefined;
    const segments = armType.split("/");
    return segments.length === 2 ? `${parent}/providers/${armType}/${name}` : `${parent}/${segments.at(-1)}/${name}`;
  }

  private idAt(resource: Resource, path: string): string | undefined {
    const target = this.referenced(resource.stack, behindName(resource, resource.rawAt(path)));
    if (target?.kind === "resource" && target.suffix === "") return this.armId(target.resource);
    return text(resource.value(path));
  }

  /** Follows `${type.name.id}` and `${type.name.id}/suffix` without needing to know the id. */
  private referenced(stack: string, raw: Json | undefined): Target | undefined {
    if (typeof raw !== "string" || !raw.startsWith("${")) return undefined;
    const whole = wholeReference(raw);
    const [first, ...rest] = whole ? [] : parseTemplate(raw);
    const reference = whole ?? (first && "expression" in first ? parseReference(first.expression) : undefined);
    const tail = rest.map((part) => ("literal" in part ? part.literal : undefined));
    // What is not known of an id may be known of the value.
    if (!reference || tail.includes(undefined)) return undefined;
    return this.below(this.dereference(stack, reference), tail.join(""));
  }

  private below(target: Target | undefined, tail: string): Target | undefined {
    if (target?.kind !== "resource") return target;
    const suffix = target.suffix + tail;
    if (target.resource.mode === "data") return this.dataTarget(target.resource, suffix);
    return suffix === target.suffix ? target : { ...target, suffix };
  }

  private dereference(stack: string, reference: Reference): Target | undefined {
    const remote = this.configurations.remoteOutput(stack, reference);
    if (remote) return this.referenced(remote.stack, remote.value);
    const resource = this.find(stack, reference.address);
    if (!resource) return undefined;
    const named = ["id", "name", entry(nameArguments, resource.type)].includes(reference.attribute);
    const suffix = named ? "" : entry(partIds, resource.type)?.[reference.attribute.replace(/\[\d+\]|\.\d+/g, "")];
    return suffix === undefined ? undefined : { kind: "resource", resource, suffix };
  }

  private dataTarget(data: Resource, suffix: string): Target {
    const id = this.armId(data);
    const block = { type: data.type, isRead: true, resource: data, suffix };
    const found: Target = id ? this.locate(id + suffix) : { kind: "outside", id: `${data.address}.id${suffix}` };
    return found.kind === "outside" ? { ...found, block } : found;
  }

  private link(resource: Resource, path: string): void {
    const key = `${resource.type}.${path}`;
    const target = this.namedTarget(resource, path);
    if (target.kind === "unknown") return this.linkPerhaps(resource, path, target.reason);
    const block = blockOf(target);
    if (block) this.accompany(key, resource, block, target);
    if (target.kind === "outside") mapAt(this.outside, key).set(armTypeOf(target.id) ?? "", resource.address);
  }

  private accompany(key: string, resource: Resource, block: Resource, target: Target): void {
    const doubt = doubtBetween(resource, block);
    if (doubt) {
      addDoubt(mapAt(this.doubtful, key), block, resource, `${resource.address} may not exist: ${doubt}`);
      return;
    }
    const suffix = target.kind === "resource" ? target.suffix : target.kind === "outside" ? target.block?.suffix : "";
    const index = mapAt(this.companionIndex, key);
    const companions = index.get(block) ?? [];
    index.set(block, companions);
    companions.push({ resource, suffix: suffix ?? "" });
  }

  /** A target that is not known puts those in doubt that it may be, or all. */
  private linkPerhaps(resource: Resource, path: string, reason: string): void {
    const key = `${resource.type}.${path}`;
    const doubt = `${resource.address} has a target that is not known: ${reason}`;
    const candidates = this.candidates(resource, path);
    if (candidates.kind === "unknown") {
      addDoubt(this.unresolved, key, resource, doubt);
      if (isInput(resource.value(path))) this.given.set(key, (this.given.get(key) ?? new Set()).add(resource));
      return;
    }
    for (const candidate of candidates.found) {
      if (candidate.kind === "resource") addDoubt(mapAt(this.doubtful, key), candidate.resource, resource, doubt);
      else mapAt(this.outside, key).set(armTypeOf(candidate.id) ?? "", resource.address);
    }
  }

  /** Where an argument points that may hold a name in the resource's own group instead of an id, as `nameLinks` lists. */
  namedTarget(resource: Resource, path: string): Target {
    const named = entry(nameLinks, resource.type)?.[path];
    const target = this.target(resource, path);
    if (!named || target.kind !== "outside") return target;
    const group = resource.value("resource_group_name");
    if (group.state === "unknown") return { kind: "unknown", reason: group.reason };
    const subscription = this.configurations.subscriptionOf(resource) ?? anySubscription;
    const base = `/subscriptions/${subscription}/resourceGroups/${text(group) ?? ""}/providers/${named.armType}`;
    if (!named.below) return this.locate(`${base}/${target.id}`);
    const parent = resource.value(named.below.parentName);
    if (parent.state === "unknown") return { kind: "unknown", reason: parent.reason };
    return this.locate(`${base}/${text(parent) ?? ""}/${named.below.segment}/${target.id}`);
  }

  /** A resource whose own id is not known may be what a literal id elsewhere means. */
  private nameless(resource: Resource, key: string): string | undefined {
    if (!this.outside.has(key) || this.armId(resource)) return undefined;
    const armType = resourceArmType(resource);
    const companion = armType === undefined ? undefined : this.firstOfType(key, armType);
    return companion ? `the id of ${resource.address} is not known, and ${companion} names a literal id` : undefined;
  }

  /** The first that names a literal id of a type or below it; remembered, since all resources of the type ask. */
  private firstOfType(key: string, armType: string): string | undefined {
    const known = mapAt(this.literals, key);
    if (!known.has(armType)) {
      const first = [...(this.outside.get(key) ?? [])].find(([target]) => target.startsWith(armType));
      known.set(armType, first?.[1]);
    }
    return known.get(armType);
  }
}

/** True for the id in a block that a resource shows of a part of it or of what Azure makes for it: `frontend_ip_configuration[0].id`. */
function isPartId(attribute: string): boolean {
  return /^[a-z_]+(\[\d+\]|\.\d+)\.id$/.test(attribute);
}

/** True for a value that nothing but an input of the stack decides. */
function isInput(value: Value): boolean {
  return value.state === "unknown" && (value.secrets ?? []).some((origin) => origin.startsWith(inputOrigin));
}

/** Notes one more companion that is in doubt; the first reason is the one that is told. */
function addDoubt<K>(doubts: Map<K, Doubt>, of: K, companion: Resource, reason: string): void {
  const known = doubts.get(of);
  if (known) known.by.push(companion);
  else doubts.set(of, { reason, by: [companion] });
}

/** Why there may be more of what configures a resource than the input says: it is made elsewhere. */
function elsewhere({ mode, address }: Resource): string | undefined {
  return mode === "data" ? `${address} is looked up, and more may configure it elsewhere` : undefined;
}

/** What stands behind a local value or a variable that is all of a text. */
function behindName({ resolver }: Resource, raw: Json | undefined): Json | undefined {
  return typeof raw === "string" && raw.startsWith("${") ? resolver.written(raw) : raw;
}

/** Why `companion` may be missing where `resource` exists; what hangs on the same conditions is there with it. */
export function doubtBetween(companion: Resource, resource: Resource): string | undefined {
  const shared = resource.stack === companion.stack ? resource.doubts : [];
  return companion.doubts.find((doubt) => !shared.includes(doubt));
}

function mapAt<O, K, V>(maps: Map<O, Map<K, V>>, key: O): Map<K, V> {
  return kept(maps, key, () => new Map<K, V>());
}

/** `microsoft.keyvault/vaults` of a resource whose ids the engine can make, lower case. */
function resourceArmType(resource: Resource): string | undefined {
  const shape = entry(armIdShapes, resource.type);
  if (resource.armType) return resource.armType.toLowerCase();
  if (!shape) return undefined;
  const type = "type" in shape ? shape.type : undefined;
  return type && ("parentName" in shape ? `${type}/${shape.segment}` : type).toLowerCase();
}
