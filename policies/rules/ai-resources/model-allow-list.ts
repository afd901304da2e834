import { fail, pass, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { text } from "../../engine/value";
import { approvedModels } from "./approved-models";

/** A model nobody has vetted may carry a back door, or terms that let others train on the prompts. */
export default rule({
  id: "model-allow-list",
  control: "ZTAI-AI-01",
  title: "Model is not on the list of approved models",
  severity: "high",
  on: ["azurerm_cognitive_deployment"],
  check: (deployment) => {
    const format = deployment.value("model.format");
    const name = deployment.value("model.name");
    const open = [format, name].find(({ state }) => state === "unknown");
    if (open?.state === "unknown") return unknown(`the model is unknown: ${open.reason}`);
    const approved = approvedModels[text(format) ?? ""]?.includes(text(name) ?? "") ?? false;
    return approved ? pass() : fail(`${text(format) ?? "no publisher"}/${text(name) ?? "no model"} is not approved`);
  },
  fix: "Deploy an approved model, or have this one vetted and exempted.",
  examples: {
    pass: { resource: { azurerm_cognitive_deployment: { a: { model: { format: "OpenAI", name: "gpt-4.1" } } } } },
    fail: {
      resource: { azurerm_cognitive_deployment: { a: { model: { format: "Community", name: "gpt-4.1" } } } },
    },
  },
});
