import { RouteTable } from "@cdktf/provider-azurerm/lib/route-table";
import { Construct } from "constructs";
import type { Move } from "../../stacks/moved-addresses";
import { movedBlocks, moves } from "../../stacks/moved-addresses";
import { synthStack, testStack } from "../helpers/synth-stack";

/** Address of a route table at a path below its stack. */
function addressAt(path: string): string {
  const stack = testStack();
  tableAt(stack, path);
  return synthStack(stack).addresses[0] ?? "";
}

function tableAt(stack: Construct, path: string): void {
  const ids = path.split("/");
  const last = ids.pop() ?? "";
  const scope = ids.reduce((parent, id) => new Construct(parent, id), stack);
  new RouteTable(scope, last, { name: "rt", location: "swedencentral", resourceGroupName: "rg" });
}

function blocksOf(path: string, moves: readonly Omit<Move, "type">[], type = "azurerm_route_table") {
  const stack = testStack();
  tableAt(stack, path);
  return movedBlocks(
    stack,
    moves.map((move) => ({ ...move, type })),
  );
}

describe("moved blocks", () => {
  test("lead from the address that a resource had to the one that it has", () => {
    const moves = [{ release: "0.2.0", from: "Spoke/Route/Resource", to: "Spoke/Routes/Table/Resource" }];
    expect(blocksOf("Spoke/Routes/Table/Resource", moves)).toEqual([
      { from: addressAt("Spoke/Route/Resource"), to: addressAt("Spoke/Routes/Table/Resource") },
    ]);
  });

  test("keep the names that a deployment gives", () => {
    const moves = [{ release: "0.2.0", from: "Peering-{name}", to: "Peerings/{name}" }];
    const wrong = [{ release: "0.2.0", from: "Peered/{name}", to: "Peerings/{name}" }];
    expect(blocksOf("Peerings/runners", wrong)).toEqual([
      { from: addressAt("Peered/runners"), to: addressAt("Peerings/runners") },
    ]);
    expect(blocksOf("Peerings/runners", moves)).toEqual([
      { from: addressAt("Peering-runners"), to: addressAt("Peerings/runners") },
    ]);
  });

  test("lead on from each release, for who skipped one", () => {
    const moves = [
      { release: "0.2.0", from: "A", to: "B" },
      { release: "0.3.0", from: "B", to: "C" },
    ];
    expect(blocksOf("C", moves)).toEqual([
      { from: "azurerm_route_table.A", to: "azurerm_route_table.B" },
      { from: "azurerm_route_table.B", to: "azurerm_route_table.C" },
    ]);
  });

  test("stand only where the resource does, and for its type only", () => {
    const moves = [{ release: "0.2.0", from: "A", to: "B" }];
    expect(blocksOf("Other", moves)).toEqual([]);
    expect(blocksOf("B/Resource", moves)).toEqual([]);
    expect(blocksOf("B", moves, "azurerm_subnet")).toEqual([]);
  });
});

describe("in the Terraform of a stack", () => {
  const table = moves as Move[];
  afterEach(() => table.splice(0, table.length, ...released));
  const released = [...table];

  test("are those of the table", () => {
    table.push({ release: "9.9.9", type: "azurerm_route_table", from: "A", to: "B" });
    const stack = testStack();
    tableAt(stack, "B");
    expect(synthStack(stack).json["moved"]).toEqual([{ from: "azurerm_route_table.A", to: "azurerm_route_table.B" }]);
  });

  test("are not there without", () => {
    expect(synthStack(testStack()).json).not.toHaveProperty("moved");
  });
});
