import { isObject, objects, own, type Json, type JsonObject } from "../../../../common/json";
import { credential } from "../../../azure/credentials";
import type { Problem } from "../../../../common/problem";
import { credentialKind } from "../../credential-reference";
import { parseReference } from "../../template";
import { alwaysSet } from "../../../azure/always-set";
import { shape } from "../../partly";
import { unknownMark } from "../../unknown";
import { emit } from "./emit";
import type { Environment } from "./evaluate";
import type { Declared } from "./module-source";
import type { Program } from "./program";
import type { Iteration } from "./repetition";
import { EvaluationError, isMap, Named, settle, Unknown, type Val } from "./value";

/** Arguments every block has that are not arguments of its type. */
const meta = new Set([
  "count",
  "for_each",
  "provider",
  "lifecycle",
  "depends_on",
  "provisioner",
  "connection",
  "dynamic",
  "//",
]);
/** Of these, what runs with values when a resource is made or goes, and how it signs in. */
const running = ["provisioner", "connection"];
/** Parts of one argument that are written out; more than this is not known. */
const maximumParts = 100_000;

/** One instance of a resource or data block; its arguments are evaluated when first asked for. */
export class EvaluatedResource {
  private readonly values = new Map<string, Val>();
  private readonly arguments: JsonObject;
  private readonly dynamic: JsonObject;

  constructor(
    readonly declared: Declared,
    /** As Terraform prints it. */
    readonly address: string,
    readonly iteration: Iteration,
    private readonly program: Program,
    private readonly environment: Environment,
    /** `azurerm.alias` of the root module, undefined for the default one. */
    private readonly provider: string | undefined,
  ) {
    this.arguments = Object.fromEntries(Object.entries(declared.body).filter(([key]) => !meta.has(key)));
    const sections = objects(own(declared.body, "dynamic"));
    this.dynamic = Object.fromEntries(sections.flatMap((section) => Object.entries(section)));
  }

  /** With `data.` before it for what Terraform reads. */
  get type(): string {
    const [type = ""] = this.declared.labels;
    return this.declared.kind === "data" ? `data.${type}` : type;
  }

  /** What an expression elsewhere finds in an attribute: unknown where the configuration does not set it. */
  attribute(name: string): Val {
    return settle(this.argument(name)) ?? this.later(name);
  }

  private later(name: string): Unknown {
    const reference = `${this.address}.${name}`;
    const prefix = alwaysSet(this.declared.labels[0] ?? "", name);
    return new Unknown(`${reference} is known only after apply`, {
      from: [reference],
      choice: "exact",
      ...(prefix !== undefined && { shape: shape(prefix, "", true) }),
    });
  }

  /** The value of an argument, or the list of nested blocks of a name. */
  private argument(name: string): Val {
    const known = this.values.get(name);
    if (known !== undefined) return known;
    const { file, line } = this.declared;
    const what = `${this.address}.${name}`;
    const cycle = cycleProblem(file, line === undefined ? this.address : `${line}:1`, what);
    const value = this.program.guarded(what, cycle, () => {
      const evaluated = this.program.value(this.part(name), this.environment);
      return isMap(evaluated) ? (evaluated.get(name) ?? null) : evaluated;
    });
    this.values.set(name, value);
    return value;
  }

  /** The arguments in the form of the engine's documents. */
  get raw(): JsonObject {
    const entries = new Map<string, Json>();
    for (const key of ["lifecycle", "depends_on"]) {
      const written = own(this.declared.body, key);
      if (written !== undefined) entries.set(key, written);
    }
    if (this.provider !== undefined) entries.set("provider", `\${${this.provider}}`);
    const comment = own(this.declared.body, "//");
    if (isObject(comment)) entries.set("//", comment);
    for (const name of this.names()) entries.set(name, this.emitted(name));
    for (const key of running) {
      const written = own(this.declared.body, key);
      if (written === undefined) continue;
      entries.set(
        key,
        this.emit(() => this.program.value(written, this.within)),
      );
    }
    return Object.fromEntries(entries);
  }

  /** Provisioners and connections call the resource that they stand in `self`. */
  private get within(): Environment {
    const { environment } = this;
    return { ...environment, name: (name) => (name === "self" ? new ResourceValue(this) : environment.name(name)) };
  }

  private names(): readonly string[] {
    return [...new Set([...Object.keys(this.arguments), ...Object.keys(this.dynamic)])];
  }

  private emitted(name: string): Json {
    return this.emit(() => this.argument(name));
  }

  private emit(value: () => Val): Json {
    try {
      return emit(value(), this.program.budget.part(maximumParts));
    } catch (error) {
      if (error instanceof EvaluationError) return unknownMark(error.message);
      throw error;
    }
  }

  /** What the block says of one name: the argument or blocks, and the dynamic blocks. */
  private part(name: string): JsonObject {
    const entries: [string, Json][] = [];
    const written = own(this.arguments, name);
    if (written !== undefined) entries.push([name, written]);
    const blocks = own(this.dynamic, name);
    if (blocks !== undefined) entries.push(["dynamic", { [name]: blocks }]);
    return Object.fromEntries(entries);
  }
}

/** A problem of something that refers to itself. */
export function cycleProblem(file: string, place: string, what: string): Problem {
  const found = `${what} refers to itself`;
  return {
    code: "ZTAI-POL-021",
    level: "error",
    file,
    place,
    found,
    allowed: "references without a circle",
    fix: "break the circle",
  };
}

/** A resource as expressions see it: every attribute is a reference to it. */
export class ResourceValue extends Named {
  constructor(private readonly resource: EvaluatedResource) {
    super(resource.address, resource.iteration.doubt);
  }

  get(name: string): Val {
    const reference = `${this.resource.address}.${name}`;
    const reason = `${reference} is known only after apply`;
    if (!parseReference(reference)) return new Unknown(reason);
    const secrets = credential(this.resource.type, name) === undefined ? {} : { secrets: [reference] };
    const settled = (): Val => {
      const value = this.resource.attribute(name);
      // A secret that the configuration gives as text stays traceable: what is made of it is not known.
      return typeof value === "string" && secrets.secrets
        ? new Unknown(`${reference} is a secret`, { shape: { notEmpty: true } })
        : value;
    };
    return new Unknown(reason, {
      reference,
      settled,
      ...secrets,
      ...(this.doubt !== undefined && { doubtful: true }),
    });
  }

  override get secrets(): readonly string[] {
    return credential(this.resource.type, "") === undefined ? [] : [this.resource.address];
  }

  override element(key: string | number): Val {
    return this.doubt === undefined ? super.element(key) : this;
  }
}

/** A resource that the configuration does not declare: perhaps in a file that is not given or could not be read. */
export class UndeclaredResource extends Named {
  constructor(address: string) {
    super(address, `${address} is not declared`);
  }

  get(name: string): Val {
    const reference = `${this.what}.${name}`;
    const secrets = credentialKind(reference) === undefined ? {} : { secrets: [reference] };
    return new Unknown(`${this.what} is not declared`, { reference, doubtful: true, ...secrets });
  }

  override element(): Val {
    return this;
  }
}
