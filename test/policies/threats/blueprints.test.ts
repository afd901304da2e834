import { synthExample } from "../../helpers/synth-example";
import type { JsonObject } from "../../../common/json";
import { appliesIn, modelOf } from "./model-of";

/** Which threats apply to the example of a blueprint, and which controls against them are missing. */
function seen(blueprint: string) {
  const { stacks } = synthExample(`blueprints/${blueprint}/ztai.example.yaml`);
  const model = modelOf(
    Object.fromEntries(Object.entries(stacks).map(([name, { json }]) => [name, json as JsonObject])),
  );
  const missing = model.threats.flatMap(({ mitigations }) => mitigations.filter(({ state }) => state === "missing"));
  return { ...appliesIn(model), missing: [...new Set(missing.map(({ control }) => control.id))].sort() };
}

test.each(["agent-service", "ai-gateway", "landing-zone", "published-chat", "rag-chat"])("%s", (blueprint) => {
  expect(seen(blueprint)).toMatchSnapshot();
});
