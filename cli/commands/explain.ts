import { explain } from "../explain";
import type { AddCommand } from "../program";

/** `ztai explain ID`: what a rule, a control, a threat, a capability or an error code means. */
export const addExplain: AddCommand = (program, terminal) => {
  program
    .command("explain")
    .description("explain a rule, a control, a threat, a capability of a platform, or an error code")
    .argument("<id>", "such as ai-account-local-auth, ZTAI-ID-02, ZTAI-T-06 or ZTAI-CFG-012")
    .option("--json", "print it as JSON")
    .action(async (id: string, options: { json?: boolean }) => {
      const explanation = await explain(id);
      terminal.stdout.write(options.json ? `${JSON.stringify(explanation.data, undefined, 2)}\n` : explanation.text);
    });
};
