import fc from "fast-check";
import { parsePolicy } from "../../../policies/estate/gateway-policy/parse-policy";
import { everyElement } from "../../../policies/estate/gateway-policy/policy-element";
import { cpuTime } from "../../helpers/cpu-time";

function tree(source: string) {
  const parsed = parsePolicy(source);
  if (parsed.state !== "parsed") throw new Error(parsed.reason);
  return parsed.root;
}

function attribute(source: string, name: string): string | undefined {
  for (const { attributes } of everyElement(tree(source))) {
    const value = attributes.get(name);
    if (value !== undefined) return value;
  }
  return undefined;
}

describe("expressions are taken as the gateway takes them", () => {
  test.each([
    ["quotes in a quoted attribute", `<when condition="@(context.Request.Headers["x"] == "a")" />`],
    ["angle brackets", `<when condition="@(1 < 2 && 3 > 2)"/>`],
    ["brackets in strings", `<when condition="@(text == ")" || text == "}")" />`],
    ["verbatim strings", `<when condition="@(path == @"c:\\" || a == @"say ""hi"" )")" />`],
    ["character literals", `<when condition='@(text.Split(')')[0] == "a")' />`],
    [
      "several statements",
      `<when condition="@{ var a = 1; // a "comment" )\n if (a < 2) { return true; } return false; }" />`,
    ],
    ["quotes as entities", `<when condition="@(name == &quot;(&quot;)" />`],
  ])("%s", (_, element) => {
    const condition = attribute(`<policies><inbound><choose>${element}</choose></inbound></policies>`, "condition");
    expect(condition?.startsWith("@")).toBe(true);
    expect(condition?.endsWith(")") === true || condition?.endsWith("}") === true).toBe(true);
  });

  test("in text", () => {
    const { children } = tree(
      `<a><value>@(context.Variables.GetValueOrDefault<string>("x") < 3 ? "<b>" : "")</value></a>`,
    );
    expect(children.map(({ name }) => name)).toEqual(["value"]);
    expect(children[0]?.text).toContain("GetValueOrDefault<string>");
  });
});

test("comments, instructions, character data and entities are read as XML has them", () => {
  const root = tree(`<?xml version="1.0"?><!-- <x> --><p a='&lt;&#65;&quot;'><![CDATA[<raw>&amp;]]>&amp;</p>`);
  expect(root.attributes.get("a")).toBe('<A"');
  expect(root.text).toBe("<raw>&amp;&");
});

describe("what cannot be read is malformed, with the line", () => {
  test.each([
    ["an element that is not closed", "<policies>\n<inbound>", "inbound"],
    ["an element that closes another", "<a><b></a></b>", "</a>"],
    ["a document type", `<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>`, "document type"],
    ["an attribute without quotes", "<a b=c />", "not quoted"],
    ["an attribute twice", `<a b="1" b="2" />`, "twice"],
    ["two roots", "<a/><b/>", "more than one root"],
    ["text outside", "text", "outside"],
    ["an expression that does not close", `<a b="@(foo(" />`, "does not close"],
    ["nothing", "", "no element"],
    ["too deep", "<a>".repeat(100), "deeper"],
    ["too long", " ".repeat(2_000_000), "longer"],
  ])("%s", (_, source, reason) => {
    const parsed = parsePolicy(source);
    expect(parsed.state).toBe("malformed");
    expect(parsed.state === "malformed" ? parsed.reason : "").toContain(reason);
  });
});

test("entities that nobody defined stay text and cannot grow", () => {
  expect(tree("<a>&lol9;&amp;</a>").text).toBe("&lol9;&");
});

test("any text is read or refused, never thrown at", () => {
  const piece = fc.constantFrom(
    "<",
    ">",
    "/",
    "a",
    '"',
    "'",
    "=",
    "@(",
    ")",
    "@{",
    "}",
    "&",
    "<!--",
    "-->",
    "<![CDATA[",
    " ",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      expect(["parsed", "malformed"]).toContain(parsePolicy(pieces.join("")).state);
    }),
    { numRuns: 2000, seed: 20261120 },
  );
});

test.each(["<a b='@(", "@(", "<a", '<a b="', "<!--", "((((", '@"', "&"])("time is linear in %s", async (piece) => {
  expect(await cpuTime(() => parsePolicy(`<a>${piece.repeat(100_000)}`))).toBeLessThan(1500);
});
