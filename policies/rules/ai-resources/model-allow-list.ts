import type { Graph } from "../../estate/graph";
import { objects, own } from "../../../common/json";
import { fail, pass, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { text } from "../../estate/value";
import { approvedModels } from "../shared/ai-resources/approved-models";
import { entry } from "../../../common/table";

/** A model nobody has vetted may carry a back door, or terms that let others train on the prompts. */
export default rule({
  id: "model-allow-list",
  control: "ZTAI-AI-01",
  title: "Model is not on the list of approved models",
  severity: "high",
  on: ["azurerm_cognitive_deployment"],
  check: (deployment, graph) => {
    const format = deployment.value("model.format");
    const name = deployment.value("model.name");
    const open = [format, name].find(({ state }) => state === "unknown");
    if (open?.state === "unknown") return unknown(`the model is unknown: ${open.reason}`);
    const publisher = text(format) ?? "";
    const model = text(name) ?? "";
    const approved = entry(approvedModels, publisher)?.includes(model) ?? false;
    return approved || approvedByOrganization(graph, deployment.stack, publisher, model)
      ? pass()
      : fail(`${text(format) ?? "no publisher"}/${text(name) ?? "no model"} is not approved`);
  },
  fix: "Deploy an approved model, or have this one vetted and exempted.",
  examples: {
    pass: { resource: { azurerm_cognitive_deployment: { a: { model: { format: "OpenAI", name: "gpt-4.1" } } } } },
    fail: {
      resource: { azurerm_cognitive_deployment: { a: { model: { format: "Community", name: "gpt-4.1" } } } },
    },
  },
});

/** Models that the deployment file approved; its synthesis writes them into every stack under `//.ztai.allowedModels`. */
function approvedByOrganization(graph: Graph, stack: string, format: string, name: string): boolean {
  const settings = graph.all("terraform").find((one) => one.stack === stack);
  const allowed = settings?.value("ztai.allowedModels");
  return objects(allowed?.state === "known" ? allowed.value : undefined).some(
    (model) => own(model, "format") === format && own(model, "name") === name,
  );
}
