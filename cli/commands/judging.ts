import { ZtaiError } from "../../common/ztai-error";
import type { AddCommand } from "../program";
import { addAssess } from "./assess";
import { addImport, addQuestions } from "./answers";
import { addControls, addRules } from "./catalog";
import { addExplain } from "./explain";
import { addGraph } from "./graph";
import { addPaths } from "./paths";
import { addTestRules } from "./test-rules";
import { addThreats, type DesignedEstate } from "./threats";

/** The commands that judge, in the order of the help. @param designed what makes an estate of a deployment file */
export const judgingCommands = (designed: DesignedEstate): readonly AddCommand[] => [
  addAssess,
  addGraph,
  addPaths,
  addThreats(designed),
  addExplain,
  addRules,
  addControls,
  addQuestions,
  addImport,
  addTestRules,
];

/** The commands of the judge packed by itself. Those that need the constructs say where they are. */
export const judgeAloneCommands: readonly AddCommand[] = [
  ...judgingCommands(() => Promise.reject(judgeAlone("a deployment file of ztai threats"))),
  ...["validate", "synth", "costs", "destroy-plan"].map(elsewhere),
];

/** A command that is not here: it is in no help, and says what to install. */
function elsewhere(name: string): AddCommand {
  return (program) => {
    program
      .command(name, { hidden: true })
      .argument("[arguments...]")
      .allowUnknownOption()
      .action(() => {
        throw judgeAlone(`ztai ${name}`);
      });
  };
}

function judgeAlone(lacking: string): ZtaiError {
  const fix = "install zero-trust-ai-kit, which has the constructs and is ztai with all commands";
  return new ZtaiError("ZTAI-CLI-006", `this is the judge alone, without ${lacking}`, fix);
}
