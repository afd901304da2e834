import { addressesOf, lossesBetween, readReleasedState, releasedFiles, synthReleased } from "./released-state";
import { moves } from "../../../stacks/moved-addresses";
import type { MovedBlock } from "../../../stacks/moved-addresses";

const released = readReleasedState();

/** What an upgrade from the last release would take away. Move what has moved; until the first release, npm run release-addresses. */
describe.each(releasedFiles)("an estate of the last release, %s", (file) => {
  const stacks = synthReleased(file, released.today);
  const current = addressesOf(stacks);

  test("has every stack still", () => {
    expect(Object.keys(released.stacks[file] ?? {}).filter((name) => !(name in current))).toEqual([]);
  });

  test.each(stacks.map(({ name, json }) => [name, json] as const))("loses nothing of %s", (name, json) => {
    const moved = (json["moved"] ?? []) as unknown as MovedBlock[];
    expect(lossesBetween(released.stacks[file]?.[name] ?? {}, current[name] ?? {}, moved)).toEqual([]);
  });
});

test("the released files show every type that a move names", () => {
  const types = new Set(
    Object.values(released.stacks).flatMap((stacks) =>
      Object.values(stacks).flatMap((stack) => Object.keys(stack).map((address) => address.split(".")[0])),
    ),
  );
  expect(moves.filter(({ type }) => !types.has(type))).toEqual([]);
});

describe("what an upgrade takes away", () => {
  const before = {
    "azurerm_route_table.Old_1": { name: "rt" },
    "azurerm_subnet_route_table_association.A_1": { route_table_id: "${azurerm_route_table.Old_1.id}" },
  };
  const after = {
    "azurerm_route_table.New_1": { name: "rt" },
    "azurerm_subnet_route_table_association.A_1": { route_table_id: "${azurerm_route_table.New_1.id}" },
  };
  const moved = [{ from: "azurerm_route_table.Old_1", to: "azurerm_route_table.New_1" }];

  test("is an address that is gone, and a resource that is replaced in its wake", () => {
    expect(lossesBetween(before, after)).toEqual([
      "azurerm_route_table.Old_1 is gone: add a move to stacks/moved-addresses.ts",
      "azurerm_subnet_route_table_association.A_1 is replaced: route_table_id was ${azurerm_route_table.Old_1.id} and is ${azurerm_route_table.New_1.id}",
    ]);
  });

  test("is nothing where it moved", () => {
    expect(lossesBetween(before, after, moved)).toEqual([]);
  });

  test("is a resource whose name changed, though it moved", () => {
    const renamed = { ...after, "azurerm_route_table.New_1": { name: "rt-2" } };
    expect(lossesBetween(before, renamed, moved)).toEqual([
      "azurerm_route_table.New_1 is replaced: name was rt and is rt-2",
    ]);
  });

  test("is not what is added", () => {
    expect(lossesBetween({}, after)).toEqual([]);
  });
});
