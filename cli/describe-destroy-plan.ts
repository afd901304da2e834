import type { DestroyPlan, SoftDeletedResource, DestroyStep } from "../blueprints/destroy/destroy-plan";

/** A plan for people: comments and commands, so that it can be pasted into a shell line by line. */
export function describeDestroyPlan({ destroy, softDeleted, recreate }: DestroyPlan): string {
  return [
    "# Nothing here is run for you. Read it whole before the first command.",
    "",
    `# 1. Destroy ${destroy.length} stacks, in this order`,
    ...destroy.flatMap(({ stack, steps }) => ["", `# ${stack}`, ...steps.flatMap(describeStep)]),
    "",
    `# 2. What Azure keeps of ${softDeleted.length} resources`,
    ...softDeleted.flatMap(describeSoftDeleted),
    "",
    "# 3. Build it again",
    ...recreate.flatMap((step) => ["", ...describeStep(step)]),
    "",
  ].join("\n");
}

function describeStep({ why, commands, source }: DestroyStep): string[] {
  return [`# ${why}${source === undefined ? "" : ` ${source}`}`, ...commands];
}

function describeSoftDeleted(resource: SoftDeletedResource): string[] {
  const { name, what, keptFor, blocks, recover, purge, source } = resource;
  return [
    "",
    `# ${name}: ${what}, for ${keptFor}. ${source}`,
    `#   ${blocks}`,
    ...(recover === undefined ? [] : [`#   recover: ${recover}`]),
    ...(purge === undefined ? [] : [`#   purge:   ${purge}`]),
  ];
}
