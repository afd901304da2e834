import type { Block } from "../../estate/block";
import { fail, pass, unknown, type Outcome } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { textAround } from "../../estate/value";
import type { Written } from "../../estate/written";
import { everyBlock } from "../shared/judge";

/** `{{name}}` is a named value, which another rule wants in the vault. */
function fromNamedValue(written: Written): boolean {
  return /^[^{]{0,20}\{\{[^}]+\}\}$/.test(textAround(written.value, "~") ?? "");
}

function credentials(block: Block): Outcome {
  const authorization = block.blocks("authorization");
  if (authorization.state === "unknown") return unknown(authorization.reason);
  const maps = ["header", "query"].map((name) => block.written(name)).filter(({ isThere }) => isThere);
  const stored = maps.flatMap(({ object }) => [...(object?.values() ?? [])]);
  const parameters = authorization.blocks.flatMap((nested) => nested.written("parameter").items);
  if (![...stored, ...parameters].every(fromNamedValue))
    return fail("credentials hold a value that is not a named value");
  return maps.some(({ object }) => object === undefined) ? unknown("a map of credentials is not known") : pass();
}

/** A key among the credentials of a backend is in the state and in reach of everybody who may read the gateway. */
export default rule({
  id: "gateway-backend-credentials",
  control: "ZTAI-AP-05",
  title: "Backend of the gateway carries a key as text",
  severity: "high",
  on: ["azurerm_api_management_backend"],
  check: (backend) => everyBlock(backend, "credentials", credentials),
  fix: "Use authentication-managed-identity in the policy, or a named value that is kept in the vault.",
  examples: {
    pass: {
      resource: { azurerm_api_management_backend: { a: { name: "model", url: "https://aoai.openai.azure.com" } } },
    },
    fail: {
      resource: {
        azurerm_api_management_backend: {
          a: {
            name: "model",
            url: "https://aoai.openai.azure.com",
            credentials: { authorization: { scheme: "Bearer", parameter: "${var.token}" } },
          },
        },
      },
    },
  },
});
