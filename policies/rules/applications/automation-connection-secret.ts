import { fail, pass, unknown, type Outcome } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import type { Block } from "../../estate/block";
import { text } from "../../estate/value";
import { everyBlock } from "../shared/judge";
import { is, meets } from "../shared/require";
import { secretName } from "../shared/secrets/secret-name";

function isHidden(field: Block): Outcome {
  if (meets(field, is("is_encrypted", true)).verdict === "pass") return pass();
  const name = field.value("name");
  if (name.state === "unknown") return unknown(`name is unknown: ${name.reason}`);
  return secretName(text(name) ?? "") === undefined
    ? pass()
    : fail(`the field ${text(name) ?? ""} of its connections is kept in plain text`);
}

/** What a field of a connection holds, everybody sees who may read the account, unless it is encrypted. */
export default rule({
  id: "automation-connection-secret",
  control: "ZTAI-AP-05",
  title: "Connections of an automation account show their secret",
  severity: "medium",
  on: ["azurerm_automation_connection_type"],
  check: (type) => everyBlock(type, "field", isHidden),
  fix: "Set is_encrypted to true on the field.",
  examples: {
    pass: {
      resource: {
        azurerm_automation_connection_type: {
          a: {
            field: [
              { name: "Endpoint", type: "System.String" },
              { name: "ApiKey", type: "System.String", is_encrypted: true },
            ],
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_automation_connection_type: { a: { field: [{ name: "ApiKey", type: "System.String" }] } },
      },
    },
  },
});
