import { callersByWay } from "../../../constructs/network/remote-callers";

const remote = { datacenter: "10.128.0.0/16", branches: "192.168.0.0/20" };

test.each([
  ["behind the firewall", "10.128.4.0/24", { remote: { c: "10.128.4.0/24" }, direct: {} }],
  ["the whole of what is behind it", "10.128.0.0/16", { remote: { c: "10.128.0.0/16" }, direct: {} }],
  ["in a network of its own", "10.8.0.0/16", { remote: {}, direct: { c: "10.8.0.0/16" } }],
  ["wider than what is behind it", "10.0.0.0/8", { remote: { c: "10.128.0.0/16" }, direct: { c: "10.0.0.0/8" } }],
])("a caller %s comes by its way", (_what, range, expected) => {
  expect(callersByWay({ c: range }, remote)).toEqual(expected);
});

test("of a caller that holds several ranges behind the firewall, each is one", () => {
  expect(callersByWay({ all: "10.0.0.0/8" }, { a: "10.1.0.0/16", b: "10.2.0.0/16" }).remote).toEqual({
    "all-1": "10.1.0.0/16",
    "all-2": "10.2.0.0/16",
  });
});

test("without anything behind it, all come straight", () => {
  expect(callersByWay({ c: "10.128.4.0/24" })).toEqual({ remote: {}, direct: { c: "10.128.4.0/24" } });
});
