import { createRequire } from "node:module";
import type * as Yaml from "yaml";
import type { Alias, Document, Node, Pair, Scalar, YAMLMap, YAMLSeq } from "yaml";
import { byCode, toText } from "../convert";
import { EvaluationError, isArray, isMap, TerraformSet, type EvaluationBudget, type Val } from "../value";
import { at, strict, type Implementation } from "./implementation";

/** The parser, loaded when the first text is decoded: most configurations have none. */
let loaded: typeof Yaml | undefined;
function yaml(): typeof Yaml {
  return (loaded ??= createRequire(__filename)("yaml") as typeof Yaml);
}

const maximumNesting = 100;

/** Plain scalars that Terraform's YAML 1.1 reads as another type, found out with Terraform 1.11. */
const words: ReadonlyMap<string, Val> = new Map<string, Val>([
  ...["", "~", "null", "Null", "NULL"].map((word) => [word, null] as const),
  ...["y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"].map((word) => [word, true] as const),
  ...["n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"].map((word) => [word, false] as const),
]);

function plainScalar(text: string): Val {
  const word = words.get(text);
  if (word !== undefined) return word;
  if (/^0o[0-7]+$/.test(text) || /^0x[0-9a-fA-F]+$/.test(text)) return Number(text);
  if (/^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(text)) return Number(text);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return `${text}T00:00:00Z`;
  if (/^[-+]?\.(inf|Inf|INF)$|^\.(nan|NaN|NAN)$/.test(text))
    throw new EvaluationError(`${text} is not a finite number`);
  return text;
}

/** Reads a document node by node. */
class Reader {
  constructor(
    private readonly document: Document,
    private readonly budget: EvaluationBudget,
  ) {}

  value(node: unknown, depth = 0): Val {
    this.budget.spend();
    if (depth > maximumNesting) throw new EvaluationError("the YAML nests too deep");
    const { isAlias, isMap: isMapping, isScalar, isSeq } = yaml();
    if (isAlias(node)) return this.value((node as Alias).resolve(this.document), depth + 1);
    if (isScalar(node)) return this.scalar(node);
    if (isSeq(node)) return (node as YAMLSeq<Node>).items.map((item) => this.value(item, depth + 1));
    if (isMapping(node)) return this.mapping(node as YAMLMap<Node, Node>, depth);
    return null;
  }

  private scalar({ value, type, tag }: Scalar): Val {
    const text = String(value ?? "");
    if (tag === "tag:yaml.org,2002:str" || tag === "!!str") return text;
    return type === "PLAIN" ? plainScalar(text) : text;
  }

  private mapping(node: YAMLMap<Node, Node>, depth: number): Val {
    const merged = new Map<string, Val>();
    const own = new Map<string, Val>();
    for (const { key, value } of node.items as Pair<Node, Node>[]) {
      const { isScalar } = yaml();
      if (isScalar(key) && key.value === "<<" && key.type === "PLAIN") {
        for (const [name, item] of this.sources(value, depth)) if (!merged.has(name)) merged.set(name, item);
      } else own.set(toText(this.value(key, depth + 1)), this.value(value, depth + 1));
    }
    for (const [name, item] of own) merged.set(name, item);
    return merged;
  }

  private sources(value: unknown, depth: number): readonly (readonly [string, Val])[] {
    const found = this.value(value, depth + 1);
    const maps = isArray(found) ? found : [found];
    return maps.flatMap((map) => (isMap(map) ? [...map] : []));
  }
}

const yamldecode = strict((given, { budget }) => {
  const text = toText(at(given, 0));
  budget.spend(text.length / 50);
  const documents = yaml().parseAllDocuments(text, { schema: "failsafe", uniqueKeys: false, logLevel: "silent" });
  const [document, ...others] = Array.isArray(documents) ? documents : [];
  if (!document || others.length > 0 || document.errors.length > 0 || document.contents === null)
    throw new EvaluationError("the text is not one YAML document");
  return new Reader(document, budget).value(document.contents);
});

/** A value as Terraform's `yamlencode` writes it: block style, quoted texts, keys in order. */
function lines(value: Val, indent: string): readonly string[] {
  if (isMap(value) && value.size > 0) {
    const sorted = [...value].sort(([left], [right]) => byCode(left, right));
    return sorted.flatMap(([key, item]) => labelled(`${JSON.stringify(key)}:`, item, indent));
  }
  const items = value instanceof TerraformSet ? value.items : value;
  if (isArray(items) && items.length > 0) return items.flatMap((item) => listed(item, indent));
  return [indent + inline(value, indent)];
}

function labelled(label: string, item: Val, indent: string): readonly string[] {
  if (isMap(item) && item.size > 0) return [indent + label, ...lines(item, `${indent}  `)];
  if ((isArray(item) && item.length > 0) || (item instanceof TerraformSet && item.items.length > 0))
    return [indent + label, ...lines(item, indent)];
  return [`${indent}${label} ${inline(item, indent)}`];
}

function listed(item: Val, indent: string): readonly string[] {
  const [first = "", ...rest] = lines(item, `${indent}  `);
  return [`${indent}- ${first.trimStart()}`, ...rest];
}

function inline(value: Val, indent: string): string {
  if (isMap(value)) return "{}";
  if (isArray(value) || value instanceof TerraformSet) return "[]";
  if (typeof value !== "string") return JSON.stringify(value);
  if (!value.includes("\n") || value.startsWith("\n") || value.startsWith(" ")) return JSON.stringify(value);
  const keep = value.endsWith("\n\n") ? "+" : value.endsWith("\n") ? "" : "-";
  const body = value.replace(/\n$/, "").split("\n");
  return [`|${keep}`, ...body.map((line) => (line === "" ? "" : `${indent}  ${line}`))].join("\n");
}

const yamlencode = strict((given) => {
  const value = at(given, 0);
  const text = `${lines(value, "").join("\n")}\n`;
  // A scalar that is not quoted ends with a document end marker.
  return value === null || typeof value === "number" || typeof value === "boolean" ? `${text}...\n` : text;
});

/** Functions over YAML. */
export const yamlValues: Readonly<Record<string, Implementation>> = { yamldecode, yamlencode };
