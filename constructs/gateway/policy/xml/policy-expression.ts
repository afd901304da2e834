import { policyError } from "../policy-error";
import { isBalanced } from "./balanced-code";

/**
 * C# 7 that the gateway evaluates for each request. https://learn.microsoft.com/azure/api-management/api-management-policy-expressions
 */
export class PolicyExpression {
  /** @param code lines without the indentation of the TypeScript they stand in */
  private constructor(
    private readonly kind: "value" | "statements",
    private readonly code: string,
  ) {}

  /** @internal Use `expression` and `statements`. */
  static of(kind: "value" | "statements", code: string): PolicyExpression {
    const plain = dedent(code);
    if (plain === "") throw policyError("an expression has no code", "give the C# that it evaluates");
    if (!isBalanced(plain)) throw policyError(`brackets do not close in ${plain}`, "close each bracket and quote");
    if (/\$\{(?!TfToken\[)|%\{/.test(plain)) {
      throw policyError(`Terraform reads a template in ${plain}`, "write it without ${ and %{");
    }
    return new PolicyExpression(kind, plain);
  }

  /** As it stands in a policy, with the lines of statements indented. */
  toText(indentation: string): string {
    if (this.kind === "value") return `@(${this.code})`;
    const lines = this.code.split("\n").map((line) => (line === "" ? "" : `${indentation}  ${line}`));
    return ["@{", ...lines, `${indentation}}`].join("\n");
  }
}

/** One C# expression: `@(…)`. */
export function expression(code: string): PolicyExpression {
  return PolicyExpression.of("value", code);
}

/** C# statements each way of which ends with `return`: `@{…}`. */
export function statements(code: string): PolicyExpression {
  return PolicyExpression.of("statements", code);
}

/** A C# string literal of a text. References of Terraform in it stay what they are. */
export function quotedText(text: string): string {
  const escaped = text
    .replace(/[\\"]/g, "\\$&")

    .replace(/[\u0000-\u001f\u007f]/g, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return `"${escaped}"`;
}

/** A list of C# string literals: `"a", "b"`. */
export function quotedList(texts: readonly string[]): string {
  return texts.map(quotedText).join(", ");
}

/**
 * Where the gateway puts the text of a named value when it loads the policy.
 * https://learn.microsoft.com/azure/api-management/api-management-howto-properties
 *
 * @param name letters, digits, `.`, `-` and `_`
 * @throws ZtaiError ZTAI-CON-023 for another name
 */
export function namedValue(name: string): string {
  if (!/^[A-Za-z0-9._-]{1,256}$/.test(name)) {
    throw policyError(`${JSON.stringify(name)} is no name of a named value`, "use letters, digits, dots and dashes");
  }
  return `{{${name}}}`;
}

/** The lines without empty ones at both ends, and without the indentation that all of them have. */
function dedent(code: string): string {
  const lines = code
    .replace(/^\s*\n/, "")
    .trimEnd()
    .split("\n");
  const indents = lines.filter((line) => line.trim() !== "").map((line) => /^ */.exec(line)?.[0].length ?? 0);
  const common = indents.length === 0 ? 0 : Math.min(...indents);
  return lines.map((line) => line.slice(common).trimEnd()).join("\n");
}
