import { synthesize } from "./blueprints/synthesize";
import { deferringSignals } from "./cli/deferring-signals";
import { ExitCode } from "./cli/exit-codes";
import { gate } from "./cli/gate";
import { load } from "./cli/load";
import { reportError } from "./cli/report-error";
import type { Terminal } from "./cli/terminal";
import { today } from "./cli/terminal";
import { judge, loadJsonInputs, renderText } from "./policies";

export { loadDeployment } from "./blueprints/deployment";
export { synthesize } from "./blueprints/synthesize";
export { assess, renderJson, renderText } from "./policies";

/**
 * The CDKTF app: what `cdktf synth` and `cdktf deploy` run. It takes the deployment file from the environment variable
 * ZTAI_FILE, from `context."ztai:file"` in cdktf.json, or from `ztai.yaml`, an overlay from ZTAI_ENVIRONMENT, and writes the
 * same bytes as `ztai synth`. The report goes to stderr; a failed gate makes the app fail, so that nothing is deployed past it.
 */
export async function runApp(terminal: Pick<Terminal, "env" | "stderr" | "today">): Promise<number> {
  const { env, stderr } = terminal;
  try {
    const output = env["CDKTF_OUTDIR"] ?? "cdktf.out";
    const deployment = await load(terminal, deploymentFile(env), env["ZTAI_ENVIRONMENT"]);
    await deferringSignals(() => synthesize(deployment, output));
    const assessment = judge(loadJsonInputs([output]), { today: today(terminal) });
    const { code, reason } = gate(assessment, "medium");
    if (code !== ExitCode.clean) stderr.write(renderText(assessment, { outcome: reason }));
    return code;
  } catch (error) {
    return reportError(error, terminal);
  }
}

function deploymentFile(env: Terminal["env"]): string {
  const context = JSON.parse(env["CDKTF_CONTEXT_JSON"] ?? "{}") as Readonly<Record<string, unknown>>;
  const named = env["ZTAI_FILE"] ?? context["ztai:file"];
  return typeof named === "string" ? named : "ztai.yaml";
}

if (require.main === module) {
  void runApp(process).then((code) => {
    process.exitCode = code;
  });
}
