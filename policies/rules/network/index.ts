import type { Rule } from "../../engine/rule";
import agentSubnet from "./agent-subnet";
import aiAccountOutbound from "./ai-account-outbound";
import appEnvironmentInternal from "./app-environment-internal";
import clusterAuthorizedAddresses from "./cluster-authorized-addresses";
import clusterContainerNetworking from "./cluster-container-networking";
import clusterEgressInspected from "./cluster-egress-inspected";
import clusterHttpRouting from "./cluster-http-routing";
import clusterNetworkPolicy from "./cluster-network-policy";
import clusterPrivate from "./cluster-private";
import clusterPublicName from "./cluster-public-name";
import cosmosAzureBypass from "./cosmos-azure-bypass";
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
import storageHttpsOnly from "./storage-https-only";
import storageSmbEncryption from "./storage-smb-encryption";
import storageSmbSignIn from "./storage-smb-sign-in";
import storageSmbVersion from "./storage-smb-version";
import subnetDefaultOutbound from "./subnet-default-outbound";
import subnetRouteTable from "./subnet-route-table";
import subnetSecurityGroup from "./subnet-security-group";
import transportEncryption from "./transport-encryption";
import webAddressRules from "./web-address-rules";
import webClientCertificate from "./web-client-certificate";
import webDeploymentTls from "./web-deployment-tls";
import webHttp2 from "./web-http2";
import webHttpsOnly from "./web-https-only";
import webMinimumTls from "./web-minimum-tls";
import webOutboundNetwork from "./web-outbound-network";

/** Rules of the pillar network, in the order of their files. */
export const networkRules: readonly Rule[] = [
  agentSubnet,
  aiAccountOutbound,
  appEnvironmentInternal,
  clusterAuthorizedAddresses,
  clusterContainerNetworking,
  clusterEgressInspected,
  clusterHttpRouting,
  clusterNetworkPolicy,
  clusterPrivate,
  clusterPublicName,
  cosmosAzureBypass,
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
  storageHttpsOnly,
  storageSmbEncryption,
  storageSmbSignIn,
  storageSmbVersion,
  subnetDefaultOutbound,
  subnetRouteTable,
  subnetSecurityGroup,
  transportEncryption,
  webAddressRules,
  webClientCertificate,
  webDeploymentTls,
  webHttp2,
  webHttpsOnly,
  webMinimumTls,
  webOutboundNetwork,
];
