import { fail, pass, unknown, type Outcome } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import type { Block } from "../../estate/block";
import { text } from "../../estate/value";
import { everyBlock } from "../shared/judge";
import { is, meets } from "../shared/require";
import { hintsAtSecret } from "../shared/secrets/secret-name";

/** Headers by which the receiver knows the sender. */
function isHidden(property: Block): Outcome {
  const header = property.value("header_name");
  if (meets(property, is("type", "Dynamic")).verdict === "pass") return pass();
  if (meets(property, is("secret", true)).verdict === "pass") return pass();
  if (header.state === "unknown") return unknown(`header_name is unknown: ${header.reason}`);
  const name = text(header) ?? "";
  return /^authorization$/i.test(name) || hintsAtSecret(name)
    ? fail(`the header ${name} is sent with a value that everybody sees who may read the subscription`)
    : pass();
}

/** A header that is not marked secret is shown with the subscription, to every reader. */
export default rule({
  id: "event-header-secret",
  control: "ZTAI-AP-05",
  title: "Event subscription shows the secret that it sends",
  severity: "medium",
  on: ["azurerm_eventgrid_event_subscription", "azurerm_eventgrid_system_topic_event_subscription"],
  check: (subscription) => everyBlock(subscription, "delivery_property", isHidden),
  fix: "Set secret to true on the header, or sign in with an identity instead.",
  examples: {
    pass: {
      resource: {
        azurerm_eventgrid_event_subscription: {
          a: {
            delivery_property: [
              { header_name: "X-Api-Key", type: "Static", value: "${var.key}", secret: true },
              { header_name: "X-Source", type: "Static", value: "documents" },
            ],
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_eventgrid_event_subscription: {
          a: { delivery_property: [{ header_name: "X-Api-Key", type: "Static", value: "${var.key}" }] },
        },
      },
    },
  },
  edges: [
    {
      when: "the value is a part of the event",
      given: {
        resource: {
          azurerm_eventgrid_system_topic_event_subscription: {
            a: { delivery_property: [{ header_name: "X-Token", type: "Dynamic", source_field: "data.id" }] },
          },
        },
      },
      verdict: "pass",
    },
  ],
});
