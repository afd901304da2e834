import { isObject } from "../../common/json";
import { examples } from "../helpers/examples";
import { synthExample } from "../helpers/synth-example";

interface Terraform {
  readonly resource?: Readonly<Record<string, Readonly<Record<string, { readonly name?: unknown }>>>>;
  readonly data?: Readonly<Record<string, Readonly<Record<string, object>>>>;
}

/** The stacks of an example, each with those that the manifest lets it wait for, and its Terraform. */
function stacksOf(example: string) {
  const { stacks, after } = synthExample(example);
  return Object.entries(stacks).map(([name, { json }]) => {
    const { resource, data } = json as Terraform;
    return {
      name,
      after: after[name] ?? [],
      makes: namesMade(resource),
      mentions: namesMentioned(resource, data),
      lookups: Object.keys(data ?? {}),
    };
  });
}

/** Literal names of what a stack makes. */
function namesMade(resource: Terraform["resource"] = {}): ReadonlySet<string> {
  const names = Object.values(resource).flatMap((ofType) => Object.values(ofType).map(({ name }) => name));
  return new Set(names.filter((name): name is string => typeof name === "string" && !name.includes("${")));
}

/** Names within the ARM ids that a stack writes out, and in what it looks up. */
function namesMentioned(resource: Terraform["resource"] = {}, data: Terraform["data"] = {}): ReadonlySet<string> {
  const ids = [...textsIn(resource)].filter((text) => text.startsWith("/subscriptions/"));
  return new Set([...ids, ...textsIn(data)].flatMap((text) => text.split("/")));
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (Array.isArray(value)) for (const each of value) yield* textsIn(each);
  else if (isObject(value)) for (const each of Object.values(value)) yield* textsIn(each);
}

/** All that a stack waits for, over however many others. */
function awaitedBy(name: string, stacks: ReturnType<typeof stacksOf>, way: readonly string[] = []): string[] {
  if (way.includes(name)) throw new Error(`wait for each other: ${[...way, name].join(", ")}`);
  const { after = [] } = stacks.find((stack) => stack.name === name) ?? {};
  return after.flatMap((one) => [one, ...awaitedBy(one, stacks, [...way, name])]);
}

/** Pairs of stacks of which the first names what the second makes, without waiting for it. */
function tooEarly(stacks: ReturnType<typeof stacksOf>): string[] {
  return stacks.flatMap(({ name, makes, mentions }) => {
    const awaited = awaitedBy(name, stacks);
    return stacks
      .filter((other) => other.name !== name && !awaited.includes(other.name))
      .flatMap((other) =>
        [...other.makes]
          .filter((made) => mentions.has(made) && !makes.has(made))
          .map((made) => `${name} names ${made} of ${other.name}`),
      );
  });
}

test.each(examples)("cdktf deploy of %s makes what a stack names and looks up before that stack", (example) => {
  const stacks = stacksOf(example);
  const names = stacks.map(({ name }) => name);
  for (const { after } of stacks) expect(names).toEqual(expect.arrayContaining(after));
  expect(tooEarly(stacks)).toEqual([]);
  expect(stacks.flatMap(({ lookups }) => lookups)).not.toContain("terraform_remote_state");
});

test("a stack that waits for nothing, and two that wait for each other, are noticed", () => {
  const [first, ...others] = stacksOf("blueprints/rag-chat/ztai.minimal.yaml").map((stack) => ({
    ...stack,
    after: [] as string[],
  }));
  if (!first) throw new Error("no stacks");
  expect(tooEarly([first, ...others])).not.toEqual([]);
  const loop = [
    { ...first, after: ["other"] },
    { ...first, name: "other", after: [first.name] },
  ];
  expect(() => tooEarly(loop)).toThrow("wait for each other");
});
