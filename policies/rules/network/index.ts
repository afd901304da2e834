import type { Rule } from "../../engine/rule";
import agentSubnet from "./agent-subnet";
import aiAccountOutbound from "./ai-account-outbound";
import ddosProtection from "./ddos-protection";
import defaultRouteFirewall from "./default-route-firewall";
import firewallDnsProxy from "./firewall-dns-proxy";
import firewallPolicyBlocks from "./firewall-policy-blocks";
import firewallWildcardEgress from "./firewall-wildcard-egress";
import networkDefaultDeny from "./network-default-deny";
import networkFlowLog from "./network-flow-log";
import privateDnsZoneLinked from "./private-dns-zone-linked";
import privateEndpoint from "./private-endpoint";
import privateEndpointDns from "./private-endpoint-dns";
import privateEndpointSubResource from "./private-endpoint-sub-resource";
import publicAddressOwner from "./public-address-owner";
import publicNetworkAccess from "./public-network-access";
import securityGroupExplicitDeny from "./security-group-explicit-deny";
import securityGroupOpenInbound from "./security-group-open-inbound";
import subnetDefaultOutbound from "./subnet-default-outbound";
import subnetRouteTable from "./subnet-route-table";
import subnetSecurityGroup from "./subnet-security-group";
import transportEncryption from "./transport-encryption";

/** Rules of the pillar network, in the order of their files. */
export const networkRules: readonly Rule[] = [
  agentSubnet,
  aiAccountOutbound,
  ddosProtection,
  defaultRouteFirewall,
  firewallDnsProxy,
  firewallPolicyBlocks,
  firewallWildcardEgress,
  networkDefaultDeny,
  networkFlowLog,
  privateDnsZoneLinked,
  privateEndpoint,
  privateEndpointDns,
  privateEndpointSubResource,
  publicAddressOwner,
  publicNetworkAccess,
  securityGroupExplicitDeny,
  securityGroupOpenInbound,
  subnetDefaultOutbound,
  subnetRouteTable,
  subnetSecurityGroup,
  transportEncryption,
];
