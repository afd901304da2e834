import type { Block } from "../../estate/block";
import { all, fail, pass, unknown, type Outcome } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { text } from "../../estate/value";
import { everyBlock } from "../shared/judge";

const credentials = ["authorization", "api-key", "ocp-apim-subscription-key", "cookie", "set-cookie", "x-api-key"];
const sides = ["frontend_request", "frontend_response", "backend_request", "backend_response"];

function logsNoCredential(side: Block): Outcome {
  const headers = side.items("headers_to_log");
  if (headers.state === "unknown") return unknown(headers.reason);
  const masking = side.blocks("data_masking");
  if (masking.state === "unknown") return unknown(masking.reason);
  const masks = masking.blocks.map((block) => block.blocks("headers"));
  const masked = masks.flatMap((found) =>
    found.state === "known" ? found.blocks.map((block) => text(block.value("value"))?.toLowerCase()) : [],
  );
  const logged = headers.items.map((header) => text(header)?.toLowerCase());
  const bare = logged.find((name) => name !== undefined && credentials.includes(name) && !masked.includes(name));
  if (bare !== undefined)
    return masks.some(({ state }) => state === "unknown")
      ? unknown("what is masked is not known")
      : fail(`${bare} is logged as it stands`);
  return headers.items.some(({ state }) => state === "unknown") ? unknown("a header is not known") : pass();
}

/** A log that keeps tokens and keys is a store of credentials. */
export default rule({
  id: "gateway-log-secrets",
  control: "ZTAI-VS-11",
  title: "Gateway logs headers that carry credentials",
  severity: "high",
  on: ["azurerm_api_management_diagnostic", "azurerm_api_management_api_diagnostic"],
  check: (diagnostic) => all(sides.map((side) => everyBlock(diagnostic, side, logsNoCredential))),
  fix: "Leave the header out of headers_to_log, or mask it with data_masking.",
  examples: {
    pass: {
      resource: {
        azurerm_api_management_diagnostic: {
          a: { identifier: "applicationinsights", frontend_request: { headers_to_log: ["content-type"] } },
        },
      },
    },
    fail: {
      resource: {
        azurerm_api_management_diagnostic: {
          a: { identifier: "applicationinsights", frontend_request: { headers_to_log: ["Authorization"] } },
        },
      },
    },
  },
});
