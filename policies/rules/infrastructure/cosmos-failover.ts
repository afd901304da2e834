import { notApplicable, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { is, meets } from "../shared/require";

/** When a region is lost at night, somebody has to be awake to switch over by hand. */
export default rule({
  id: "cosmos-failover",
  control: "ZTAI-IN-07",
  title: "Cosmos DB does not fail over by itself",
  severity: "low",
  covers: [
    "policy-library-avm:configure_cosmosdb_account_enable_automatic_failover",
    "cnspec:mondoo-azure-security-cosmosdb-automatic-failover-enabled",
  ],
  on: ["azurerm_cosmosdb_account"],
  check: (account) => {
    const regions = account.blocks("geo_location");
    if (regions.state === "known" && regions.blocks.length === 1) {
      return notApplicable("the account has one region");
    }
    const outcome = meets(account, is("automatic_failover_enabled", true));
    return outcome.verdict === "fail" && regions.state === "unknown" ? unknown(regions.reason) : outcome;
  },
  fix: "Set automatic_failover_enabled to true.",
  examples: {
    pass: {
      resource: {
        azurerm_cosmosdb_account: {
          a: {
            automatic_failover_enabled: true,
            geo_location: [
              { location: "swedencentral", failover_priority: 0 },
              { location: "francecentral", failover_priority: 1 },
            ],
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_cosmosdb_account: {
          a: {
            geo_location: [
              { location: "swedencentral", failover_priority: 0 },
              { location: "francecentral", failover_priority: 1 },
            ],
          },
        },
      },
    },
  },
});
