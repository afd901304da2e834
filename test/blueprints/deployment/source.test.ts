import { errorOf, load, sound } from "./deployment-files";

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
  expect(deployment.workloads[0]?.models[0]?.version).toBe("2025-11-13");
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
