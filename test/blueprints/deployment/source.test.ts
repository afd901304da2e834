import { errorOf, load, sound } from "./deployment-files";
import { ragChatWorkloads } from "../../helpers/rag-chat-workloads";

const messages = (content: string | Uint8Array) => errorOf({ "ztai.yaml": content }).message.split("\n");
const utf8 = (text: string) => new TextEncoder().encode(text);

test("a byte order mark and Windows line ends change neither content nor places", () => {
  const marked = `\uFEFF${sound.replaceAll("\n", "\r\n")}`;
  expect(load({ "ztai.yaml": marked }).deployment).toEqual(load({ "ztai.yaml": sound }).deployment);
  expect(messages(`\uFEFForganization: contoso\r\nfoo: 1\r\n`).at(-1)).toMatch(/^ztai.yaml:2:1 foo is not a known key/);
});

test("JSON is read as well, tabs and all", () => {
  const { deployment } = load({ "ztai.yaml": sound });
  expect(load({ "ztai.yaml": JSON.stringify(deployment, null, "\t") }).deployment).toEqual(deployment);
});

test("dates and versions that YAML 1.1 would change stay text", () => {
  const { deployment } = load({
    "ztai.yaml": sound.replace('"2025-11-13"', "2025-11-13").replace("owner: ai", "owner: yes-ai"),
  });
  expect(ragChatWorkloads(deployment)[0]?.models[0]?.version).toBe("2025-11-13");
});

test.each([
  [
    "UTF-16",
    new Uint8Array([0xff, 0xfe, 0x61, 0x00]),
    "ztai.yaml is encoded as UTF-16; save it as YAML or JSON in UTF-8 [ZTAI-CFG-002]",
  ],
  [
    "Latin-1",
    new Uint8Array([0x61, 0x3a, 0x20, 0xe9]),
    "ztai.yaml is not encoded as UTF-8; save it as YAML or JSON in UTF-8 [ZTAI-CFG-002]",
  ],
  [
    "an endless file",
    utf8("#".repeat(1024 * 1024 + 1)),
    "ztai.yaml is larger than 1 MiB; name a deployment file [ZTAI-CFG-002]",
  ],
])("%s is refused", (_, content, message) => {
  expect(messages(content)).toEqual([message]);
});

test.each([
  [
    "a missing space after a colon",
    sound.replace("owner: ai", "owner:ai"),
    "6:1 has no space after the colon; write a space after it",
  ],
  [
    "the same in an item",
    sound.replace("  - name: hr", "  - name:hr"),
    "10:5 has no space after the colon; write a space after it",
  ],
  ["the same in the last line", `${sound}costCenter:CC-1`, "15:1 has no space after the colon; write a space after it"],
  ["an equals sign", sound.replace("owner: ai", "owner = ai"), "6:1 has = where YAML has a colon; write key: value"],
  [
    "a line that is neither",
    sound.replace("owner: ai-platform@contoso.example", "ai platform"),
    "6:1 is neither a key with a value nor an item of a list; write key: value",
  ],
  [
    "a second colon",
    sound.replace("owner: ai", "owner: team: ai"),
    "6:8 has a second colon in one line; put quotes around the value, or begin a new line",
  ],
  [
    "a quote without an end",
    sound.replace("owner: ai", 'owner: "ai'),
    '6:8 begins with " and does not end with it; write " at its end',
  ],
  [
    "a list without an end",
    sound.replace("50 }]", "50 }"),
    "15:1 stands after a [ that is not closed; close it with ]",
  ],
  [
    "a mapping without an end",
    sound.replace("10.0.0.0/20 }", "10.0.0.0/20"),
    "9:1 stands after a { that is not closed; close it with }",
  ],
  [
    "a key that is indented less",
    sound.replace("    blueprint", "   blueprint"),
    "11:1 is not in the column of the keys it belongs to; indent all keys of a mapping alike",
  ],
  [
    "a key that is indented more",
    sound.replace("    blueprint", "      blueprint"),
    "11:7 is not in the column of the keys it belongs to; indent all keys of a mapping alike",
  ],
  [
    "a reserved character",
    sound.replace("owner: ai", "owner: @ai"),
    "6:8 begins with @, which YAML reserves; put quotes around it",
  ],
  [
    "a backslash",
    sound.replace("owner: ai-platform@contoso.example", 'owner: "CONTOSO\\Unit"'),
    "6:16 has a backslash in double quotes that means nothing; use single quotes",
  ],
  ["a comma too many", '{ "organization": "contoso",, "environment": "prod" }', "1:29 has a comma too many; remove it"],
  [
    "a text after a value",
    sound.replace("owner: ai-platform@contoso.example", 'owner: "ai" platform'),
    "6:13 follows a value that has ended; indent it as what is before it, or put quotes around the value",
  ],
  [
    "marks of a merge",
    `<<<<<<< HEAD\n${sound}=======\n${sound}>>>>>>> feature\n`,
    "1:1 is a conflict that Git left; resolve it, and remove its marks",
  ],
  [
    "spaces that are none",
    sound.replace("    blueprint", "\u00a0\u00a0\u00a0\u00a0blueprint"),
    "11:16 holds U+00A0 NO-BREAK SPACE; write plain spaces",
  ],
  [
    "line ends of old",
    sound.replaceAll("\n", "\r"),
    "1:15 ends lines with U+000D alone; save it with the line ends of Unix or Windows",
  ],
])("%s is said in plain words, once", (_, content, message) => {
  expect(messages(content)).toEqual([`ztai.yaml:${message} [ZTAI-CFG-003]`]);
});

test.each([
  [
    "a merge key",
    `${sound}  - name: law\n    <<: *w\n`,
    '16:5 workloads[1]["<<"] *w merges another mapping in; write its keys out',
  ],
  [
    "an alias",
    sound.replace(/models: .*/, "models: *m"),
    "14:5 workloads[0].models *m is a YAML alias; write the value out",
  ],
  [
    "a template",
    sound.replace("swedencentral", "{{ region }}"),
    "3:12 location is a template that nothing fills in; write the value out",
  ],
])("%s is one error, without those that follow from it", (_, content, message) => {
  expect(messages(content)).toEqual([`ztai.yaml:${message} [ZTAI-CFG-008]`]);
});

test("a tab as indentation is named as such", () => {
  expect(messages("platform:\n\tnetwork: {}\n")).toContain(
    "ztai.yaml:2:1 is indented with a tab; indent with spaces [ZTAI-CFG-003]",
  );
});

test("a tab is reported, and not what the parser makes of the lines after it", () => {
  expect(messages(sound.replace("    blueprint", "\tblueprint"))).toEqual([
    "ztai.yaml:11:1 is indented with a tab; indent with spaces [ZTAI-CFG-003]",
  ]);
});

test("a key without end is cut", () => {
  const [message = ""] = messages(`${sound}? ${"k".repeat(100_000)}\n: 1\n`);
  expect(message).toMatch(/^ztai\.yaml:15:3 \["k{20}…"\] is not a known key/);
  expect(message.length).toBeLessThan(500);
});

test("more workloads than a hub can peer with are refused at once", () => {
  const workloads = "  - { addressSpace: 10.0.0.0/24 }\n".repeat(2000);
  const { problems } = errorOf({ "ztai.yaml": sound.replace(/(?<=workloads:\n)[^]*/, workloads) });
  expect(problems.map(({ message }) => message)).toContain("has 2000 items, at most 500 are allowed");
  expect(problems.some(({ code }) => code === "ZTAI-CFG-012")).toBe(false);
});

test("brackets without end do not exhaust the stack", () => {
  expect(messages("[".repeat(100_000)).join()).toMatch(/is nested too deeply; flatten it \[ZTAI-CFG-003\]/);
});

test("an alias bomb is refused before anything is expanded", () => {
  const bomb = ["a: &a [x,x,x,x,x,x,x,x,x]"];
  for (let i = 1; i < 12; i++)
    bomb.push(
      `b${i}: &b${i} [${Array(9)
        .fill(i === 1 ? "*a" : `*b${i - 1}`)
        .join()}]`,
    );
  expect(errorOf({ "ztai.yaml": bomb.join("\n") }).problems.filter(({ code }) => code === "ZTAI-CFG-008")).toHaveLength(
    99,
  );
});

test("merge keys and tags are refused", () => {
  const codes = errorOf({ "ztai.yaml": "a: &a { b: 1 }\n<<: *a\nc: !!binary aGk=\nd: !custom x\n" }).problems;
  const refused = codes.filter(({ code }) => code === "ZTAI-CFG-008").map(({ place, found }) => `${place} ${found}`);
  expect(refused).toEqual(["2:1 *a", "3:1 tag:yaml.org,2002:binary", "4:1 !custom"]);
});

test("keys that reach a prototype pollute nothing", () => {
  const file = `${sound}tags:\n  __proto__: polluted\n  constructor: polluted\nprototype: polluted\n`;
  const paths = errorOf({ "ztai.yaml": file }).problems.map(({ code, path }) => `${code} ${path}`);
  expect(paths).toEqual(["ZTAI-CFG-009 tags.__proto__", "ZTAI-CFG-009 tags.constructor", "ZTAI-CFG-009 prototype"]);
  expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
});
