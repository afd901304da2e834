import { loadDeployment } from "./blueprints/deployment";
import { synthesize } from "./blueprints/synthesize";
import { ExitCode } from "./cli/exit-codes";
import { gate } from "./cli/gate";
import { today } from "./cli/terminal";
import { judge, loadJsonInputs, renderText } from "./policies";

export { loadDeployment } from "./blueprints/deployment";
export { synthesize } from "./blueprints/synthesize";
export { assess, renderJson, renderText } from "./policies";

/**
 * The CDKTF app: what `cdktf synth` and `cdktf deploy` run. It takes the deployment file from the environment variable
 * ZTAI_FILE, from `context."ztai:file"` in cdktf.json, or from `ztai.yaml`, and writes the same bytes as `ztai synth`.
 * The report goes to stderr; a failed gate makes the app fail, so that nothing is deployed past it.
 */
export function runApp(env: Readonly<Record<string, string | undefined>>): number {
  const context = JSON.parse(env["CDKTF_CONTEXT_JSON"] ?? "{}") as Readonly<Record<string, unknown>>;
  const named = env["ZTAI_FILE"] ?? context["ztai:file"];
  const output = env["CDKTF_OUTDIR"] ?? "cdktf.out";
  const date = today();
  const file = typeof named === "string" ? named : "ztai.yaml";
  const deployment = loadDeployment(file, { environment: env["ZTAI_ENVIRONMENT"], today: date, env });
  synthesize(deployment, output);
  const assessment = judge(loadJsonInputs([output]), { today: date });
  const code = gate(assessment, "medium");
  if (code !== ExitCode.clean) process.stderr.write(renderText(assessment, { color: false }));
  return code;
}

if (require.main === module) {
  try {
    process.exitCode = runApp(process.env);
  } catch (error) {
    const mendable = error instanceof Error && "code" in error && String(error.code).startsWith("ZTAI-");
    process.stderr.write(`${mendable ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = mendable ? ExitCode.usage : ExitCode.internal;
  }
}
