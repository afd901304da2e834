import { all } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { everyBlock } from "../shared/judge";
import { is, meets } from "../shared/require";

/** Fusion finds attacks of several steps by what all sources say together. */
export default rule({
  id: "sentinel-fusion-sources",
  control: "ZTAI-VS-09",
  title: "Fusion of Sentinel leaves out sources",
  severity: "low",
  on: ["azurerm_sentinel_alert_rule_fusion"],
  check: (fusion) =>
    everyBlock(fusion, "source", (source) =>
      all([
        meets(source, is("enabled", true)),
        everyBlock(source, "sub_type", (kind) => meets(kind, is("enabled", true))),
      ]),
    ),
  fix: "Leave every source and sub_type enabled.",
  examples: {
    pass: { resource: { azurerm_sentinel_alert_rule_fusion: { a: { name: "fusion" } } } },
    fail: {
      resource: {
        azurerm_sentinel_alert_rule_fusion: {
          a: { name: "fusion", source: [{ name: "Anomalies", enabled: false }] },
        },
      },
    },
  },
  edges: [
    {
      when: "a part of a source is off",
      given: {
        resource: {
          azurerm_sentinel_alert_rule_fusion: {
            a: {
              source: [
                {
                  name: "Alert providers",
                  sub_type: [{ name: "Microsoft Defender for Cloud", enabled: false, severities_allowed: ["High"] }],
                },
              ],
            },
          },
        },
      },
      verdict: "fail",
    },
  ],
});
