import fc from "fast-check";
import {
  holdsInternet,
  isMuchOfInternet,
  isPublic,
  areAddressesWithin,
  joinedSets,
  parseAddresses,
  sizes,
} from "../../policies/rules/shared/network/address-set";
import {
  covers,
  difference,
  intersection,
  union,
  type Interval,
} from "../../policies/rules/shared/network/interval-set";
import { parsePorts } from "../../policies/rules/shared/network/port-set";

const end = 40;
const intervals = fc.array(
  fc.tuple(fc.nat(end), fc.nat(end)).map(([a, b]): Interval<number> => [Math.min(a, b), Math.max(a, b)]),
  { maxLength: 6 },
);

function members(of: readonly Interval<number>[]): readonly boolean[] {
  return Array.from({ length: end }, (_, at) => of.some(([from, to]) => from <= at && at < to));
}

test("sets of intervals say of each point what the intervals say", () => {
  fc.assert(
    fc.property(intervals, intervals, (left, right) => {
      const [a, b] = [union(left), union(right)];
      const [inLeft, inRight] = [members(left), members(right)];
      expect(members(a)).toEqual(inLeft);
      expect(members(intersection(a, b))).toEqual(inLeft.map((is, at) => is && inRight[at]));
      expect(members(difference(a, b))).toEqual(inLeft.map((is, at) => is && !inRight[at]));
      expect(covers(a, b)).toBe(inRight.every((is, at) => !is || inLeft[at]));
      for (const set of [a, intersection(a, b), difference(a, b)])
        set.forEach(([from, to], at) => expect(from < to && (set[at - 1]?.[1] ?? -1) < from).toBe(true));
    }),
    { numRuns: 1000, seed: 20261128 },
  );
});

function four(address: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join(".");
}

test("a prefix, a range and its halves are the same addresses", () => {
  const address = fc.integer({ min: 0, max: 2 ** 32 - 1 });
  fc.assert(
    fc.property(address, fc.integer({ min: 0, max: 31 }), (at, bits) => {
      const size = 2 ** (32 - bits);
      const first = Math.floor(at / size) * size;
      const prefix = parseAddresses(`${four(at)}/${bits}`);
      expect(prefix).toEqual(parseAddresses(`${four(first)}-${four(first + size - 1)}`));
      expect(prefix).toEqual(parseAddresses(`${four(first)}/${bits + 1},${four(first + size / 2)}/${bits + 1}`));
      expect(sizes(prefix)).toEqual({ four: BigInt(size), six: 0n });
    }),
    { numRuns: 500, seed: 20261128 },
  );
});

test("an address of IPv6 is the same however it is written", () => {
  const group = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 0xffff }));
  fc.assert(
    fc.property(fc.array(group, { minLength: 8, maxLength: 8 }), fc.integer({ min: 0, max: 127 }), (groups, bits) => {
      const full = groups.map((one) => one.toString(16).padStart(4, "0")).join(":");
      const short = groups.map((one) => one.toString(16).toUpperCase()).join(":");
      const zeros = /(^|:)0(:0)+(:|$)/.exec(short);
      const shortest = zeros ? short.replace(zeros[0], "::") : short;
      expect(parseAddresses(`${shortest}/${bits}`)).toEqual(parseAddresses(`${full}/${bits}`));
      expect(parseAddresses(short)).toEqual(parseAddresses(full));
      expect(sizes(parseAddresses(`${full}/${bits}`))).toEqual({ four: 0n, six: 2n ** BigInt(128 - bits) });
    }),
    { numRuns: 500, seed: 20261128 },
  );
});

test.each([
  ["*", true],
  ["Any", true],
  ["internet", true],
  ["0.0.0.0/0", true],
  ["7.7.7.7/0", true],
  ["::/0", true],
  ["0.0.0.0", true],
  ["AzureCloud.westeurope", true],
  ["0.0.0.0/1", true],
  ["1.0.0.0-1.255.255.255", true],
  ["2000::/3", true],
  ["2600::/16", true],
  ["2600::/17", false],
  ["20.0.0.0/9", false],
  ["10.0.0.0/8", false],
  ["fc00::/7", false],
  ["224.0.0.0/4", false],
  ["AzureCloudApp", false],
  ["GatewayManager", false],
  ["VirtualNetwork", false],
  ["300.0.0.0/0", false],
  ["0.0.0.0/33", false],
  ["9.0.0.0-1.0.0.0", false],
  ["1:2:3:4:5:6:7:8:9/0", false],
])("%s is much of the internet: %s", (written, wanted) => {
  expect(isMuchOfInternet(parseAddresses(written))).toBe(wanted);
});

test("parts that nobody routes do not count, and do not hide what lies around them", () => {
  expect(isMuchOfInternet(parseAddresses("10.0.0.0/7"))).toBe(true);
  expect(holdsInternet(joinedSets(["0.0.0.0/1", "128.0.0.0/1"].map((half) => parseAddresses(half))))).toBe(true);
  expect(holdsInternet(parseAddresses("0.0.0.0/1"))).toBe(false);
});

test("an address lies in a range or not", () => {
  expect(areAddressesWithin("10.0.0.4", "10.0.0.0/26")).toBe(true);
  expect(areAddressesWithin("10.0.0.64", "10.0.0.0/26")).toBe(false);
  expect(areAddressesWithin("no address", "10.0.0.0/26")).toBe(false);
  expect(["8.8.8.8", "2001:4860:4860::8888", "10.0.0.4", "168.63.129.16", "::1"].map(isPublic)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test.each([
  ["22", [[22, 23]]],
  ["20 - 25", [[20, 26]]],
  [
    "80,22,81",
    [
      [22, 23],
      [80, 82],
    ],
  ],
  ["*", [[0, 65536]]],
  ["any", [[0, 65536]]],
  ["ssh", undefined],
  ["22-", undefined],
])("ports %s", (written, wanted) => {
  expect(parsePorts(written)).toEqual(wanted);
});
