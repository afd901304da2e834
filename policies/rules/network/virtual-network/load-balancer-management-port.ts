import type { JsonObject } from "../../../../common/json";
import type { Graph } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import { all, any, fail, notApplicable, pass, unknown, type Outcome } from "../../../engine/outcome";
import { rule, type TerraformJson } from "../../../engine/rule";
import { text } from "../../../estate/value";
import { isGiven } from "../../shared/given";
import { intersection, union } from "../../shared/network/interval-set";
import { everyPort, parsePorts, portSet } from "../../shared/network/port-set";
import { managementPorts } from "../../shared/network/ports";
import { itemsOf, read } from "../../shared/network/reading";

const closed = portSet(managementPorts);

/**
 * Port 0 stands for every port, where the rule holds for every protocol.
 * https://learn.microsoft.com/azure/load-balancer/load-balancer-ha-ports-overview
 */
function isEveryPort(translation: Resource): boolean {
  const port = translation.value("backend_port");
  return port.state === "known" && String(port.value) === "0";
}

function portIsOther(translation: Resource): Outcome {
  if (isEveryPort(translation)) return fail("it leads to every port");
  const ports = read(itemsOf(translation, "backend_port"), parsePorts, (sets) => union(sets.flat()), everyPort);
  const [first] = intersection(ports.least, closed);
  if (first) return fail(`it leads to port ${first[0]}`);
  return ports.reason === undefined ? pass() : unknown(`backend_port is unknown: ${ports.reason}`);
}

/** The front end of that name, or any where the name is not known, has no public address. */
function isInside(translation: Resource, graph: Graph): Outcome {
  const balancer = graph.target(translation, "loadbalancer_id");
  if (balancer.kind !== "resource") return unknown("its load balancer is not in the input");
  const frontends = balancer.resource.blocks("frontend_ip_configuration");
  if (frontends.state === "unknown") return unknown(frontends.reason);
  const name = text(translation.value("frontend_ip_configuration_name"));
  const meant = frontends.blocks.filter((one) => name === undefined || (text(one.value("name")) ?? name) === name);
  return all([
    pass(),
    ...meant.map((one) => all(["public_ip_address_id", "public_ip_prefix_id"].map((path) => isNotGiven(one, path)))),
  ]);
}

function isNotGiven(frontend: Parameters<typeof isGiven>[0], path: string): Outcome {
  const given = isGiven(frontend, path);
  if (given.verdict === "unknown") return given;
  return given.verdict === "pass" ? fail(`its front end has a ${path}`) : pass();
}

function published(translation: JsonObject, frontend: JsonObject): TerraformJson {
  return {
    variable: { any: {} },
    resource: {
      azurerm_lb: { a: { name: "lb", frontend_ip_configuration: [{ name: "front", ...frontend }] } },
      azurerm_lb_nat_rule: {
        a: {
          loadbalancer_id: "${azurerm_lb.a.id}",
          frontend_ip_configuration_name: "front",
          protocol: "Tcp",
          frontend_port: 50001,
          ...translation,
        },
      },
    },
  };
}

const address: JsonObject = { public_ip_address_id: "${azurerm_public_ip.a.id}" };
const inside: JsonObject = { subnet_id: "${azurerm_subnet.a.id}" };

/**
 * A port that administers a machine is found behind whatever number the load balancer gives it.
 * https://learn.microsoft.com/azure/load-balancer/inbound-nat-rules
 */
export default rule({
  id: "load-balancer-management-port",
  control: "ZTAI-NW-12",
  title: "Load balancer publishes SSH, remote desktop or the like",
  severity: "high",
  on: ["azurerm_lb_nat_pool", "azurerm_lb_nat_rule", "azurerm_lb_rule"],
  check: (translation, graph) => {
    const port = portIsOther(translation);
    if (port.verdict === "pass") return port;
    const hidden = isInside(translation, graph);
    if (hidden.verdict === "pass") return notApplicable("its front end has no public address");
    return any([port, hidden], `${port.verdict === "fail" ? port.message : "it"} from a public address`);
  },
  fix: "Remove the rule and reach machines through Azure Bastion.",
  examples: {
    pass: published({ backend_port: 443 }, address),
    fail: published({ backend_port: 22 }, address),
  },
  edges: [
    { when: "remote desktop is published too", given: published({ backend_port: 3389 }, address), verdict: "fail" },
    {
      when: "every port is published, the management ports among them",
      given: published({ protocol: "All", frontend_port: 0, backend_port: 0 }, address),
      verdict: "fail",
    },
    {
      when: "every port of a private front end is that of an appliance inside",
      given: published({ protocol: "All", frontend_port: 0, backend_port: "0" }, inside),
      verdict: "not-applicable",
    },
    {
      when: "a private front end publishes nothing",
      given: published({ backend_port: 22 }, inside),
      verdict: "not-applicable",
    },
    {
      when: "a port that nobody knows decides nothing",
      given: published({ backend_port: "${var.any}" }, address),
      verdict: "unknown",
    },
    {
      when: "of a load balancer elsewhere nothing is known",
      given: { resource: { azurerm_lb_rule: { a: { loadbalancer_id: "elsewhere", backend_port: 22 } } } },
      verdict: "unknown",
    },
  ],
});
