import { statSync } from "node:fs";
import type { ResourceInstance, TerraformDocument } from "../../document";
import { isList, isObject, objects, own, type Json, type JsonObject } from "../../../../common/json";
import type { Problem } from "../../../../common/problem";
import type { Loaded } from "../source";
import { instancePattern, readBeside, withoutKeys, type Beside, type PlacedSkip } from "./beside";
import { emit } from "./emit";
import { readLockedProvider, withLocked } from "./locked-provider";
import { missingModule } from "./missing-module";
import { ModuleInstance } from "./module-instance";
import { readModule, type Declared } from "./module-source";
import { readModules, type Modules } from "./modules";
import { Program } from "./program";
import { nameless } from "./type-constraint";
import { Unknown, type Val } from "./value";
import { readVariableFiles } from "./variable-files";

/** What a folder of Terraform files holds. */
export interface HclLoaded extends Loaded {
  /** Comments for other tools, which are not applied here. */
  readonly skips: readonly PlacedSkip[];
  /** The folders that were read: that of the root module and those of the modules it calls. */
  readonly folders: readonly string[];
  /** Required variables of the root module without a value. */
  readonly open: readonly string[];
}

/** A root module to load. */
export interface RootModule {
  /** A folder, or one file. */
  readonly path: string;
  /** The path as reports show it. */
  readonly label: string;
  /** Name of the stack. @default - the label */
  readonly stack?: string;
}

/**
 * Loads a root module from a folder of Terraform files, or from one file, with the local modules it calls. Never
 * rejects: what cannot be read is a problem, and what cannot be known is unknown with the reason.
 * @param read reads modules, so that several roots read each only once
 */
export async function loadHcl({ path, label, stack = label }: RootModule, read = readModule): Promise<HclLoaded> {
  const modules = await readModules(path, label, read);
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const files = isFolder ? await readVariableFiles(path, label) : undefined;
  const locked = isFolder ? await readLockedProvider(path, label) : { problems: [] };
  const program = new Program(modules.root, modules.find);
  const alone = nameless(program.budget);
  const values = new Map<string, Val>();
  for (const [name, value] of files?.values ?? []) values.set(name, program.value(value, alone));
  const root = new ModuleInstance(program, modules.root, "", values);
  const instances = instancesOf(root);
  const beside = readBeside(modules.all, patternsOf(instances, stack));
  const document: TerraformDocument = {
    stack,
    file: label,
    json: configurationOf(root, beside, locked.version),
    instances: instances.map(({ instance }) => instance),
    written: modules.all.flatMap(({ blocks }) => [...(blocks.get("resource")?.values() ?? [])].flat()).map(typeOf),
  };
  const problems = [
    ...modules.problems,
    ...missingModules(root, modules, isFolder ? label : modules.root.label),
    ...(files?.problems ?? []),
    ...locked.problems,
    ...program.problems,
    ...beside.problems,
  ];
  const folders = modules.all.map(({ folder }) => folder);
  return {
    kind: "terraform-hcl",
    documents: [document],
    problems,
    skips: beside.skips,
    folders,
    open: withoutValue(root, values),
  };
}

/** Required variables of a root module that have no value. */
function withoutValue(root: ModuleInstance, values: ReadonlyMap<string, Val>): readonly string[] {
  const required = root.all("variable").filter(({ body }) => own(body, "default") === undefined);
  return required.map(({ labels: [name = ""] }) => name).filter((name) => !values.has(name));
}

function typeOf({ labels: [type = ""] }: Declared): string {
  return type;
}

/** Modules that are called and not there, each block once, however many instances of it there are. */
function missingModules(root: ModuleInstance, modules: Modules, folder: string): readonly Problem[] {
  const found = new Map<Declared, Problem>();
  const visit = (module: ModuleInstance): void => {
    for (const declared of module.all("module")) {
      const called = module.modules(declared);
      if (!(called instanceof Unknown)) called.instances.forEach(([, inner]) => visit(inner));
      else if (!found.has(declared) && !modules.find(module.source, declared) && module.mayCall(declared)) {
        const address = withoutKeys(`${module.prefix}module.${declared.labels.join(".")}`);
        found.set(declared, missingModule(declared, address, modules.missing(module.source, declared), folder));
      }
    }
  };
  visit(root);
  return [...found.values()];
}

/** What is not a resource: settings, providers, outputs and exemptions, in Terraform's JSON shape. */
function configurationOf(root: ModuleInstance, { exemptions }: Beside, azurerm: string | undefined): JsonObject {
  const settings = new Map<string, Json>();
  for (const [name, value] of root.source.terraform.flatMap((section) => Object.entries(section))) {
    const before = settings.get(name);
    settings.set(name, before === undefined || !isBlocks(value) ? value : [...objects(before), ...objects(value)]);
  }
  const required = withLocked(settings.get("required_providers"), azurerm);
  if (required.length > 0) settings.set("required_providers", required);
  const outputs = root.all("output").map(({ labels: [name = ""], body }) => [
    name,
    {
      value: emitted(root, root.output(name)),
      sensitive: own(body, "sensitive") === true,
      ...(own(body, "ephemeral") === true && { ephemeral: true }),
    },
  ]);
  return {
    terraform: Object.fromEntries(settings),
    provider: root.source.providers.map((section) =>
      emitted(root, root.program.value(section, root.environment(new Map()))),
    ),
    variable: variablesOf(root),
    output: Object.fromEntries(outputs) as JsonObject,
    ...commentOf(root, exemptions),
  };
}

/** What a synthesis wrote of a stack, with the exemptions that stand beside resources. */
function commentOf(root: ModuleInstance, exemptions: readonly Json[]): JsonObject {
  const comments = root.source.files.flatMap(({ json }) => objects(own(json, "//")));
  const carried = comments.flatMap((comment) => objects(own(comment, "ztai")));
  if (carried.length === 0 && exemptions.length === 0) return {};
  const all = carried.flatMap((ztai) => own(ztai, "exemptions") ?? []).concat(exemptions);
  return { "//": { ztai: { ...Object.assign({}, ...carried), ...(all.length > 0 ? { exemptions: all } : {}) } } };
}

/** What a root module declares: the defaults of its variables, not the values given. */
function variablesOf(root: ModuleInstance): JsonObject {
  const alone = nameless(root.program.budget);
  return Object.fromEntries(
    root.all("variable").map(({ labels: [name = ""], body }): [string, JsonObject] => {
      const fallback = own(body, "default");
      const sensitive = own(body, "sensitive") === true;
      if (fallback === undefined) return [name, { sensitive }];
      return [name, { sensitive, default: emitted(root, root.program.value(fallback, alone)) }];
    }),
  );
}

function isBlocks(value: Json): boolean {
  return isObject(value) || isList(value);
}

function emitted(root: ModuleInstance, value: Val): Json {
  return emit(value, root.program.budget);
}

interface Placed {
  readonly declared: Declared;
  readonly instance: ResourceInstance;
}

function patternsOf(placed: readonly Placed[], stack: string): ReadonlyMap<string, ReadonlySet<string>> {
  const patterns = new Map<string, Set<string>>();
  for (const { declared, instance } of placed.filter(({ declared }) => declared.kind === "resource")) {
    const key = `${declared.file}:${declared.labels.join(".")}`;
    const pattern = instancePattern(stack, instance.address);
    const known = patterns.get(key);
    if (known) known.add(pattern);
    else patterns.set(key, new Set([pattern]));
  }
  return patterns;
}

/** All instances of a module and of the modules within, in the order of files and lines. */
function instancesOf(module: ModuleInstance): readonly Placed[] {
  const blocks = [...module.all("resource"), ...module.all("data"), ...module.all("module")].sort(byPlace);
  return blocks.flatMap((declared) => {
    if (declared.kind !== "module") return resourcesOf(module, declared);
    const repetition = module.modules(declared);
    return repetition instanceof Unknown ? [] : repetition.instances.flatMap(([, inner]) => instancesOf(inner));
  });
}

function resourcesOf(module: ModuleInstance, declared: Declared): readonly Placed[] {
  const [type = "", name = ""] = declared.labels;
  const { file, line, kind } = declared;
  const mode = kind === "data" ? "data" : "managed";
  return module.instances(declared).instances.map(([, { address, iteration, raw }]) => {
    const doubts = [...module.doubts(), ...(iteration.doubt === undefined ? [] : [iteration.doubt])];
    const place = { file, ...(line === undefined ? {} : { line }) };
    return {
      declared,
      instance: { mode, type, name, address, raw, ...place, ...(doubts.length > 0 ? { doubts } : {}) },
    };
  });
}

function byPlace(left: Declared, right: Declared): number {
  if (left.file !== right.file) return left.file < right.file ? -1 : 1;
  return (left.line ?? 0) - (right.line ?? 0);
}
