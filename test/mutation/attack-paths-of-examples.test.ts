import { buildGraph } from "../../policies/estate/estate";
import { isTry, pathReportOf, renderPathsJson } from "../../policies/paths";
import { examples } from "../helpers/examples";
import { documentsOf, exampleStacks } from "./estate";
import { lineOf } from "../policies/paths/paths-of";

/** The hub of the organisation: its gateways and firewall decide who comes through it, and all that answers asks for a token. */
const hub =
  "network /subscriptions/00000000-0000-0000-0000-000000000003/resourcegroups/rg-hub/providers/microsoft.network/virtualnetworks/vnet-hub";

/** Who outside stands before a sign-in in an example, at what (`everything private` is each private endpoint), and why that is meant. */
const doors: Readonly<Record<string, readonly { readonly from: string; readonly to: string; readonly why: string }[]>> =
  {
    "blueprints/agent-service/ztai.bring-your-own.yaml": [
      { from: hub, to: "everything private", why: "the workload is peered with the hub that the file names" },
    ],
    "blueprints/ai-gateway/ztai.bring-your-own.yaml": [
      { from: hub, to: "everything private", why: "the workload is peered with the hub that the file names" },
    ],
    "blueprints/landing-zone/ztai.ways-in.yaml": [
      {
        from: "azurerm_virtual_network_gateway.Vpn_6F669752",
        to: "azurerm_storage_account.FlowLogStorage_078D40A9",
        why: "operators dial in by VPN",
      },
    ],
    "blueprints/published-chat/ztai.bring-your-own.yaml": [
      { from: hub, to: "everything private", why: "the workload is peered with the hub that the file names" },
      { from: "internet", to: "azurerm_container_app.App_F1B96344", why: "the app is published" },
    ],
    "blueprints/published-chat/ztai.example.yaml": [
      { from: "internet", to: "azurerm_container_app.App_F1B96344", why: "the app is published" },
    ],
    "blueprints/rag-chat/ztai.bring-your-own.yaml": [
      { from: hub, to: "everything private", why: "the workload is peered with the hub that the file names" },
    ],
  };

const reports = new Map(
  examples.map((example) => [example, pathReportOf(buildGraph(documentsOf(exampleStacks(example))))] as const),
);

test.each(examples)("%s: nobody outside reaches data, and every door is meant", (example) => {
  const outside = (reports.get(example)?.paths ?? []).filter(({ entry }) => /anybody|named/.test(entry.trust));
  expect(outside.filter(({ goal }) => !isTry(goal)).map(lineOf)).toEqual([]);
  expect(outside.filter(({ goal }) => goal === "try key").map(lineOf)).toEqual([]);
  const found = outside.map(({ entry, target }) => {
    const from = entry.resource?.address ?? entry.id;
    return `${from} at ${from === hub ? "everything private" : (target.resource?.address ?? target.id)}`;
  });
  expect([...new Set(found)].sort()).toEqual((doors[example] ?? []).map(({ from, to }) => `${from} at ${to}`).sort());
});

test.each(examples)("%s: no group, pipeline or person turns a right into a greater one", (example) => {
  const own = (reports.get(example)?.paths ?? []).filter(({ entry }) => entry.trust === "own");
  expect(own.filter(({ goal }) => goal === "govern" || goal === "become").map(lineOf)).toEqual([]);
});

test.each(examples)("%s: no data flows to a lower label", (example) => {
  expect(reports.get(example)?.flows.map(({ by, to }) => `${by.id} to ${to.id}`)).toEqual([]);
});

test("the same estate gives the same bytes", () => {
  const [example = ""] = examples;
  const again = () => renderPathsJson(pathReportOf(buildGraph(documentsOf(exampleStacks(example)))));
  expect(again()).toBe(again());
});
