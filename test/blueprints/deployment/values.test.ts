import { errorOf, load, changed, sound } from "./deployment-files";

const messages = (content: string) => errorOf({ "ztai.yaml": content }).message.split("\n");
const guid = "00000000-0000-0000-0000-0000000000ab";
const people = (list: string) => `${sound}    people: { ${list} }\n`;
const tags = (count: number) => `tags:\n${Array.from({ length: count }, (_, i) => `  t${i}: x\n`).join("")}`;
const filter = (terms: string) =>
  `${sound}    contentFilters: { own: { base: strict, blocklists: { names: { description: Code names, terms: { ${terms} } } } } }\n`;

describe("what Azure compares without case stands once", () => {
  test.each([
    [
      "a group, in another case",
      people(`developers: [${guid}, ${guid.toUpperCase()}]`),
      "ztai.yaml:15:66 workloads[0].people.developers[1] 00000000-0000-0000-0000-0000000000AB stands in the list already, as item 1; remove it [ZTAI-CFG-041]",
    ],
    [
      "a group, in the same case",
      people(`operators: [${guid}, ${guid}]`),
      "ztai.yaml:15:65 workloads[0].people.operators[1] 00000000-0000-0000-0000-0000000000ab stands in the list already, as item 1; remove it [ZTAI-CFG-041]",
    ],
    [
      "a container",
      `${sound}    dataContainers: [docs, more, docs]\n`,
      "ztai.yaml:15:34 workloads[0].dataContainers[2] docs stands in the list already, as item 1; remove it [ZTAI-CFG-041]",
    ],
    [
      "a model deployment",
      changed("models: [", 'models: [{ name: gpt-5.5, version: "2026-04-24", capacity: 1, deploymentName: GPT-5.1 }, '),
      "ztai.yaml:14:94 workloads[0].models[1].deploymentName gpt-5.1 is the deploymentName of workloads[0].models[0] already: Azure compares names without case; give each a name of its own [ZTAI-CFG-041]",
    ],
    [
      "an allowed model",
      `${sound}allowedModels: [{ name: a1, versions: ["1"], kind: chat }, { name: A1, versions: ["1"], kind: chat }]\n`,
      "ztai.yaml:15:62 allowedModels[1].name A1 is the name of allowedModels[0] already: Azure compares names without case; give each a name of its own [ZTAI-CFG-041]",
    ],
    [
      "a term of a blocklist",
      filter("Heron: { pattern: a }, heron: { pattern: b }"),
      "ztai.yaml:15:124 workloads[0].contentFilters.own.blocklists.names.terms.heron is the same as Heron: Azure compares names without case; keep one of them [ZTAI-CFG-041]",
    ],
    [
      "a tag",
      `${sound}tags: { Department: a, department: b }\n`,
      "ztai.yaml:15:24 tags.department is the same as Department: Azure compares names without case; keep one of them [ZTAI-CFG-041]",
    ],
    [
      "a tag of a workload that is a tag of all",
      `${sound}    tags: { Department: b }\ntags: { department: a }\n`,
      "ztai.yaml:15:13 workloads[0].tags.Department is the same as department under tags: Azure compares names of tags without case; write department [ZTAI-CFG-041]",
    ],
    [
      "an exemption",
      `${sound}exemptions:\n${"  - { control: ZTAI-NW-13, resource: hub, reason: bought centrally, owner: me, expires: 2027-01-01 }\n".repeat(2)}`,
      "ztai.yaml:17:7 exemptions[1].control ZTAI-NW-13 is exempted for hub by exemptions[0] already; keep one of them [ZTAI-CFG-041]",
    ],
  ])("%s", (_, content, message) => {
    expect(messages(content)).toEqual([message]);
  });

  test("a group may be developers and operators, and a tag may be given another value", () => {
    load({ "ztai.yaml": people(`developers: [${guid}], operators: [${guid.toUpperCase()}]`) });
    load({ "ztai.yaml": `${sound}    tags: { department: b }\ntags: { department: a }\n` });
  });
});

test("identifiers are written as Azure answers with them", () => {
  const text = sound
    .replace("00000000-0000-0000-0000-000000000001", guid.toUpperCase())
    .replace(
      "{ addressSpace: 10.0.0.0/20 }",
      `{ addressSpace: 10.0.0.0/20, ddosProtectionPlanId: /SUBSCRIPTIONS/${guid.toUpperCase()}/resourcegroups/RG-net/providers/microsoft.network/DDOSprotectionplans/Plan, dns: { resourceGroupId: /subscriptions/${guid}/resourcegroups/rg-dns } }`,
    );
  const { subscriptionId, platform, workloads } = load({ "ztai.yaml": text }).deployment;
  expect([subscriptionId, workloads[0]?.subscriptionId]).toEqual([guid, guid]);
  expect(platform.network).toMatchObject({
    ddosProtectionPlanId: `/subscriptions/${guid}/resourceGroups/RG-net/providers/Microsoft.Network/ddosProtectionPlans/Plan`,
    dns: { resourceGroupId: `/subscriptions/${guid}/resourceGroups/rg-dns` },
  });
});

describe("tags", () => {
  test.each(["Owner", "ENVIRONMENT", "workload", "managedby", "costCenter", "dataClassification"])(
    "%s is the kit's own",
    (name) => {
      const [message = "", ...others] = messages(`${sound}tags: { ${name}: x }\n`);
      expect(others).toEqual([]);
      expect(message).toContain(`ztai.yaml:15:9 tags.${name} is a tag that the kit sets itself, `);
    },
  );

  test("are fifty with the kit's own", () => {
    load({ "ztai.yaml": sound + tags(44) });
    expect(messages(sound + tags(45))).toEqual([
      "ztai.yaml:15:1 tags make 45 tags: with the kit's own 6 a resource would have more than the 50 that Azure takes (allowed: at most 44); remove some [ZTAI-CFG-016]",
    ]);
    expect(messages(`${sound}    tags: { one: more }\n${tags(44)}`)).toEqual([
      expect.stringMatching(/^ztai\.yaml:15:5 workloads\[0\]\.tags make 45 tags/),
    ]);
    load({ "ztai.yaml": `${sound}    tags: { t0: other }\n${tags(44)}` });
  });

  test("have names without blanks around them", () => {
    expect(messages(`${sound}tags: { " department": x }\n`)).toEqual([
      'ztai.yaml:15:9 tags[" department"] is not allowed as a key (allowed: 1 to 128 visible characters without < > % & \\ ? /, and without blanks at its ends); write department [ZTAI-CFG-015]',
    ]);
  });
});

describe("characters that nobody sees", () => {
  test.each([
    ["\\0", "U+0000 NULL"],
    ["\\a", "U+0007 BELL"],
    ["\\e", "U+001B ESCAPE"],
    ["\\x7f", "U+007F DELETE"],
    ["\\x9f", "U+009F"],
    ["\\n", "U+000A LINE FEED"],
    ["\\t", "U+0009 TAB"],
    ["\\L", "U+2028 LINE SEPARATOR"],
    ["\\u200b", "U+200B ZERO WIDTH SPACE"],
    ["\\u202e", "U+202E RIGHT-TO-LEFT OVERRIDE"],
    ["\\ufeff", "U+FEFF ZERO WIDTH NO-BREAK SPACE"],
  ])("%s is refused in any value, once and by its name", (escape, name) => {
    const broken = `"a${escape}b"`;
    const places: readonly (readonly [string, string])[] = [
      [changed("owner: ai-platform@contoso.example", `owner: ${broken}`), "owner"],
      [changed("organization: contoso", `organization: ${broken}`), "organization"],
      [`${sound}tags: { department: ${broken} }\n`, "tags.department"],
      [`${sound}    dataContainers: [${broken}]\n`, "workloads[0].dataContainers[0]"],
    ];
    for (const [content, path] of places) {
      const lines = messages(content);
      expect(lines).toHaveLength(1);
      expect(lines[0]).toContain(` ${path} holds ${name}; write ab [ZTAI-CFG-017]`);
    }
  });

  test("a reason may have several lines", () => {
    const reason = "|\n      DDoS protection\n      is bought centrally";
    load({
      "ztai.yaml": `${sound}exemptions:\n  - control: ZTAI-NW-13\n    resource: hub\n    reason: ${reason}\n    owner: me\n    expires: 2027-01-01\n`,
    });
  });

  test("letters of any language are text", () => {
    expect(load({ "ztai.yaml": changed("owner: ai-platform", "owner: отдел-ИИ-日本") }).deployment.owner).toContain(
      "日本",
    );
  });
});

describe("characters that look like others are named in keys and names", () => {
  const name = "workloads[0].name";
  test.each([
    [
      "a Cyrillic letter in a name",
      changed("hr-assistant", "hr-\u0430ssistant"),
      `${name} hr-\u0430ssistant is malformed: it holds U+0430 CYRILLIC SMALL LETTER A`,
      "write hr-assistant",
    ],
    [
      "a dash in a name",
      changed("hr-assistant", "hr\u2013assistant"),
      `${name} hr\u2013assistant is malformed: it holds U+2013 EN DASH`,
      "write hr-assistant",
    ],
    [
      "a letter that the table lacks",
      changed("hr-assistant", "hr-\u00e4ssistant"),
      `${name} hr-\u00e4ssistant is malformed: it holds U+00E4 (`,
      "correct it",
    ],
    [
      "a letter of a script",
      changed("hr-assistant", "hr-\u0431ssistant"),
      `${name} hr-\u0431ssistant is malformed: it holds U+0431 a Cyrillic letter`,
      "correct it",
    ],
    [
      "a Cyrillic letter in a key",
      changed("owner:", "\u043ewner:"),
      "is not a known key: it holds U+043E CYRILLIC SMALL LETTER O",
      "did you mean owner?",
    ],
    [
      "a Greek letter in a key",
      changed("owner:", "\u03bfwner:"),
      "is not a known key: it holds U+03BF GREEK SMALL LETTER OMICRON",
      "did you mean owner?",
    ],
    [
      "a space before a key",
      changed("    blueprint:", "    \u00a0blueprint:"),
      "is not a known key: it holds U+00A0 NO-BREAK SPACE",
      "did you mean blueprint?",
    ],
    [
      "spaces that indent",
      changed("    blueprint:", "\u00a0\u00a0\u00a0\u00a0blueprint:"),
      "holds U+00A0 NO-BREAK SPACE",
      "write plain spaces",
    ],
    [
      "quotes around a version",
      changed('"2025-11-13"', "\u201c2025-11-13\u201d"),
      "it holds U+201C LEFT DOUBLE QUOTATION MARK",
      "choose one of them",
    ],
    [
      "quotes around a region",
      changed("location: swedencentral", "location: \u201cswedencentral\u201d"),
      "it holds U+201C LEFT DOUBLE QUOTATION MARK",
      "did you mean swedencentral?",
    ],
    [
      "a control character in the name of a tag",
      `${sound}tags: { "a\\a": x }\n`,
      "is not allowed as a key: it holds U+0007 BELL",
      "write a",
    ],
  ])("%s", (_, content, found, fix) => {
    const [line = "", ...others] = messages(content);
    expect(others).toEqual([]);
    expect(line).toContain(found);
    expect(line).toContain(`; ${fix}`);
  });
});
