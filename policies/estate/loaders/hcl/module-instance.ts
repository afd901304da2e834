import { isObject, objects, own, type Json } from "../../../../common/json";
import type { Environment } from "./evaluate";
import type { Declared, ModuleSource } from "./module-source";
import type { Program } from "./program";
import { iterations, standing, type Iteration, type Repetition } from "./repetition";
import { cycleProblem, EvaluatedResource, ResourceValue, UndeclaredResource } from "./resource-instance";
import { converted, nameless } from "./type-constraint";
import { carriedSecrets, EvaluationError, Named, settle, Unknown, type Val } from "./value";
import { ModuleNames } from "./names";
import { inputOrigin } from "../../unknown";
import type { Shape } from "../../partly";
import { declaredShape } from "./variable-shape";

/** How a module was called; undefined for the root module, whose variables come from files. */
export interface Call {
  readonly caller: ModuleInstance;
  readonly declared: Declared;
  readonly iteration: Iteration;
}

/** Modules within modules deeper than this are not entered. */
const maximumModules = 40;

/** One instance of a module: its variables, locals, resources and modules, evaluated when first asked for. */
export class ModuleInstance {
  private readonly cache = new Map<string, Val>();
  private readonly expanded = new Map<string, Repetition<EvaluatedResource>>();
  private readonly called = new Map<string, Repetition<ModuleInstance>>();
  private readonly unread = new Map<string, Repetition<null>>();
  private readonly plain: Environment;

  constructor(
    readonly program: Program,
    readonly source: ModuleSource,
    /** Empty for the root, else `module.m["k"].` with all modules around it. */
    readonly prefix: string,
    private readonly inputs: ReadonlyMap<string, Val>,
    readonly call?: Call,
  ) {
    this.plain = this.environment(new Map());
  }

  /** The value of a variable, converted to its type. */
  variable(name: string): Val {
    return this.cached(`var.${name}`, () => {
      const declared = this.declared("variable", name);
      if (!declared) return new Unknown(`variable ${name} is not declared`);
      const type = this.program.expression(own(declared.body, "type"));
      const value = this.given(name, declared);
      if (!type) return value;
      try {
        return converted(value, type, this.program.budget);
      } catch (error) {
        if (error instanceof EvaluationError) return new Unknown(`variable ${name}: ${error.message}`);
        throw error;
      }
    });
  }

  private given(name: string, declared: Declared): Val {
    const passed = this.call && own(this.call.declared.body, name);
    const value =
      this.call && passed !== undefined
        ? this.program.value(passed, this.call.caller.environment(this.call.iteration.names))
        : this.inputs.get(name);
    const isNull = value !== undefined && settle(value) === null;
    if (value !== undefined && !(isNull && own(declared.body, "nullable") === false)) return value;
    const fallback = own(declared.body, "default");
    if (fallback !== undefined) return this.program.value(fallback, nameless(this.program.budget));
    const from = own(declared.body, "sensitive") === true ? `var.${name}` : inputOrigin + name;
    const shape = this.declaredShape(name, declared);
    return new Unknown(`variable ${name}${this.prefix && ` of ${this.prefix.slice(0, -1)}`} has no value`, {
      secrets: [from],
      ...(shape && { shape }),
    });
  }

  private declaredShape(name: string, { body }: Declared): Shape | undefined {
    const conditions = objects(own(body, "validation")).flatMap(
      (block) => this.program.expression(own(block, "condition")) ?? [],
    );
    return declaredShape(name, { nullable: own(body, "nullable") !== false, conditions }, this.plain);
  }

  local(name: string): Val {
    return this.cached(`local.${name}`, () => {
      const written = this.source.locals.get(name);
      return written === undefined
        ? new Unknown(`local.${name} is not declared`)
        : this.program.value(written, this.plain);
    });
  }

  output(name: string): Val {
    return this.cached(`output.${name}`, () => {
      const declared = this.declared("output", name);
      const value = declared && own(declared.body, "value");
      if (value === undefined) return new Unknown(`${this.prefix}${name} is not declared`);
      return this.program.value(value, this.plain);
    });
  }

  /** Values are computed once; one that needs itself is unknown and a problem. */
  private cached(key: string, compute: () => Val): Val {
    const known = this.cache.get(key);
    if (known !== undefined) return known;
    const [kind = "", name = ""] = key.split(".");
    const declared = this.declared(kind === "var" ? "variable" : kind, name);
    const place = declared?.line === undefined ? this.prefix + key : `${declared.line}:1`;
    const cycle = cycleProblem(declared?.file ?? this.source.label, place, this.prefix + key);
    const value = this.program.guarded(`${this.prefix}|${key}`, cycle, compute);
    this.cache.set(key, value);
    return value;
  }

  /** The first block of a kind and name. */
  declared(kind: string, name: string): Declared | undefined {
    return this.source.blocks.get(kind)?.get(name)?.[0];
  }

  /** Every block of a kind. */
  all(kind: string): readonly Declared[] {
    return [...(this.source.blocks.get(kind)?.values() ?? [])].flat();
  }

  /** What a `resource` or `data` block stands for in an expression. */
  resource(kind: "resource" | "data", type: string, name: string): Val {
    const declared = this.declared(kind, `${type}.${name}`);
    const address = `${this.prefix}${kind === "data" ? "data." : ""}${type}.${name}`;
    if (!declared) return new UndeclaredResource(address);
    return repeatedValue(this.instances(declared), (made) => new ResourceValue(made));
  }

  /** The instances of a `resource` or `data` block. */
  instances(declared: Declared): Repetition<EvaluatedResource> {
    const base = `${this.prefix}${declared.kind === "data" ? "data." : ""}${declared.labels.join(".")}`;
    const provider = this.provider(own(declared.body, "provider"), declared.labels[0] ?? "");
    return this.repeated(
      this.expanded,
      declared,
      base,
      (iteration) =>
        new EvaluatedResource(
          declared,
          base + iteration.key,
          iteration,
          this.program,
          this.environment(iteration.names),
          provider,
        ),
    );
  }

  /** What `module.name` stands for in an expression. */
  module(name: string): Val {
    const declared = this.declared("module", name);
    if (!declared) return new Unknown(`${this.prefix}module.${name} is not declared`);
    if (!this.program.module(this.source, declared)) return new RemoteModule(`${this.prefix}module.${name}`);
    const repetition = this.modules(declared);
    return repetition instanceof Unknown ? repetition : repeatedValue(repetition, (made) => new ModuleValue(made));
  }

  /** False for a module that is not read and whose count or for_each makes no instance. */
  mayCall(declared: Declared): boolean {
    const base = `${this.prefix}module.${declared.labels.join(".")}`;
    return this.repeated(this.unread, declared, base, () => null).instances.length > 0;
  }

  /** The instances of a local module; unknown when it is not read. */
  modules(declared: Declared): Repetition<ModuleInstance> | Unknown {
    const base = `${this.prefix}module.${declared.labels.join(".")}`;
    const source = this.program.module(this.source, declared);
    if (!source) return new Unknown(`${base} is not here`);
    if (this.isWithin(source)) {
      return this.program.cycle(cycleProblem(declared.file, placeOf(declared, base), base));
    }
    const known = this.called.get(keyOf(declared, base));
    const excess = known ? undefined : this.program.countModules(1, declared.file, placeOf(declared, base));
    if (excess) return excess;
    return this.repeated(
      this.called,
      declared,
      base,
      (iteration) =>
        new ModuleInstance(this.program, source, `${base}${iteration.key}.`, new Map(), {
          caller: this,
          declared,
          iteration,
        }),
    );
  }

  private isWithin(source: ModuleSource): boolean {
    return this.source.folder === source.folder || this.depth > maximumModules || this.callerIsWithin(source);
  }

  private callerIsWithin(source: ModuleSource): boolean {
    return this.call?.caller.isWithin(source) ?? false;
  }

  private get depth(): number {
    return this.call ? this.call.caller.depth + 1 : 0;
  }

  /** Expands a block once; where even that refers to itself, one instance stands for all. */
  private repeated<T>(
    cache: Map<string, Repetition<T>>,
    declared: Declared,
    base: string,
    make: (iteration: Iteration) => T,
  ): Repetition<T> {
    const key = keyOf(declared, base);
    const known = cache.get(key);
    if (known) return known;
    const place = placeOf(declared, base);
    const found: Repetition<Iteration>[] = [];
    const outcome = this.program.guarded(`|${base}`, cycleProblem(declared.file, place, base), () => {
      found.push(iterations(declared.body, base, this.program, this.plain));
      return null;
    });
    const open = outcome instanceof Unknown ? outcome : new Unknown(`${base} is not known`);
    const { kind, instances } = found[0] ?? standing(declared.body, open, base);
    const repetition: Repetition<T> = { kind, instances: instances.map(([at, made]) => [at, make(made)] as const) };
    cache.set(key, repetition);
    return repetition;
  }

  /** Conditions on which this module instance exists and that are not known. */
  doubts(): readonly string[] {
    if (!this.call) return [];
    const { doubt } = this.call.iteration;
    return [...this.call.caller.doubts(), ...(doubt === undefined ? [] : [doubt])];
  }

  /** The provider configuration of the root module that a name means here; undefined for the default one. */
  private provider(written: Json | undefined, type: string): string | undefined {
    const local = typeof written === "string" ? written.replace(/^\$\{|\}$/g, "") : (type.split("_")[0] ?? "");
    const mapped = this.mapped(local);
    return mapped === type.split("_")[0] ? undefined : mapped;
  }

  private mapped(local: string): string {
    if (!this.call) return local;
    const providers = own(this.call.declared.body, "providers");
    const passed = isObject(providers) ? own(providers, local) : undefined;
    if (typeof passed === "string") return this.call.caller.mapped(passed.replace(/^\$\{|\}$/g, ""));
    return local.includes(".") ? local : this.call.caller.mapped(local);
  }

  environment(names: ReadonlyMap<string, Val>): Environment {
    const { root } = this.program;
    const known = new ModuleNames(this, root.folder);
    return {
      budget: this.program.budget,
      folders: { root: root.folder, module: this.source.folder },
      name: (name) => names.get(name) ?? known.find(name),
    };
  }
}

function keyOf(declared: Declared, base: string): string {
  return `${declared.file}:${declared.line ?? ""}:${base}`;
}

function placeOf(declared: Declared, base: string): string {
  return declared.line === undefined ? base : `${declared.line}:1`;
}

function repeatedValue<T>({ kind, instances }: Repetition<T>, value: (made: T) => Val): Val {
  if (kind === "map") return new Map(instances.map(([key, made]) => [String(key), value(made)]));
  const made = instances.map(([, instance]) => value(instance));
  return kind === "list" ? made : (made[0] ?? null);
}

/** A module as expressions see it: its outputs. */
class ModuleValue extends Named {
  constructor(private readonly instance: ModuleInstance) {
    super(instance.prefix.slice(0, -1), instance.call?.iteration.doubt);
  }

  get(name: string): Val {
    return this.instance.output(name);
  }

  override get secrets(): readonly string[] {
    const outputs = this.instance.all("output").map(({ labels: [name = ""] }) => this.instance.output(name));
    return outputs.flatMap(carriedSecrets);
  }

  override element(key: string | number): Val {
    return this.doubt === undefined ? super.element(key) : this;
  }
}

class RemoteModule extends Named {
  get(name: string): Val {
    return new Unknown(`${this.what}.${name} is unknown: its source is not here`);
  }

  override element(): Val {
    return this;
  }
}
