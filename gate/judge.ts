import type { App, TerraformStack } from "cdktf";
import type { JsonObject } from "../common/json";
import type { Assessment, AssessOptions, StackText } from "../policies";
import { judge, loadStacks, packNamed, rules as kitRules, selectRules } from "../policies";
import { synthesizeStack, synthesizeStacks } from "./synthesize-stack";

/** By what stacks are judged. */
export interface JudgeOptions extends Partial<AssessOptions> {
  /** The day exemptions are judged on, `YYYY-MM-DD`. @default - today in UTC */
  readonly today?: string;
  /** Pack of the kit's rules: `baseline`, `strict`, or one per framework. @default - every rule as it is */
  readonly pack?: string;
}

/**
 * Judges a stack by itself, in memory. What another stack adds to its resources, such as a private endpoint, is missing here:
 * judge the app then.
 *
 * @throws ZtaiError ZTAI-CLI-002 for a pack that there is not
 * @throws Error when the stack cannot be synthesized
 */
export function judgeStack(stack: TerraformStack, options: JudgeOptions = {}): Assessment {
  return judgeTexts([stackTextOf(stack, synthesizeStack(stack))], options);
}

/** Judges all stacks of an app as one estate, in memory. @throws as {@link judgeStack} */
export function judgeApp(app: App, options: JudgeOptions = {}): Assessment {
  return judgeTexts(
    [...synthesizeStacks(app)].map(([stack, json]) => stackTextOf(stack, json)),
    options,
  );
}

/** Judges stacks in Terraform's JSON. */
export function judgeTexts(stacks: readonly StackText[], { pack, ...options }: JudgeOptions): Assessment {
  const rules = options.rules ?? kitRules;
  return judge(loadStacks(stacks), {
    ...options,
    today: options.today ?? new Date().toISOString().slice(0, 10),
    rules: pack === undefined ? rules : selectRules(rules, packNamed(pack)),
  });
}

/** A stack as text that stands in no file, though reports name the one that a synthesis would write. */
export function stackTextOf(stack: TerraformStack, json: JsonObject): StackText {
  const name = stack.node.id;
  return { name, file: `stacks/${name}/cdk.tf.json`, text: JSON.stringify(json, undefined, 2) };
}
