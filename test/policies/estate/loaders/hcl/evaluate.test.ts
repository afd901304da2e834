import type { Json } from "../../../../../common/json";
import type { Knowledge } from "../../../../../policies/estate/partly";
import { furtherKeys, unknownMark } from "../../../../../policies/estate/unknown";
import { evaluateText } from "./evaluate-text";

const unknown = (reason: string, knowledge: Knowledge = {}) => unknownMark(reason, knowledge);
/** What an object or list holds besides what is known of it. */
const further = (reason: string) => ({ [furtherKeys]: unknown(reason) });
const more = (reason: string) => unknown(reason, { many: true });
const present = { shape: { notEmpty: true } } as const;
const open = unknown("nobody said") as string;

describe("an expression gives", () => {
  test.each<[string, Json]>([
    ["1 + 2 * 3 - 4 / 2", 5],
    ["(1 + 2) * 3 % 4", 1],
    ["-known.a", -1],
    ["10 - 3 - 2", 5],
    ["1 < 2 && 2 <= 2 && 3 > 2 && 3 >= 3", true],
    ["!true || false", false],
    ['1 == "1"', false],
    ["[1, [2]] == [1, [2]]", true],
    ["{ a = 1 } != { a = 1, b = 2 }", true],
    ["known.nothing == null", true],
    ['true ? "a" : 1 / 0', "a"],
    ["false ? 1 : true ? 2 : 3", 2],
    ["known.list[0]", 3],
    ['known["b"]', "two"],
    ["known.nested.deep.0", "x"],
    ["known.list[*]", [3, 1, 2]],
    ["[{ a = 1 }, { a = 2 }][*].a", [1, 2]],
    ["[{ a = [{ b = 1 }] }][*].a[0].b", [1]],
    ["[{ a = 1 }].*.a", [1]],
    ["known.nothing[*]", []],
    ['"one"[*]', ["one"]],
    ['{ a = 1, "b c" = 2, (known.b) = 3, d : 4 }', { a: 1, "b c": 2, two: 3, d: 4 }],
    ["{\n  a = 1\n  # why\n  b = 2 // so\n  /* and */ c = 3\n}", { a: 1, b: 2, c: 3 }],
    ["[1, 2, 3,]", [1, 2, 3]],
    ["[for n in known.list : n * 2 if n > 1]", [6, 4]],
    ["[for i, n in known.list : i]", [0, 1, 2]],
    ["{ for k, v in { a = 1, b = 2 } : upper(k) => v + 1 }", { A: 2, B: 3 }],
    ['{ for s in ["ab", "ac", "b"] : substr(s, 0, 1) => s... }', { a: ["ab", "ac"], b: ["b"] }],
    ['[for s in toset(["b", "a", "b"]) : s]', ["a", "b"]],
    ["{ for = 1 }", { for: 1 }],
    ["max([1, 2]...)", 2],
    ['"a${known.a}b${"c${1}"}"', "a1bc1"],
    ['"tab\\t quote\\" \\u00e9 \\U0001F600"', 'tab\t quote" é 😀'],
    ['"$${x} %%{y} $5 100%"', "$${x} %%{y} $5 100%"],
    ['"%{ if known.flag }on%{ else }off%{ endif }"', "on"],
    ['"%{ for k, v in { a = 1, b = 2 } }${k}=${v};%{ endfor }"', "a=1;b=2;"],
    ['"  a  ${~ "b" ~}  c"', "  abc"],
    ["<<EOT\na ${known.a}\n  b\nEOT\n", "a 1\n  b\n"],
    ["<<-EOT\n    a\n      b\n\n    EOT\n", "a\n  b\n\n"],
    ['jsonencode({ b = [1, true, null], a = "<x>" })', '{"a":"\\u003cx\\u003e","b":[1,true,null]}'],
  ])("%s", (text, expected) => {
    expect(evaluateText(text)).toEqual(expected);
  });
});

describe("what is not known stays unknown with its reason:", () => {
  test.each<[string, Json]>([
    ["open", open],
    ["open.a.b[0]", open],
    ["open + 1", open],
    ["open && true", open],
    ["open && false", false],
    ["open || true", true],
    ["open == 1", open],
    ["open ? 1 : 2", unknown("nobody said", present)],
    ["open ? 1 : 1", 1],
    ["[open, 1]", [open, 1]],
    ["partly", { fixed: "yes", open }],
    ["partly.fixed", "yes"],
    ["partly.open", open],
    ["merge(partly, { more = 1 })", { fixed: "yes", open, more: 1 }],
    ["merge({ a = 1 }, open)", { a: open, ...further("nobody said") }],
    ["merge(open, { a = 1 })", { a: 1, ...further("nobody said") }],
    ["merge(open, { a = 1 }).a", 1],
    ["merge(open, { a = 1 }).b", open],
    ["length(merge(open, { a = 1 })) > 0", true],
    ['lookup(open, "a", false)', open],
    ['lookup(partly, "absent", "default")', "default"],
    ["length(partly)", 2],
    ["length(open)", unknown("nobody said", { shape: {} })],
    ['contains([open, "a"], "a")', true],
    ['contains([open, "a"], "b")', open],
    ["concat([1], open)", [1, more("nobody said")]],
    ["length(concat([1], open)) >= 1", true],
    ["contains(concat([1], open), 1)", true],
    ["contains(concat([1], open), 2)", open],
    ["concat([1], [open])", [1, open]],
    ["flatten([[1], open])", open],
    ["toset([open])", open],
    ["[for x in open : x]", open],
    ["[for x in [1, 2] : x if open]", [more("a condition of the for expression is not known: nobody said")]],
    [
      "{ for k, v in { a = 1, b = open } : k => v if v != null }",
      { a: 1, ...further("a condition of the for expression is not known: nobody said") },
    ],
    ["{ (open) = 1 }", further("a key of the object is not known: nobody said")],
    ["{ a = 1, (open) = 1, b = 2 }", { a: 1, b: 2, ...further("a key of the object is not known: nobody said") }],
    ["{ a = 1, (open) = 2 }.a", unknown("a key of the object is not known: nobody said", present)],
    ["{ for k in [open] : k => 1 }", further("a key of the for expression is not known: nobody said")],
    ["known[open]", open],
    ["known.list[open]", open],
    ["try(open, 1)", open],
    ["can(open)", open],
    ["coalesce(open, 1)", unknown("nobody said", present)],
    ["coalesce(null, open, 1)", unknown("nobody said", present)],
    ["alltrue([true, open])", open],
    ["alltrue([false, open])", false],
    ["anytrue([true, open])", true],
    ["one([open])", open],
    ['"a-${open}"', `a-${open}`],
    ["jsonencode({ a = 1, b = open })", `{"a":1,"b":"${open}"}`],
    ["sha256(open)", open],
    ["timestamp()", unknown("timestamp() is decided when Terraform runs", present)],
    ["provider::x::f(1)", unknown("provider::x::f() is a function of a provider, which is not evaluated")],
    ["constructor(1)", unknown("constructor() is not a function of Terraform 1.11")],
    ["1 / 0", unknown("a division by zero")],
    ["known.absent", unknown("there is no attribute absent")],
    ["known.__proto__", unknown("there is no attribute __proto__")],
    ["nowhere.a", unknown("nowhere has no meaning here")],
  ])("%s", (text, expected) => {
    expect(evaluateText(text)).toEqual(expected);
  });
});

describe("a reference stays one:", () => {
  test.each<[string, Json]>([
    ["ref", "${azurerm_subnet.s.id}"],
    ['"${ref}/x"', "${azurerm_subnet.s.id}/x"],
    ['true ? ref : ""', "${azurerm_subnet.s.id}"],
    ["[ref][0]", "${azurerm_subnet.s.id}"],
    ["{ a = ref }.a", "${azurerm_subnet.s.id}"],
    ["coalesce(null, ref)", "${azurerm_subnet.s.id}"],
    ["try(ref, null)", "${azurerm_subnet.s.id}"],
    ["tostring(ref)", "${azurerm_subnet.s.id}"],
    ["one([ref])", "${azurerm_subnet.s.id}"],
    ['compact([ref, ""])', ["${azurerm_subnet.s.id}"]],
    ["flatten([[ref], []])", ["${azurerm_subnet.s.id}"]],
    ['join("/", [ref, "x"])', "${azurerm_subnet.s.id}/x"],
    ['format("%s/%s", ref, "x")', "${azurerm_subnet.s.id}/x"],
    ['formatlist("%s/x", [ref])', ["${azurerm_subnet.s.id}/x"]],
    ["jsonencode({ id = ref })", '{"id":"${azurerm_subnet.s.id}"}'],
    ["values({ a = ref })", ["${azurerm_subnet.s.id}"]],
  ])("%s", (text, expected) => {
    expect(evaluateText(text)).toEqual(expected);
  });

  test("but what is computed from it is unknown", () => {
    const reason = "azurerm_subnet.s.id is known only after apply";
    const from = ["azurerm_subnet.s.id"];
    expect(evaluateText("sha256(ref)")).toBe(unknown(reason, { from }));
    expect(evaluateText('"${ref}" == "x"')).toBe(unknown(reason));
  });

  test.each(["upper(ref)", "lower(ref)", "trimspace(ref)", 'trimsuffix(ref, "/")', "open ? ref : ref"])(
    "and %s is still the same id",
    (text) => {
      expect(evaluateText(text)).toBe(
        unknown(text.startsWith("open") ? "nobody said" : "azurerm_subnet.s.id is known only after apply", {
          from: ["azurerm_subnet.s.id"],
          choice: "exact",
        }),
      );
    },
  );
});

describe("a text that is known in part decides what its known part decides:", () => {
  test.each<[string, Json]>([
    ['"a-${open}" == null', false],
    ['"a-${open}" != ""', true],
    ['"${open}" == null', open],
    ['"${open}${open}" == null', false],
    ['"${open}" == ""', open],
    ['"a-${open}-z" == "b-z"', false],
    ['"a-${open}-z" == "a-b-z"', open],
    ['null != "${open} "', true],
    ['"a-${open}" != null ? 1 : 2', 1],
    ['coalesce("a-${open}", "b")', `a-${open}`],
    ['startswith("https://${open}", "https://")', true],
    ['startswith("https://${open}", "http://")', false],
    ['startswith("h${open}", "https://")', open],
    ['endswith("${open}.net", ".net")', true],
    ['strcontains("a-${open}", "a-")', true],
    ['substr("st${open}", 0, 2)', "st"],
    ['lower("ABC${open}") == "abd"', false],
    ['startswith(trimsuffix("https://x${open}", "/"), "https://")', true],
    ['startswith(replace("a-b${open}", "-", ""), "ab")', true],
    ['length("abc${open}") > 2', true],
    ['3 > length("abc${open}")', false],
    ['length("abc${open}") == 0', false],
    ['length("${open}") > 0', open],
    ['contains(["a", "b"], "c${open}")', false],
    ["(open ? { a = 1, b = 2 } : { a = 1, b = 3 }).a", 1],
    ["(open ? { a = 1 } : { a = 1, c = 3 }).a", 1],
    ["(open ? { a = 1 } : { a = 1, c = 3 }).c", open],
    ["(open ? [1, 2] : [1, 3])[0]", 1],
    ['(open ? "ab" : "ac") == "b"', false],
    ['try("a-${open}", "a-b") == null', false],
    ['try("a-${open}", null) == null', open],
    ['can("a-${open}")', open],
    ["length([open])", 1],
  ])("%s", (text, expected) => {
    expect(evaluateText(text)).toEqual(expected);
  });
});
