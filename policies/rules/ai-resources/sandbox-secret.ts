import { fail, pass, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { sessionPool } from "../shared/ai-resources/session-pool";
import { inAzapi } from "../shared/azapi-rule";
import { everyBlock } from "../shared/judge";

const withEnv = (env: readonly object[]) =>
  sessionPool({
    containerType: "CustomContainer",
    customContainerTemplate: { containers: [{ name: "code", image: "crhr.azurecr.io/code", env: [...env] as never }] },
  });

/**
 * Code in a session reads every variable of its container.
 * https://learn.microsoft.com/azure/container-apps/sessions-usage#security-model
 */
export default rule({
  id: "sandbox-secret",
  control: "ZTAI-AI-19",
  title: "Code in the sandbox can read a secret",
  severity: "high",
  ...inAzapi("azapi_session_pool", (pool) =>
    everyBlock(pool, "template.container.env", (variable) => {
      const secret = variable.value("secret_name");
      if (secret.state === "unknown") return unknown(`secret_name is unknown: ${secret.reason}`);
      return secret.state === "absent" ? pass() : fail("a variable of its container holds a secret");
    }),
  ),
  fix: "Take secretRef out of the container's variables; let the agent fetch what needs a secret and hand over the data.",
  examples: {
    pass: { resource: { azapi_resource: { a: withEnv([{ name: "LANGUAGE", value: "en" }]) } } },
    fail: { resource: { azapi_resource: { a: withEnv([{ name: "TOKEN", secretRef: "token" }]) } } },
  },
  edges: [
    {
      when: "the secret is the password by which the pool pulls its image",
      given: {
        resource: {
          azapi_resource: {
            a: sessionPool({
              containerType: "CustomContainer",
              secrets: [{ name: "pull", value: "${var.password}" }],
              customContainerTemplate: {
                registryCredentials: { server: "crhr.azurecr.io", username: "pull", passwordSecretRef: "pull" },
                containers: [{ name: "code", image: "crhr.azurecr.io/code" }],
              },
            }),
          },
        },
        variable: { password: {} },
      },
      verdict: "pass",
    },
  ],
});
