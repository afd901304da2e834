import fc from "fast-check";
import { contains, formatAddress, formatCidr, overlaps, parseCidr, sizeOf, subnetAt } from "../../constructs/core/cidr";
import type { SubnetRole } from "../../constructs/network/subnet-roles";
import { allSubnetRoles, subnetRoles } from "../../constructs/network/subnet-roles";
import { subnetRanges, withoutUnused } from "../../constructs/network/subnet-ranges";
import { planSubnets, requiredPrefix } from "../../constructs/core/subnet-plan";

const version = fc.constantFrom(4 as const, 6 as const);
const cidr = version.chain((v) => {
  const width = v === 4 ? 32 : 128;
  return fc.integer({ min: 0, max: width }).chain((prefix) =>
    fc.bigInt({ min: 0n, max: (1n << BigInt(prefix)) - 1n }).map((index) => {
      const size = 1n << BigInt(width - prefix);
      return { version: v, prefix, first: index * size, last: index * size + size - 1n };
    }),
  );
});

describe("CIDR", () => {
  test("what is written is read back", () => {
    fc.assert(fc.property(cidr, (range) => expect(parseCidr(formatCidr(range))).toEqual(range)));
  });

  test("two ranges overlap exactly when one contains the other", () => {
    fc.assert(fc.property(cidr, cidr, (a, b) => expect(overlaps(a, b)).toBe(contains(a, b) || contains(b, a))));
  });

  test("a subnet lies within its parent and neighbours never overlap", () => {
    fc.assert(
      fc.property(cidr, fc.integer({ min: 1, max: 8 }), fc.bigInt({ min: 0n, max: 6n }), (parent, bits, index) => {
        const prefix = parent.prefix + bits;
        const here = subnetAt(parent, prefix, index);
        const next = subnetAt(parent, prefix, index + 1n);
        if (here) expect(contains(parent, here)).toBe(true);
        if (here && next) expect(overlaps(here, next)).toBe(false);
      }),
    );
  });

  test.each([
    ["10.0.0.0/8", 10n << 24n, 8],
    ["::/0", 0n, 0],
    ["2001:db8::/32", 0x20010db8n << 96n, 32],
    ["::ffff:10.0.0.0/104", 0xffff0a000000n, 104],
  ])("%s is read", (text, first, prefix) => expect(parseCidr(text)).toMatchObject({ first, prefix }));

  test.each([
    "10.0.0.1/8",
    "10.0.0.0",
    "10.0.0.0/33",
    "256.0.0.0/8",
    "010.0.0.0/8",
    "10.0.0/8",
    " 10.0.0.0/8",
    "fe80::1/64",
    "",
  ])("%s is not a range", (text) => expect(parseCidr(text)).toBeUndefined());

  test("IPv6 is written in its shortest form", () => {
    expect(formatAddress(6, 1n)).toBe("::1");
    expect(formatAddress(6, 0x20010db8_0000_0001_0000_0000_0000_0001n)).toBe("2001:db8:0:1::1");
    expect(sizeOf({ version: 4, first: 0n, last: 255n, prefix: 24 })).toBe(256n);
  });
});

describe("planSubnets", () => {
  const sizes = fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), fc.integer({ min: 22, max: 29 }), {
    minKeys: 1,
    maxKeys: 8,
  });

  test("gives every subnet its size, inside the space, without overlap, whenever the space is large enough", () => {
    fc.assert(
      fc.property(sizes, (wanted) => {
        const space = `10.0.0.0/${requiredPrefix([wanted])}`;
        const ranges = Object.entries(planSubnets(space, wanted)).map(([name, text]) => {
          const range = parseCidr(text);
          if (!range) throw new Error(text);
          expect(range.prefix).toBe(wanted[name]);
          expect(contains(parseCidr(space) ?? range, range)).toBe(true);
          return range;
        });
        ranges.forEach((a, i) => ranges.slice(i + 1).forEach((b) => expect(overlaps(a, b)).toBe(false)));
      }),
    );
  });

  test("says how large the space must be", () => {
    expect(() => planSubnets("10.0.0.0/26", { endpoints: 27, apps: 26 })).toThrow(
      "10.0.0.0/26 is too small for endpoints /27, apps /26; give at least a /25 [ZTAI-CON-002]",
    );
    expect(() => planSubnets("10.0.0.0", { endpoints: 27 })).toThrow("10.0.0.0 is not a range in CIDR notation");
  });

  test("a new small subnet moves none of the earlier ones", () => {
    const before = planSubnets("10.0.0.0/24", { apps: 26, endpoints: 27 });
    expect(planSubnets("10.0.0.0/24", { apps: 26, endpoints: 27, gateway: 28 })).toMatchObject(before);
  });

  test("subnets that are made later, or not at all, move none of the others", () => {
    const sizesOf = fc.uniqueArray(fc.constantFrom(...allSubnetRoles), { minLength: 1 });
    const selection = (roles: readonly SubnetRole[]) =>
      Object.fromEntries(roles.map((role) => [role, subnetRoles[role].defaultPrefix]));
    fc.assert(
      fc.property(sizesOf, sizesOf, fc.subarray(allSubnetRoles), (first, later, unused) => {
        const all = subnetRanges("10.0.0.0/22", selection(first), selection(later));
        const made = withoutUnused(all, unused);
        expect(all).toMatchObject(made);
        const expected = Object.keys(all).filter((role) => !unused.includes(role as SubnetRole));
        expect(Object.keys(made)).toEqual(expected);
      }),
    );
  });

  test("a later group moves no subnet of the groups before it, and fits where it says that it does", () => {
    fc.assert(
      fc.property(sizes, sizes, (first, second) => {
        const later = Object.fromEntries(Object.entries(second).map(([name, prefix]) => [`${name}-later`, prefix]));
        const space = `10.0.0.0/${requiredPrefix([first, later])}`;
        const ranges = Object.values(planSubnets(space, first, later)).map((text) => parseCidr(text));
        expect(planSubnets(space, first, later)).toMatchObject(planSubnets(space, first));
        expect(ranges).toHaveLength(Object.keys(first).length + Object.keys(later).length);
        for (const [i, a] of ranges.entries())
          for (const b of ranges.slice(i + 1)) if (a && b) expect(overlaps(a, b)).toBe(false);
      }),
    );
  });
});
