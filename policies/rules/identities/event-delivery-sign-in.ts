import { rule } from "../../engine/rule";
import { everyBlock } from "../shared/judge";
import { isGiven } from "../shared/given";

/** A webhook that checks no caller acts on events that anybody made up. */
export default rule({
  id: "event-delivery-sign-in",
  control: "ZTAI-ID-01",
  title: "Events are delivered to a webhook without sign-in",
  severity: "medium",
  on: ["azurerm_eventgrid_event_subscription", "azurerm_eventgrid_system_topic_event_subscription"],
  check: (subscription) =>
    everyBlock(subscription, "webhook_endpoint", (webhook) => isGiven(webhook, "active_directory_app_id_or_uri")),
  fix: "Set active_directory_tenant_id and active_directory_app_id_or_uri.",
  examples: {
    pass: {
      resource: {
        azurerm_eventgrid_event_subscription: {
          a: {
            name: "ingest",
            webhook_endpoint: {
              url: "https://app.contoso.example/events",
              active_directory_tenant_id: "11111111-1111-1111-1111-111111111111",
              active_directory_app_id_or_uri: "api://ingest",
            },
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_eventgrid_event_subscription: {
          a: { name: "ingest", webhook_endpoint: { url: "https://app.contoso.example/events" } },
        },
      },
    },
  },
});
