import { precedence, type Expression, type SplatStep } from "./expression";
import { parseHeredoc, parseQuoted } from "./parse-template";
import { Reader } from "./reader";

const number = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const functionName = /(?:::[\p{L}_][\p{L}\p{N}_-]*)*[ \t]*\(/uy;

/**
 * Parses one Terraform expression in linear time.
 * @throws ExpressionError when the text is none, or nested too deeply
 */
export function parseExpression(text: string): Expression {
  const reader = new Reader(text);
  const expression = readExpression(reader);
  reader.space();
  if (!reader.ended) throw reader.error("unexpected text after the expression");
  return expression;
}

/** Reads an expression where the reader stands, as far as it goes. */
export function readExpression(reader: Reader): Expression {
  return reader.nested(() => {
    const condition = readBinary(reader, 0);
    if (!reader.take("?")) return condition;
    const then = readExpression(reader);
    reader.expect(":");
    return { kind: "conditional", condition, then, otherwise: readExpression(reader) };
  });
}

function readBinary(reader: Reader, level: number): Expression {
  const operators = precedence[level];
  if (!operators) return readUnary(reader);
  let left = readBinary(reader, level + 1);
  for (let chain = 0; ; chain++) {
    reader.space();
    const operator = operators.find((candidate) => reader.sees(candidate));
    if (!operator) return left;
    if (chain >= 1000) throw reader.error("more than 1000 operators in a row");
    reader.at += operator.length;
    left = { kind: "binary", operator, left, right: readBinary(reader, level + 1) };
  }
}

function readUnary(reader: Reader): Expression {
  reader.space();
  for (const operator of ["-", "!"] as const) {
    if (reader.take(operator)) return { kind: "unary", operator, operand: reader.nested(() => readUnary(reader)) };
  }
  return readTraversal(reader, readPrimary(reader));
}

function readTraversal(reader: Reader, start: Expression): Expression {
  let of = start;
  for (let steps = 0; steps < 1000; steps++) {
    const before = reader.at;
    if (reader.sees("[*]")) {
      reader.at += 3;
      of = { kind: "splat", of, steps: readSteps(reader, true) };
    } else if (reader.sees("[")) {
      of = { kind: "index", of, key: readIndex(reader) };
    } else if (reader.take(".*")) {
      of = { kind: "splat", of, steps: readSteps(reader, false) };
    } else if (reader.sees(".") && !reader.sees("...")) {
      of = { ...readAttribute(reader), of };
    } else {
      reader.at = before;
      return of;
    }
  }
  throw reader.error("more than 1000 steps in a row");
}

/** What follows a splat and applies to each item. */
function readSteps(reader: Reader, withIndex: boolean): SplatStep[] {
  const steps: SplatStep[] = [];
  while (steps.length < 1000) {
    reader.space();
    if (reader.sees(".") && !reader.sees("...") && !reader.sees(".*")) steps.push(readAttribute(reader));
    else if (withIndex && reader.sees("[") && !reader.sees("[*]"))
      steps.push({ kind: "index", key: readIndex(reader) });
    else break;
  }
  return steps;
}

function readAttribute(reader: Reader): { readonly kind: "attribute"; readonly name: string } {
  reader.expect(".");
  reader.space();
  const name = reader.match(/\d+/y)?.[0] ?? reader.identifier();
  if (name === undefined) throw reader.error("expected the name of an attribute");
  return { kind: "attribute", name };
}

function readIndex(reader: Reader): Expression {
  reader.expect("[");
  const key = readExpression(reader);
  reader.expect("]");
  return key;
}

function readPrimary(reader: Reader): Expression {
  reader.space();
  if (reader.sees('"')) return parseQuoted(reader, readExpression);
  if (reader.sees("<<")) return parseHeredoc(reader, readExpression);
  if (reader.take("(")) {
    const inner = readExpression(reader);
    reader.expect(")");
    return inner;
  }
  if (reader.take("[")) return readTuple(reader);
  if (reader.take("{")) return readObject(reader);
  const digits = reader.match(number)?.[0];
  if (digits !== undefined) return { kind: "literal", value: Number(digits) };
  const name = reader.identifier();
  if (name === undefined) throw reader.error("expected an expression");
  const call = reader.match(functionName);
  if (call) return readCall(reader, name + call[0].replace(/[ \t]*\($/, ""));
  if (name === "true" || name === "false") return { kind: "literal", value: name === "true" };
  return name === "null" ? { kind: "literal", value: null } : { kind: "name", name };
}

function readCall(reader: Reader, name: string): Expression {
  const given: Expression[] = [];
  let spread = false;
  while (!reader.take(")")) {
    given.push(readExpression(reader));
    spread = reader.take("...");
    if (!reader.take(",") && !(reader.space(), reader.sees(")"))) throw reader.error("expected , or )");
  }
  return { kind: "call", name, arguments: given, spread };
}

function readTuple(reader: Reader): Expression {
  if (reader.takeWord("for")) return readFor(reader, "]");
  const items: Expression[] = [];
  while (!reader.take("]")) {
    items.push(readExpression(reader));
    if (!reader.take(",") && !(reader.space(), reader.sees("]"))) throw reader.error("expected , or ]");
  }
  return { kind: "tuple", items };
}

function readObject(reader: Reader): Expression {
  const start = reader.at;
  if (reader.takeWord("for")) {
    reader.space();
    if (!reader.sees("=") && !reader.sees(":")) return readFor(reader, "}");
    reader.at = start;
  }
  const entries: (readonly [Expression, Expression])[] = [];
  while (!reader.take("}")) {
    const key = readKey(reader);
    if (!reader.take("=") && !reader.take(":")) throw reader.error("expected = or :");
    entries.push([key, readExpression(reader)]);
    reader.take(",");
  }
  return { kind: "object", entries };
}

/** A bare word is its own name; anything else is evaluated. */
function readKey(reader: Reader): Expression {
  const start = reader.at;
  const word = reader.identifier();
  reader.space();
  if (word !== undefined && ((reader.sees("=") && !reader.sees("==")) || reader.sees(":")))
    return { kind: "literal", value: word };
  reader.at = start;
  return readExpression(reader);
}

function readFor(reader: Reader, end: "]" | "}"): Expression {
  const first = reader.identifier();
  const second = reader.take(",") ? reader.identifier() : undefined;
  if (first === undefined || !reader.takeWord("in")) throw reader.error("expected a for expression");
  const collection = readExpression(reader);
  reader.expect(":");
  const head = readExpression(reader);
  const value = end === "}" ? (reader.expect("=>"), readExpression(reader)) : head;
  const grouped = end === "}" && reader.take("...");
  const condition = reader.takeWord("if") ? readExpression(reader) : undefined;
  reader.expect(end);
  const key = end === "}" ? head : undefined;
  const keyName = second === undefined ? undefined : first;
  return { kind: "for", keyName, itemName: second ?? first, collection, key, value, grouped, condition };
}
