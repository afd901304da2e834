import type { Defaults } from "../azure/registry";
import type { Change } from "./azapi-request";
import { Block } from "./block";
import type { ResourceInstance, TerraformDocument } from "./document";
import { isObject, own, type JsonObject } from "../../common/json";
import type { Scope } from "./scope";
import { text, type Value } from "./value";

/** What identifies a resource and where it was written. */
export interface ResourceOrigin {
  readonly document: TerraformDocument;
  /** `update` changes another resource and is never judged by itself. */
  readonly mode: "managed" | "data" | "update" | "synthetic";
  /** The type in the configuration, such as `azapi_resource`. */
  readonly writtenType: string;
  /** The local name in the configuration. */
  readonly name: string;
  /** The evaluated instance it is. @default - the block itself */
  readonly instance?: ResourceInstance;
  /** How it changes another resource. @default - it does not */
  readonly change?: Change;
}

/** One resource with its effective arguments. Its type is the azurerm one, also when an azapi resource stands for it. */
export class Resource extends Block {
  /** `azurerm_key_vault.a`, as Terraform prints it; unique within a stack. */
  readonly address: string;
  readonly stack: string;
  readonly file: string;
  readonly name: string;
  readonly mode: ResourceOrigin["mode"];
  /** Construct path from cdktf's metadata, or undefined in Terraform that nobody synthesized. */
  readonly path: string | undefined;
  /** Workload that a synthesized stack belongs to: what its synthesis wrote under `//.ztai.workload`. */
  readonly workload: string | undefined;
  private named: Value | undefined;

  constructor(
    readonly type: string,
    raw: JsonObject,
    private readonly origin: ResourceOrigin,
    scope: Scope,
    defaults: Defaults,
    /** `Microsoft.KeyVault/vaults` for azapi resources. */
    readonly armType?: string,
    /** Why the arguments that are not written here are not known. @default - all are written */
    unstated?: string,
  ) {
    super(raw, scope, defaults, "", unstated);
    const { document, mode, writtenType, name, instance } = origin;
    const block = mode === "synthetic" ? name : `${mode === "data" ? "data." : ""}${writtenType}.${name}`;
    this.address = instance?.address ?? block;
    this.stack = document.stack;
    this.file = instance?.file ?? document.file;
    this.name = name;
    this.mode = mode;
    this.path = constructPath(raw);
    this.workload = workloadOf(document);
  }

  /** Name in Azure, when known; asked for by every finding and therefore kept. */
  get azureName(): string | undefined {
    this.named ??= this.value("name");
    return text(this.named);
  }

  /** Line in the file, from 1, or undefined when the source has no lines. */
  get line(): number | undefined {
    return this.origin.instance?.line ?? this.origin.document.lineOf?.(this.address);
  }

  /** The type in the configuration, such as `azapi_resource`. */
  get writtenType(): string {
    return this.origin.writtenType;
  }

  /** Conditions on which it exists and that are not known; what exists only perhaps proves nothing for another. */
  get doubts(): readonly string[] {
    const { instance, mode } = this.origin;
    if (instance || mode === "synthetic") return instance?.doubts ?? [];
    return ["count", "for_each"].flatMap((name) => {
      const written = own(this.raw, name);
      if (written === null) return `${name} is null`;
      const value = this.scope.resolve(written);
      return value.state === "unknown" ? `${name} = ${JSON.stringify(written)}: ${value.reason}` : [];
    });
  }

  /** How it changes another resource, or undefined when it is one of its own. */
  get change(): Change | undefined {
    return this.origin.change;
  }

  /** `stack:address`, unique within the estate. */
  get key(): string {
    return `${this.stack}:${this.address}`;
  }
}

function constructPath(raw: JsonObject): string | undefined {
  const comment = own(raw, "//");
  const metadata = isObject(comment) ? own(comment, "metadata") : undefined;
  const path = isObject(metadata) ? own(metadata, "path") : undefined;
  return typeof path === "string" ? path : undefined;
}

function workloadOf({ json }: TerraformDocument): string | undefined {
  const comment = own(json, "//");
  const ztai = isObject(comment) ? own(comment, "ztai") : undefined;
  const workload = isObject(ztai) ? own(ztai, "workload") : undefined;
  return typeof workload === "string" ? workload : undefined;
}
