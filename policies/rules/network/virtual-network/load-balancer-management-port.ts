import type { Json, JsonObject } from "../../../../common/json";
import type { Block } from "../../../estate/block";
import type { Resource } from "../../../estate/resource";
import { all, any, fail, notApplicable, pass, unknown, type Outcome } from "../../../engine/outcome";
import { rule, type TerraformJson } from "../../../engine/rule";
import { text } from "../../../estate/value";
import { isGiven } from "../../shared/given";
import { everyBlock } from "../../shared/judge";
import { intersection, union } from "../../shared/network/interval-set";
import { everyPort, parsePorts, portSet } from "../../shared/network/port-set";
import { managementPorts } from "../../shared/network/ports";
import { itemsOf, read } from "../../shared/network/reading";

const closed = portSet(managementPorts);

/**
 * Port 0 stands for every port, where the rule holds for every protocol.
 * https://learn.microsoft.com/azure/load-balancer/load-balancer-ha-ports-overview
 */
function isEveryPort(translation: Block): boolean {
  const port = translation.value("backend_port");
  return port.state === "known" && String(port.value) === "0";
}

function portIsOther(translation: Block): Outcome {
  if (isEveryPort(translation)) return fail("it leads to every port");
  const ports = read(itemsOf(translation, "backend_port"), parsePorts, (sets) => union(sets.flat()), everyPort);
  const [first] = intersection(ports.least, closed);
  if (first) return fail(`it leads to port ${first[0]}`);
  return ports.reason === undefined ? pass() : unknown(`backend_port is unknown: ${ports.reason}`);
}

/** The front end of that name, or any where none certainly has it, has no public address. */
function isInside(translation: Block, balancer: Resource): Outcome {
  const frontends = balancer.blocks("frontend_ip_configuration");
  if (frontends.state === "unknown") return unknown(frontends.reason);
  const name = text(translation.value("frontend_ip_configuration_name"))?.toLowerCase();
  const named = frontends.blocks.filter((one) => (text(one.value("name"))?.toLowerCase() ?? name) === name);
  const meant = named.length > 0 ? named : frontends.blocks;
  return all([
    pass(),
    ...meant.map((one) => all(["public_ip_address_id", "public_ip_prefix_id"].map((path) => isNotGiven(one, path)))),
  ]);
}

function isNotGiven(frontend: Block, path: string): Outcome {
  const given = isGiven(frontend, path);
  if (given.verdict === "unknown") return given;
  return given.verdict === "pass" ? fail(`its front end has a ${path}`) : pass();
}

/** A port of a machine, unless it is another one or nobody outside reaches it. */
function published(translation: Block, inside: () => Outcome): Outcome {
  const port = portIsOther(translation);
  if (port.verdict === "pass") return port;
  const hidden = inside();
  if (hidden.verdict === "pass") return notApplicable("its front end has no public address");
  return any([port, hidden], `${port.verdict === "fail" ? port.message : "it"} from a public address`);
}

/** The rules that a body holds itself. */
function withinBody(balancer: Resource): Outcome {
  const lists = ["load_balancing_rules", "inbound_nat_rules", "inbound_nat_pools"];
  const written = lists.filter((list) => balancer.written(list).isThere);
  if (written.length === 0) return notApplicable("its rules stand beside it");
  return all(
    written.map((list) =>
      everyBlock(balancer, list, (translation) => published(translation, () => isInside(translation, balancer))),
    ),
  );
}

/** A load balancer whose body holds its rules. */
function inBody(rules: JsonObject, frontend: JsonObject): TerraformJson {
  const front = { name: "front", properties: frontend };
  return {
    variable: { any: {} },
    resource: {
      azapi_resource: {
        a: {
          type: "Microsoft.Network/loadBalancers@2024-05-01",
          name: "lb",
          body: { properties: { frontendIPConfigurations: [front], ...rules } },
        },
      },
    },
  };
}

function translation(backendPort: Json): readonly Json[] {
  const front = "${azapi_resource.a.id}/frontendIPConfigurations/front";
  return [{ name: "r", properties: { backendPort, frontendIPConfiguration: { id: front } } }];
}

function beside(translation: JsonObject, frontend: JsonObject): TerraformJson {
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
  on: ["azurerm_lb", "azurerm_lb_nat_pool", "azurerm_lb_nat_rule", "azurerm_lb_rule"],
  check: (resource, graph) => {
    if (resource.type === "azurerm_lb") return withinBody(resource);
    const balancer = graph.target(resource, "loadbalancer_id");
    return published(resource, () =>
      balancer.kind === "resource"
        ? isInside(resource, balancer.resource)
        : unknown("its load balancer is not in the input"),
    );
  },
  fix: "Remove the rule and reach machines through Azure Bastion.",
  examples: {
    pass: beside({ backend_port: 443 }, address),
    fail: beside({ backend_port: 22 }, address),
  },
  edges: [
    {
      when: "remote desktop is published too",
      given: beside({ backend_port: 3389 }, address),
      verdict: { "azurerm_lb.a": "not-applicable", "azurerm_lb_nat_rule.a": "fail" },
    },
    {
      when: "every port is published, the management ports among them",
      given: beside({ protocol: "All", frontend_port: 0, backend_port: 0 }, address),
      verdict: { "azurerm_lb.a": "not-applicable", "azurerm_lb_nat_rule.a": "fail" },
    },
    {
      when: "every port of a private front end is that of an appliance inside",
      given: beside({ protocol: "All", frontend_port: 0, backend_port: "0" }, inside),
      verdict: "not-applicable",
    },
    {
      when: "a private front end publishes nothing",
      given: beside({ backend_port: 22 }, inside),
      verdict: "not-applicable",
    },
    {
      when: "a port that nobody knows decides nothing",
      given: beside({ backend_port: "${var.any}" }, address),
      verdict: { "azurerm_lb.a": "not-applicable", "azurerm_lb_nat_rule.a": "unknown" },
    },
    ...["loadBalancingRules", "inboundNatRules", "inboundNatPools"].flatMap((list) => [
      {
        when: `the body holds ${list}`,
        given: inBody({ [list]: translation(22) }, { publicIPAddress: { id: "${azurerm_public_ip.a.id}" } }),
        verdict: "fail",
      } as const,
      {
        when: `the body holds ${list} for another port`,
        given: inBody({ [list]: translation(8443) }, { publicIPAddress: { id: "${azurerm_public_ip.a.id}" } }),
        verdict: "pass",
      } as const,
    ]),
    {
      when: "the front end that the body names is none of its own",
      given: inBody(
        { inboundNatRules: [{ name: "r", properties: { backendPort: 22, frontendIPConfiguration: { id: "x" } } }] },
        { publicIPAddress: { id: "${azurerm_public_ip.a.id}" } },
      ),
      verdict: "fail",
    },
    {
      when: "the front end in the body is a private one",
      given: inBody({ inboundNatRules: translation(3389) }, { subnet: { id: "${azurerm_subnet.a.id}" } }),
      verdict: "pass",
    },
    {
      when: "of a load balancer elsewhere nothing is known",
      given: { resource: { azurerm_lb_rule: { a: { loadbalancer_id: "elsewhere", backend_port: 22 } } } },
      verdict: "unknown",
    },
  ],
});
