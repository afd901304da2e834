import type { TerraformStack } from "cdktf";
import { AnnotationMetadataEntryType, App } from "cdktf";
import type { IConstruct, IValidation } from "constructs";
import { readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { formatProblem, isError } from "../common/problem";
import type { Assessment, JudgedFinding, Severity, StackText } from "../policies";
import { openFindings, packNamed } from "../policies";
import { describeFinding, describeFindings } from "./describe-findings";
import type { JudgeOptions } from "./judge";
import { judgeTexts, stackTextOf } from "./judge";
import { stacksOf, terraformOf } from "./synthesize-stack";

/** How an app is judged when it is synthesized. */
export interface GateOptions extends JudgeOptions {
  /** Lowest severity that makes the synthesis fail; `never` only says what was found. @default "medium" */
  readonly failOn?: Severity | "never";
}

/** Each app has one gate, also for several copies of this module. */
const gateOfApp = Symbol.for("zero-trust-ai-kit/gate");

/**
 * Judges a CDKTF app whenever it is synthesized, all stacks as one estate, after their Aspects. What fails makes `app.synth()`
 * throw and `cdktf synth`, `diff` and `deploy` stop; what is found below that is a warning. Each finding names the path of its
 * construct. `skipValidation` of the app skips it, as every validation.
 *
 * ```ts
 * ZeroTrustGate.of(app).judge({ failOn: "high" });
 * app.synth();
 * ```
 */
export class ZeroTrustGate implements IValidation {
  private options: GateOptions | undefined;
  private judged: Assessment | undefined;

  private constructor(private readonly app: App) {}

  /** The gate of the app that `scope` belongs to. It lets everything pass until {@link judge} is called. */
  static of(scope: IConstruct): ZeroTrustGate {
    const app: App & { [gateOfApp]?: ZeroTrustGate } = App.of(scope);
    const gate = app[gateOfApp] ?? new ZeroTrustGate(app);
    Object.defineProperty(app, gateOfApp, { value: gate, configurable: true });
    return gate;
  }

  /**
   * Judges from the next synthesis on; a later call replaces the options of an earlier one.
   *
   * @throws ZtaiError ZTAI-CLI-002 for a pack that there is not
   */
  judge(options: GateOptions = {}): this {
    if (options.pack !== undefined) packNamed(options.pack);
    if (this.options === undefined) this.app.node.addValidation(this);
    this.options = options;
    return this;
  }

  /** The verdict on the last synthesis, for reports of one's own. Undefined before the first. */
  get assessment(): Assessment | undefined {
    return this.judged;
  }

  /** Called by cdktf once all stacks are written, before the manifest is. */
  validate(): string[] {
    const stacks = stacksOf(this.app);
    if (stacks.length === 0) return [];
    const { failOn = "medium", ...options } = this.options ?? {};
    const assessment = judgeTexts(
      stacks.map((stack) => this.written(stack)),
      options,
    );
    this.judged = assessment;
    const found = openFindings(assessment, "low");
    const failures = failOn === "never" ? [] : openFindings(assessment, failOn);
    const problems = failOn === "never" ? [] : assessment.problems.filter(isError).map(formatProblem);
    // The CDKTF CLI prints what is in the manifest and fails for its errors; it asks apps not to fail before.
    const isCli = process.env["CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS"] !== undefined;
    const { ERROR, WARN } = AnnotationMetadataEntryType;
    for (const finding of found) {
      const isFailure = failures.includes(finding);
      if (isCli || !isFailure) this.annotate(isFailure ? ERROR : WARN, describeFinding(finding), finding);
    }
    if (!isCli) {
      const text = failures.length === 0 ? [] : [`\n${describeFindings(assessment, failures)}`];
      return [...problems, ...text];
    }
    for (const problem of problems) this.annotate(ERROR, problem);
    return [];
  }

  /** What cdktf has written for a stack; where that is not JSON, what it would be. */
  private written(stack: TerraformStack): StackText {
    const { synthesizedStackPath } = this.app.manifest.forStack(stack);
    const path = join(this.app.outdir, synthesizedStackPath);
    if (!path.endsWith(".json")) return stackTextOf(stack, terraformOf(stack));
    const file = relative(process.cwd(), path);
    const label = file.startsWith("..") ? synthesizedStackPath : file;
    return { name: stack.node.id, file: label.split(sep).join("/"), text: readFileSync(path, "utf8") };
  }

  /** Adds to the manifest: to the stack of a finding, or to the first for what concerns the whole estate. */
  private annotate(level: AnnotationMetadataEntryType, message: string, finding?: JudgedFinding): void {
    const stacks = stacksOf(this.app);
    const stack = stacks.find(({ node }) => node.id === finding?.stack) ?? stacks[0];
    if (!stack) return;
    const constructPath = finding?.path ?? stack.node.path;
    this.app.manifest.forStack(stack).annotations.push({ constructPath, level, message });
  }
}
