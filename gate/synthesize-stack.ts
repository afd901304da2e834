import type { IAspect } from "cdktf";
import { App, AnnotationMetadataEntryType, Aspects, TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import { isObject, type JsonObject } from "../common/json";

/** The stacks of an app. */
export function stacksOf(app: App): readonly TerraformStack[] {
  return app.node.findAll().filter((one): one is TerraformStack => TerraformStack.isStack(one));
}

/** A stack in Terraform's JSON as it is now: what cdktf writes, with its comments and its order of keys. */
export function terraformOf(stack: TerraformStack): JsonObject {
  const inOrder = (_key: string, value: unknown) =>
    isObject(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;
  return JSON.parse(JSON.stringify(stack.toTerraform(), inOrder)) as JsonObject;
}

/**
 * What `app.synth()` would write for each of `stacks`, in memory: prepared, with their Aspects, validated. Each call invokes the
 * Aspects anew. What is not Terraform is left out: the manifest, assets, and validations of the app itself.
 *
 * @throws Error when a validation fails or a construct has an error annotation, as `app.synth()` does
 */
export function synthesizeStacks(
  app: App,
  stacks: readonly TerraformStack[] = stacksOf(app),
): ReadonlyMap<TerraformStack, JsonObject> {
  // A reference from one stack to another adds to both of them.
  for (const stack of stacksOf(app)) stack.prepareStack();
  return new Map(
    stacks.map((stack) => {
      invokeAspects(stack, []);
      stack.runAllValidations();
      refuseErrors(stack);
      return [stack, terraformOf(stack)];
    }),
  );
}

/** As {@link synthesizeStacks}, of one stack: the others of its app are prepared only. */
export function synthesizeStack(stack: TerraformStack): JsonObject {
  return synthesizeStacks(App.of(stack), [stack]).get(stack) ?? {};
}

/** Each Aspect visits the construct that it was added to and all below, those from above first; as in cdktf. */
function invokeAspects(construct: IConstruct, inherited: readonly IAspect[]): void {
  const aspects = [...new Set([...inherited, ...Aspects.of(construct).all])];
  for (const aspect of aspects) aspect.visit(construct);
  for (const child of construct.node.children) invokeAspects(child, aspects);
}

function refuseErrors(stack: TerraformStack): void {
  const errors = stack.node
    .findAll()
    .flatMap(({ node }) =>
      node.metadata
        .filter(({ type }) => type === (AnnotationMetadataEntryType.ERROR as string))
        .map(({ data }) => `[${node.path}] ${String(data)}`),
    );
  if (errors.length > 0) throw new Error(`${stack.node.path} has error annotations:\n${errors.join("\n")}`);
}
