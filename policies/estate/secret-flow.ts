import { entry } from "../../common/table";
import { credential, type CredentialKind } from "../azure/credentials";
import { isList, isObject, objects, own, type Json } from "../../common/json";
import { credentialKind, typeOfAddress } from "./credential-reference";
import type { Graph } from "./graph";
import { ExpressionError, type Expression } from "./loaders/hcl/expression";
import { parseExpression, readExpression } from "./loaders/hcl/parse-expression";
import { parseTemplateText } from "./loaders/hcl/parse-template";
import type { Resource } from "./resource";
import { isTemplate, parseReference, parseTemplate, wholeReference } from "./template";
import { inputOrigin, statedUnknown } from "./unknown";
import { valueSources, type SourcePath } from "./value-sources";

/** A credential that a value may carry. */
export interface CarriedSecret {
  /** Where it comes from: `azurerm_storage_account.a.primary_access_key`, `var.token`. */
  readonly reference: string;
  /** A `variable` is one that its author calls sensitive, an `input` any other; neither has a value here. */
  readonly kind: CredentialKind | "variable" | "input";
  /** The name of the variable. @default - it is none */
  readonly variable?: string;
}

/** Of more attributes than this that name each other, a walk finds the end. */
const longestChain = 4;

/** Operations of ARM that answer with keys, connection strings or signatures. */
const listsKeys = /^(list\w*(key|keys|secrets|connectionstrings|credential|credentials|sas)|regenerate\w*keys?)$/i;

/** Attributes that hold what another argument was given. */
const echoes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "data.null_data_source": { outputs: "inputs" },
  terraform_data: { output: "input" },
};

/** True when an ARM action answers with keys. @param action as written: `listKeys`, `keys/list` */
export function answersWithKeys(action: string): boolean {
  return listsKeys.test(action.split("/").at(-1) ?? "");
}

/**
 * Follows values to the credentials they may carry: through variables, locals, expressions, other resources' arguments
 * and other stacks' outputs. Never asks what a credential is, only where it comes from.
 */
export class SecretFlow {
  private readonly parsed = new Map<string, Expression | undefined>();

  constructor(private readonly graph: Graph) {}

  /** @param raw as written in `resource` */
  carriedBy(resource: Resource, raw: Json | undefined): readonly CarriedSecret[] {
    if (typeof raw === "string" && this.isPlainlyOpen(resource, raw)) return [];
    const walk = new Walk(this.graph, (text) => this.parse(text));
    walk.json(resource, raw, []);
    return [...walk.found.values()];
  }

  /**
   * Most values are a text, or one attribute that the provider alone sets or that holds such a value: these are told without
   * a walk.
   */
  private isPlainlyOpen(resource: Resource, raw: string, depth = 0): boolean {
    if (!raw.includes("${")) return true;
    if (depth === longestChain) return false;
    const { address, attribute } = wholeReference(raw) ?? { address: "", attribute: "" };
    if (!/^[a-z_]+$/.test(attribute)) return false;
    const type = typeOfAddress(address);
    if (credential(type, attribute) !== undefined || Object.hasOwn(echoes, type)) return false;
    const target = this.graph.find(resource.stack, address);
    const held = target && own(target.raw, attribute);
    if (typeof held !== "string") return held === undefined;
    return this.isPlainlyOpen(target as Resource, held, depth + 1);
  }

  private parse(text: string): Expression | undefined {
    if (!this.parsed.has(text)) this.parsed.set(text, parsedOrNothing(text));
    return this.parsed.get(text);
  }
}

function parsedOrNothing(text: string): Expression | undefined {
  try {
    return text.startsWith("%{") || /(?<!%)%\{/.test(text)
      ? parseTemplateText(text, readExpression)
      : parseExpression(text);
  } catch (error) {
    if (error instanceof ExpressionError) return undefined;
    throw error;
  }
}

/** One question: what was found, and what was already looked at. */
class Walk {
  readonly found = new Map<string, CarriedSecret>();
  private readonly seen = new Set<string>();

  constructor(
    private readonly graph: Graph,
    private readonly parse: (text: string) => Expression | undefined,
  ) {}

  json(at: Resource, raw: Json | undefined, steps: SourcePath): void {
    if (typeof raw === "string") this.text(at, raw, steps);
    else if (isList(raw)) this.list(at, raw, steps);
    else if (isObject(raw)) {
      const [step, ...rest] = steps;
      if (step === undefined || step === "*") for (const item of Object.values(raw)) this.json(at, item, rest);
      else if (own(raw, step) !== undefined) this.json(at, own(raw, step), rest);
      else if (/^\d+$/.test(step)) this.json(at, raw, rest);
    }
  }

  private list(at: Resource, raw: readonly Json[], steps: SourcePath): void {
    const [step = "*", ...rest] = steps;
    if (/^\d+$/.test(step)) this.json(at, raw[Number(step)], rest);
    else for (const item of raw) this.json(at, item, step === "*" ? rest : steps);
  }

  private text(at: Resource, raw: string, steps: SourcePath): void {
    if (!isTemplate(raw)) return;
    const parts = parseTemplate(raw);
    for (const part of parts) {
      if ("expression" in part) this.expression(at, part.expression, parts.length === 1 ? steps : []);
    }
  }

  private expression(at: Resource, text: string, steps: SourcePath): void {
    const stated = statedUnknown(text);
    if (stated) {
      for (const reference of stated.secrets ?? []) this.stated(at, reference);
      for (const reference of stated.from ?? []) {
        // What it carries of a credential is said; what another resource's argument holds is not.
        if (credentialKind(reference) === undefined) this.stated(at, reference);
      }
      return;
    }
    const reference = parseReference(text);
    if (reference) this.attribute(at, reference.address, [...pathOf(reference.attribute), ...steps]);
    else {
      const expression = this.parse(text);
      for (const path of expression ? valueSources(expression, steps) : []) this.source(at, path);
    }
  }

  private stated(at: Resource, reference: string): void {
    const parsed = parseReference(reference);
    if (parsed) this.attribute(at, parsed.address, pathOf(parsed.attribute));
    else if (reference.startsWith("var.")) this.addVariable(reference.slice("var.".length), "variable");
    else if (reference.startsWith(inputOrigin)) this.addVariable(reference.slice(inputOrigin.length), "input");
  }

  private source(at: Resource, path: SourcePath): void {
    const [root = "", first = "", ...rest] = path;
    if (root === "var" || root === "local") this.named(at, root, first, rest);
    else if (root === "each" && first === "value") this.json(at, own(at.raw, "for_each"), ["*", ...rest]);
    // In a provisioner, the resource that it stands in.
    else if (root === "self") this.attribute(at, at.address, path.slice(1));
    else if (root === "data") this.attribute(at, `data.${first}.${rest[0] ?? ""}`, rest.slice(1));
    else if (root.includes("_")) this.attribute(at, `${root}.${first}`, rest);
  }

  private named(at: Resource, kind: "var" | "local", name: string, steps: SourcePath): void {
    if (this.isSeen(at, `${kind}.${name}`, steps)) return;
    const written = kind === "var" ? at.resolver.writtenVariable(name) : at.resolver.writtenLocal(name);
    const block = kind === "var" ? objects(written)[0] : undefined;
    const value = kind === "var" ? block && own(block, "default") : written;
    if (value !== undefined) this.json(at, value, steps);
    else if (block) {
      this.addVariable(name, own(block, "sensitive") === true ? "variable" : "input");
    }
  }

  private attribute(at: Resource, address: string, written: SourcePath): void {
    if (this.isSeen(at, address, written)) return;
    const type = typeOfAddress(address);
    const target = this.graph.find(at.stack, address);
    // A block with for_each or count is one block here: its key is not an attribute.
    const keyed = target !== undefined && ["count", "for_each"].some((name) => own(target.raw, name) !== undefined);
    const steps = keyed && !address.endsWith("]") ? written.slice(1) : written;
    const path = steps.filter((step) => !/^(?:\d+|\*)$/.test(step)).join(".");
    const kind = credential(type, path);
    if (kind === "answer" ? target && answersWithKeys(actionOf(target)) : kind) {
      this.add({ reference: path ? `${address}.${path}` : address, kind: kind ?? "key" });
    }
    if (kind === undefined || kind === "argument") this.follow(at, target, type, address, steps);
  }

  private follow(at: Resource, target: Resource | undefined, type: string, address: string, steps: SourcePath): void {
    const remote = this.graph.remoteOutput(at.stack, { address, attribute: steps.join(".") });
    const owner = remote && this.graph.find(remote.stack, "terraform");
    if (owner) this.json(owner, remote.value, []);
    const [name, ...rest] = steps;
    if (!target || name === undefined) return;
    this.json(target, own(target.raw, entry(echoes, type)?.[name] ?? name), rest);
  }

  private isSeen(at: Resource, name: string, steps: SourcePath): boolean {
    const key = JSON.stringify([at.stack, name, ...steps]);
    if (this.seen.has(key)) return true;
    this.seen.add(key);
    return false;
  }

  private addVariable(variable: string, kind: "variable" | "input"): void {
    this.add({ reference: `var.${variable}`, kind, variable });
  }

  private add(secret: CarriedSecret): void {
    this.found.set(secret.reference, secret);
  }
}

/** Steps of `identity[0].principal_id`. */
function pathOf(attribute: string): SourcePath {
  return attribute === "" ? [] : attribute.split(/[.[\]]+/).filter((step) => step !== "");
}

function actionOf(action: Resource): string {
  const value = action.value("action");
  return value.state === "known" && typeof value.value === "string" ? value.value : "";
}
