import { errorOf, load, sound } from "./deployment-files";
import { ragChatWorkloads } from "../../helpers/rag-chat-workloads";

/** Two workloads, and one thing in each other list that overlays merge by name. */
const base = `${sound.replace("environment: prod\n", "").replace("10.0.0.0/20 }", "10.0.0.0/20, egress: [{ name: payroll, fqdns: [api.payroll.example] }] }")}  - { name: law, blueprint: rag-chat, addressSpace: 10.2.0.0/22, classification: public, models: [{ name: gpt-5.1, version: "2025-11-13", capacity: 1 }, { name: gpt-5.5, version: "2026-04-24", capacity: 1, deploymentName: draft }] }
exemptions: [{ control: ZTAI-NW-13, resource: hub, reason: bought centrally, owner: me, expires: 2027-01-01 }]
allowedModels: [{ name: own, versions: ["1"], kind: chat }]
`;
const dev = (overlay: string) =>
  load({ "ztai.yaml": base, "ztai.dev.yaml": overlay }, { environment: "dev" }).deployment;
const messages = (overlay: string) =>
  errorOf({ "ztai.yaml": base, "ztai.dev.yaml": overlay }, { environment: "dev" }).message.split("\n");

/** An overlay that says something of an item of each list. */
const lists = {
  workloads: (more: string) => `workloads: [{ name: law${more} }]\n`,
  models: (more: string) => `workloads: [{ name: law, models: [{ deploymentName: draft${more} }] }]\n`,
  exemptions: (more: string) => `exemptions: [{ control: ZTAI-NW-13, resource: hub${more} }]\n`,
  egress: (more: string) => `platform: { network: { egress: [{ name: payroll${more} }] } }\n`,
  allowedModels: (more: string) => `allowedModels: [{ name: own${more} }]\n`,
};
type List = keyof typeof lists;
const each = Object.keys(lists) as List[];

function itemsOf(list: List, { workloads, exemptions, platform, allowedModels }: ReturnType<typeof dev>) {
  const items = {
    workloads,
    exemptions,
    allowedModels,
    egress: platform.network.egress,
    models: ragChatWorkloads({ workloads })[1]?.models,
  };
  return items[list] ?? [];
}

test.each(each)("remove: true takes an item of %s away, and no other", (list) => {
  const before = itemsOf(list, dev("{}\n"));
  expect(itemsOf(list, dev(lists[list](", remove: true"))).length).toBe(before.length - 1);
});

test.each(each)("of %s, what is removed has nothing but its name", (list) => {
  const [line, ...others] = messages(lists[list](", remove: true, owner: me"));
  expect(others).toEqual([]);
  expect(line).toMatch(/\.remove stands beside owner, which would go too; keep .*remove alone \[ZTAI-CFG-091\]$/);
});

test.each(each)("of %s, remove takes true only", (list) => {
  for (const value of ["false", "yes", '"true"', "1"]) {
    expect(messages(lists[list](`, remove: ${value}`))).toEqual([
      expect.stringMatching(/\.remove \S+ is not true; write remove: true, or leave it out \[ZTAI-CFG-091\]$/),
    ]);
  }
});

test.each(each)("of %s, an item stands once in an overlay", (list) => {
  const twice = lists[list]("").replace(/\{ (?!.*\{)([^}]*) \}/, "{ $1 }, { $1 }");
  expect(messages(twice)).toEqual([
    expect.stringMatching(
      /^ztai\.dev\.yaml:1:\d+ .* stands in this overlay twice, first at 1:\d+; keep one of them \[ZTAI-CFG-041\]$/,
    ),
  ]);
});

test.each(each)("an empty list of %s removes nothing and says so", (list) => {
  const empty = lists[list]("").replace(/\[(?!.*\[).*?\]/, "[]");
  expect(messages(empty)).toEqual([
    expect.stringMatching(
      / is empty and removes nothing: .* write \{ .*remove: true \} for each that is to go \[ZTAI-CFG-091\]$/,
    ),
  ]);
});

test.each([
  [
    "a workload",
    "workloads: [{ name: lav, classification: general }]\n",
    "workloads[0].name lav is not a workload of ztai.yaml, and lacks blueprint to be a new one (allowed: hr-assistant, law); did you mean law? [ZTAI-CFG-091]",
  ],
  [
    "a model",
    "workloads: [{ name: law, models: [{ name: gpt-51, capacity: 2 }] }]\n",
    "workloads[0].models[0].name gpt-51 is not a model of ztai.yaml, and lacks version to be a new one (allowed: gpt-5.1, draft); did you mean gpt-5.1? [ZTAI-CFG-091]",
  ],
  [
    "an egress entry",
    "platform: { network: { egress: [{ name: pay }] } }\n",
    "platform.network.egress[0].name pay is not an egress entry of ztai.yaml, and lacks fqdns to be a new one (allowed: payroll); did you mean payroll? [ZTAI-CFG-091]",
  ],
  [
    "an exemption",
    "exemptions: [{ control: ZTAI-NW-13, resource: hubs, owner: me }]\n",
    "exemptions[0].control ZTAI-NW-13 for hubs is not an exemption of ztai.yaml, and lacks reason, expires to be a new one (allowed: ZTAI-NW-13 for hub); did you mean ZTAI-NW-13 for hub? [ZTAI-CFG-091]",
  ],
  [
    "what is removed",
    "workloads: [{ name: lav, remove: true }]\n",
    "workloads[0].remove removes nothing: lav is not a workload of ztai.yaml (allowed: hr-assistant, law); did you mean law? [ZTAI-CFG-091]",
  ],
])("%s that the deployment file lacks is a mistake, and the only one", (_, overlay, message) => {
  expect(messages(overlay).map((line) => line.replace(/^\S+ /, ""))).toEqual([message]);
});

test("a new item with all that it needs is added", () => {
  const added =
    'workloads: [{ name: tax, blueprint: rag-chat, addressSpace: 10.3.0.0/22, classification: public, models: [{ name: gpt-5.1, version: "2025-11-13", capacity: 1 }] }]\n';
  expect(dev(added).workloads.map(({ name }) => name)).toEqual(["hr-assistant", "law", "tax"]);
});

test.each([
  ["the deployment file", base.replace("classification: public", "classification: public, remove: true"), "{}\n"],
  [
    "a new item",
    base,
    "workloads: [{ name: tax, blueprint: rag-chat, addressSpace: 10.3.0.0/22, classification: public, models: [{ name: gpt-5.1, remove: true }] }]\n",
  ],
  ["an item without a name", base, "workloads: [{ remove: true }]\n"],
])("%s removes nothing", (_, file, overlay) => {
  const { problems } = errorOf({ "ztai.yaml": file, "ztai.dev.yaml": overlay }, { environment: "dev" });
  expect(problems.map(({ message }) => message)).toEqual([
    "removes nothing: an overlay takes items of the deployment file away",
  ]);
});

test("an empty overlay is called one", () => {
  expect(messages("# nothing yet\n")).toEqual([
    "ztai.dev.yaml:1:1 the overlay is empty; write what differs in dev, at least environment: dev [ZTAI-CFG-005]",
  ]);
  expect(dev("environment: dev\n").environment).toBe("dev");
});

test("what follows from a mistake in an overlay is not reported", () => {
  expect(messages("workloads: [{ name: law, owner: *x }]\n")).toHaveLength(1);
  expect(
    messages('workloads: [{ name: tax, <<: *x, models: [{ name: gpt-5.1, version: "2025-11-13", capacity: 1 }] }]\n'),
  ).toHaveLength(1);
});

test("a file that leaves its environment to overlays asks for one", () => {
  expect(errorOf({ "ztai.yaml": base, "ztai.dev.yaml": "{}\n", "ztai.prod.yaml": "{}\n" }).message).toContain(
    "lacks the key environment; name one by --environment: dev, prod [ZTAI-CFG-011]",
  );
  expect(errorOf({ "ztai.yaml": base, "ztai.test.yaml": "{}\n" }, { environment: "tset" }).message).toBe(
    "ztai.yaml names no environment, and no overlay for tset is beside it (allowed: test); did you mean test? [ZTAI-CFG-090]",
  );
});
