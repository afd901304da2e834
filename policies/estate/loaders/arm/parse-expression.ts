/** An expression of the template language, https://learn.microsoft.com/azure/azure-resource-manager/templates/template-expressions */
export type ArmExpression =
  | { readonly kind: "literal"; readonly value: string | number }
  | { readonly kind: "call"; readonly name: string; readonly arguments: readonly ArmExpression[] }
  | { readonly kind: "member"; readonly of: ArmExpression; readonly key: ArmExpression };

/** Deeper than any template; keeps parsing and evaluation within the call stack. */
const maximumDepth = 100;

const token = /\s*(?:('(?:[^']|'')*')|(-?\d+)|([A-Za-z_][\w-]*(?:\.[A-Za-z_]\w*(?=\())?)|(\?\.|[()[\],.]))/y;

/** Parses the text between `[` and `]`; undefined for what is not an expression. Takes time linear in the text. */
export function parseArmExpression(text: string): ArmExpression | undefined {
  const tokens = tokenize(text);
  if (!tokens) return undefined;
  try {
    const parser = new Parser(tokens);
    const expression = parser.expression(0);
    return parser.atEnd ? expression : undefined;
  } catch (error) {
    if (error instanceof NoExpression) return undefined;
    throw error;
  }
}

function tokenize(text: string): readonly string[] | undefined {
  const tokens: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const start = token.lastIndex;
    const match = token.exec(text);
    if (!match) return text.slice(start).trim() === "" ? tokens : undefined;
    tokens.push(match[0].trim());
  }
  return tokens;
}

class NoExpression extends Error {}

class Parser {
  private at = 0;

  constructor(private readonly tokens: readonly string[]) {}

  get atEnd(): boolean {
    return this.at === this.tokens.length;
  }

  expression(depth: number): ArmExpression {
    if (depth > maximumDepth) throw new NoExpression();
    let found = this.primary(depth);
    for (;;) {
      if (this.take(".") || this.take("?.")) {
        found = { kind: "member", of: found, key: { kind: "literal", value: this.name() } };
      } else if (this.take("[")) {
        const key = this.expression(depth + 1);
        this.expect("]");
        found = { kind: "member", of: found, key };
      } else return found;
    }
  }

  private primary(depth: number): ArmExpression {
    const text = this.next();
    if (text.startsWith("'")) return { kind: "literal", value: text.slice(1, -1).replace(/''/g, "'") };
    if (/^-?\d/.test(text)) return { kind: "literal", value: Number(text) };
    if (!/^[A-Za-z_]/.test(text)) throw new NoExpression();
    this.expect("(");
    return { kind: "call", name: text.toLowerCase(), arguments: this.list(depth) };
  }

  private list(depth: number): ArmExpression[] {
    const found: ArmExpression[] = [];
    if (this.take(")")) return found;
    do found.push(this.expression(depth + 1));
    while (this.take(","));
    this.expect(")");
    return found;
  }

  private name(): string {
    const text = this.next();
    if (!/^[A-Za-z_]/.test(text)) throw new NoExpression();
    return text;
  }

  private next(): string {
    const text = this.tokens[this.at++];
    if (text === undefined) throw new NoExpression();
    return text;
  }

  private take(text: string): boolean {
    if (this.tokens[this.at] !== text) return false;
    this.at++;
    return true;
  }

  private expect(text: string): void {
    if (!this.take(text)) throw new NoExpression();
  }
}
