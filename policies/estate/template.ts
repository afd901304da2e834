/** A Terraform string cut into its literal and `${…}` parts. */
export type TemplatePart = { readonly literal: string } | { readonly expression: string };

/** A reference to an attribute of a resource or data block in the same configuration. */
export interface Reference {
  /** `azurerm_subnet.a`, `data.azurerm_subnet.a` or an instance: `module.m["x"].azurerm_subnet.a[0]` */
  readonly address: string;
  /** `id`, `identity[0].principal_id`, `tags["team"]`; empty for the whole object. */
  readonly attribute: string;
}

/** True when the string holds an interpolation or a template directive. */
export function isTemplate(value: string): boolean {
  return (value.includes("${") && /(?<!\$)\$\{/.test(value)) || holdsDirective(value);
}

function holdsDirective(value: string): boolean {
  return value.includes("%{") && /(?<!%)%\{/.test(value);
}

/**
 * Cuts a template; `$${` is a literal `${`, and so with `%`. A directive (`%{ if … }`) or an unclosed brace makes everything one
 * expression, which nobody resolves.
 */
export function parseTemplate(value: string): readonly TemplatePart[] {
  if (holdsDirective(value)) return [{ expression: value }];
  const parts: TemplatePart[] = [];
  let literal = "";
  for (let at = 0; at < value.length;) {
    if (value.startsWith("$${", at) || value.startsWith("%%{", at)) {
      literal += value.slice(at + 1, at + 3);
      at += 3;
    } else if (value.startsWith("${", at)) {
      const end = closingBrace(value, at + 2);
      if (end < 0) return [{ expression: value }];
      if (literal) parts.push({ literal });
      literal = "";
      parts.push({ expression: unescaped(value.slice(at + 2, end).trim()) });
      at = end + 1;
    } else {
      const start = at++;
      while (at < value.length && value[at] !== "$" && value[at] !== "%") at++;
      literal += value.slice(start, at);
    }
  }
  if (literal || parts.length === 0) parts.push({ literal });
  return parts;
}

/** A quote, or one that a text around the template escapes, as JSON does: `{"id": "${azurerm_subnet.a[\"x\"].id}"}`. */
type Quote = '"' | '\\"';

function closingBrace(value: string, from: number): number {
  let depth = 0;
  let quote: Quote | undefined;
  for (let at = from; at < value.length; at++) {
    const character = value[at];
    if (character === "\\") {
      const isQuote = value[at + 1] === '"' && quote !== '"';
      if (isQuote) quote = quote === undefined ? '\\"' : undefined;
      at++;
    } else if (quote !== undefined) {
      if (character === quote) quote = undefined;
    } else if (character === '"') quote = '"';
    else if (character === "{") depth++;
    else if (character === "}" && depth-- === 0) return at;
  }
  return -1;
}

/** An expression as Terraform reads it, without what a text around it escapes. */
function unescaped(expression: string): string {
  const isEscaped = /^[^"]*\\"/.test(expression);
  return isEscaped ? expression.replace(/\\(["\\])/g, "$1") : expression;
}

/** Characters of the longest reference, and of the longest text searched for mentions: longer ones exhaust the stack. */
const maximumReference = 10_000;
const maximumMention = 1_000_000;

const key = String.raw`\[(?:\d+|"(?:[^"\\]|\\.)*")\]`;
const address = String.raw`(?:module\.[A-Za-z_][\w-]*(?:${key})?\.)*(?:data\.)?[a-z][a-z0-9]*_[a-z0-9_]*\.[A-Za-z_][\w-]*(?:${key})?`;
const reference = new RegExp(String.raw`^(${address})((?:\.[A-Za-z_][\w-]*|\.\d+|${key})*)$`);
const mention = new RegExp(
  String.raw`(?<![\w.])(?:resource\.)?(${address})(?:\[\*\]|\.\*)?((?:\.[A-Za-z_][\w-]*|\.\d+|${key})*)`,
  "g",
);

/** The reference when the expression is nothing else, such as `azurerm_subnet.a.id`. */
export function parseReference(expression: string): Reference | undefined {
  if (expression.length > maximumReference) return undefined;
  // Terraform also takes the long form, `resource.azurerm_subnet.a.id`.
  const match = reference.exec(expression.startsWith("resource.") ? expression.slice(9) : expression);
  return match?.[1] ? { address: match[1], attribute: (match[2] ?? "").replace(/^\./, "") } : undefined;
}

/** The reference that a template is as a whole, such as `${azurerm_subnet.a.id}`. */
export function wholeReference(value: string): Reference | undefined {
  // What else a template may hold, but for a directive in a key, is not part of a reference.
  if (!value.startsWith("${") || !value.endsWith("}") || holdsDirective(value)) return undefined;
  return parseReference(value.slice(2, -1).trim());
}

/** The address of the block an instance address belongs to: `azurerm_subnet.a` of `azurerm_subnet.a[0]`. */
export function withoutKey(address: string): string {
  return address.endsWith("]") ? address.replace(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]$/, "") : address;
}

/** Every reference that an expression makes, however it uses it. A splat has the attribute after it: `azurerm_subnet.a[*].id`. */
export function mentionedReferences(expression: string): readonly Reference[] {
  if (expression.length > maximumMention) return [];
  return [...expression.matchAll(mention)].flatMap(([, found, attribute = ""]) =>
    found === undefined ? [] : [{ address: found, attribute: attribute.replace(/^\./, "") }],
  );
}
