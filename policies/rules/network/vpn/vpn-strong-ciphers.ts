import { all, notApplicable, unknown } from "../../../engine/outcome";
import { text } from "../../../estate/value";
import { rule } from "../../../engine/rule";
import { isOneOf, meets } from "../../shared/require";

/** Without a policy of its own, a connection accepts what the other side offers, old ciphers included. */
export default rule({
  id: "vpn-strong-ciphers",
  control: "ZTAI-NW-15",
  title: "VPN connection may use weak ciphers",
  severity: "medium",
  covers: ["cnspec:mondoo-azure-security-vpn-gateway-ikev2-strong-ipsec-policy"],
  on: ["azurerm_virtual_network_gateway_connection"],
  check: (connection) => {
    const type = connection.value("type");
    if (type.state === "unknown") return unknown(`type is unknown: ${type.reason}`);
    if (text(type)?.toLowerCase() === "expressroute") return notApplicable("no VPN connection");
    return all([
      meets(connection, isOneOf("connection_protocol", ["IKEv2"])),
      meets(connection, isOneOf("ipsec_policy.ike_encryption", ["AES256", "GCMAES256", "GCMAES128"])),
      meets(connection, isOneOf("ipsec_policy.ipsec_encryption", ["GCMAES256", "AES256", "GCMAES192", "GCMAES128"])),
      meets(connection, isOneOf("ipsec_policy.ike_integrity", ["SHA384", "SHA256", "GCMAES256", "GCMAES128"])),
      meets(
        connection,
        isOneOf("ipsec_policy.dh_group", ["ECP384", "ECP256", "DHGroup14", "DHGroup24", "DHGroup2048"]),
      ),
    ]);
  },
  fix: "Add an ipsec_policy with AES-256, SHA-256 or better and a group of 2048 bits or an elliptic curve.",
  examples: {
    pass: {
      resource: {
        azurerm_virtual_network_gateway_connection: {
          a: {
            type: "IPsec",
            connection_protocol: "IKEv2",
            ipsec_policy: {
              ike_encryption: "AES256",
              ike_integrity: "SHA384",
              dh_group: "ECP384",
              ipsec_encryption: "GCMAES256",
              ipsec_integrity: "GCMAES256",
              pfs_group: "ECP384",
            },
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_virtual_network_gateway_connection: {
          a: {
            type: "IPsec",
            ipsec_policy: {
              ike_encryption: "DES3",
              ike_integrity: "SHA1",
              dh_group: "DHGroup2",
              ipsec_encryption: "DES3",
              ipsec_integrity: "SHA1",
              pfs_group: "None",
            },
          },
        },
      },
    },
  },
});
