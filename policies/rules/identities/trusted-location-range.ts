import type { Block } from "../../estate/block";
import { any, fail, pass, unknown, type Outcome } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { everyBlock } from "../shared/judge";
import { addressList } from "../shared/network/address-list";
import { joinedSets, parseAddresses, sizes } from "../shared/network/address-set";
import { is, meets, orAbsent } from "../shared/require";

/** More than a /16 of IPv4 or a /32 of IPv6, which is what one provider gets. */
function areLarge(written: readonly string[]): boolean {
  const { ranges } = joinedSets(written.map((one) => parseAddresses(one)));
  return ranges.some((range) => {
    const { four, six } = sizes({ ranges: [range], names: [] });
    return four > 2n ** 16n || six > 2n ** 96n;
  });
}

function named(ip: Block): Outcome {
  const { written, reason } = addressList(ip, "ip_ranges");
  if (areLarge(written)) return fail(`ip_ranges holds ${written.join(", ")}`);
  return reason === undefined ? pass() : unknown(`ip_ranges is unknown: ${reason}`);
}

/** Whoever is in a trusted location is often asked for less. */
export default rule({
  id: "trusted-location-range",
  control: "ZTAI-ID-07",
  title: "Trusted location is a large part of the internet",
  severity: "medium",
  on: ["azuread_named_location"],
  check: (location) =>
    everyBlock(location, "ip", (ip) => {
      const trusted = meets(ip, orAbsent(is("trusted", false)));
      return any([trusted, named(ip)], "a trusted range is larger than /16");
    }),
  fix: "Name the addresses of the offices only.",
  examples: {
    pass: { resource: { azuread_named_location: { a: { ip: { ip_ranges: ["203.0.113.0/28"], trusted: true } } } } },
    fail: { resource: { azuread_named_location: { a: { ip: { ip_ranges: ["0.0.0.0/1"], trusted: true } } } } },
  },
  edges: [
    {
      when: "neighbours are one range",
      given: {
        resource: {
          azuread_named_location: { a: { ip: { ip_ranges: ["20.0.0.0/16", "20.1.0.0/16"], trusted: true } } },
        },
      },
      verdict: "fail",
    },
    {
      when: "IPv6 of one site is small",
      given: { resource: { azuread_named_location: { a: { ip: { ip_ranges: ["2001:db8:1::/48"], trusted: true } } } } },
      verdict: "pass",
    },
  ],
});
