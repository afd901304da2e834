import type { Rule } from "../../engine/rule";
import agentSubnet from "./agent-subnet";
import aiAccountOutbound from "./ai-account-outbound";
import alertWebhookHttps from "./alert-webhook-https";
import analyticsExfiltration from "./analytics-exfiltration";
import appEnvironmentInternal from "./app-environment-internal";
import applicationGatewayBackendCertificate from "./application-gateway-backend-certificate";
import applicationGatewayBackendHttps from "./application-gateway-backend-https";
import applicationGatewayFirewall from "./application-gateway-firewall";
import applicationGatewayGeneration from "./application-gateway-generation";
import applicationGatewayHttpsListener from "./application-gateway-https-listener";
import applicationGatewayInstances from "./application-gateway-instances";
import applicationGatewayTlsVersion from "./application-gateway-tls-version";
import applicationGatewayWeakCiphers from "./application-gateway-weak-ciphers";
import clusterAuthorizedAddresses from "./cluster-authorized-addresses";
import clusterContainerNetworking from "./cluster-container-networking";
import clusterEgressInspected from "./cluster-egress-inspected";
import clusterHttpRouting from "./cluster-http-routing";
import clusterNetworkPolicy from "./cluster-network-policy";
import clusterPrivate from "./cluster-private";
import clusterPublicName from "./cluster-public-name";
import containerEnvironmentPublicAccess from "./container-environment-public-access";
import containerGroupSubnet from "./container-group-subnet";
import cosmosAzureBypass from "./cosmos-azure-bypass";
import databaseOpenToAll from "./database-open-to-all";
import databaseOpenToAzure from "./database-open-to-azure";
import databasePrivate from "./database-private";
import databaseTransport from "./database-transport";
import databaseWideRange from "./database-wide-range";
import ddosProtection from "./ddos-protection";
import defaultRouteFirewall from "./default-route-firewall";
import diskExport from "./disk-export";
import egressAnySource from "./egress-any-source";
import egressEveryPort from "./egress-every-port";
import endpointNetworkPolicies from "./endpoint-network-policies";
import firewallAnyAddress from "./firewall-any-address";
import firewallAnyAny from "./firewall-any-any";
import firewallDnsProxy from "./firewall-dns-proxy";
import firewallInspectionBypass from "./firewall-inspection-bypass";
import firewallIntrusionDetection from "./firewall-intrusion-detection";
import firewallManagementNat from "./firewall-management-nat";
import firewallOpenTranslation from "./firewall-open-translation";
import firewallPolicyAttached from "./firewall-policy-attached";
import firewallPremium from "./firewall-premium";
import firewallThreatIntelligence from "./firewall-threat-intelligence";
import firewallWebCategories from "./firewall-web-categories";
import firewallWildcardEgress from "./firewall-wildcard-egress";
import flowLogAnalytics from "./flow-log-analytics";
import flowLogEnabled from "./flow-log-enabled";
import frontDoorFirewall from "./front-door-firewall";
import frontDoorHttps from "./front-door-https";
import frontDoorOriginCertificate from "./front-door-origin-certificate";
import gatewayApiEncrypted from "./gateway-api-encrypted";
import gatewayBackendCertificate from "./gateway-backend-certificate";
import gatewayBackendEncrypted from "./gateway-backend-encrypted";
import gatewayCallsEncrypted from "./gateway-calls-encrypted";
import gatewayClientCertificate from "./gateway-client-certificate";
import gatewayForwardsRequests from "./gateway-forwards-requests";
import gatewayInNetwork from "./gateway-in-network";
import gatewayOldProtocols from "./gateway-old-protocols";
import gatewayPolicyInherits from "./gateway-policy-inherits";
import gatewayPolicyReadable from "./gateway-policy-readable";
import gatewayPrivate from "./gateway-private";
import gatewayWeakCiphers from "./gateway-weak-ciphers";
import inlineSubnetSecurityGroup from "./inline-subnet-security-group";
import messagingFirewall from "./messaging-firewall";
import mlComputeSubnet from "./ml-compute-subnet";
import mlManagedNetwork from "./ml-managed-network";
import mlStoragePrivate from "./ml-storage-private";
import natGatewayEgress from "./nat-gateway-egress";
import networkDdosPlan from "./network-ddos-plan";
import networkDefaultDeny from "./network-default-deny";
import networkFlowLog from "./network-flow-log";
import networkPublicResolver from "./network-public-resolver";
import openToAllNetworks from "./open-to-all-networks";
import policyAnalyticsOff from "./policy-analytics-off";
import privateDnsRegistration from "./private-dns-registration";
import privateDnsZoneLinked from "./private-dns-zone-linked";
import privateEndpoint from "./private-endpoint";
import privateEndpointDns from "./private-endpoint-dns";
import privateEndpointSubResource from "./private-endpoint-sub-resource";
import privateLinkServiceAudience from "./private-link-service-audience";
import publicAddressOwner from "./public-address-owner";
import publicAddressSku from "./public-address-sku";
import publicNetworkAccess from "./public-network-access";
import registryDataEndpoint from "./registry-data-endpoint";
import registryTier from "./registry-tier";
import registryWebhookHttps from "./registry-webhook-https";
import routeNextHop from "./route-next-hop";
import routePropagation from "./route-propagation";
import routeToInternet from "./route-to-internet";
import searchTier from "./search-tier";
import securityGroupAnyAny from "./security-group-any-any";
import securityGroupAnyDestination from "./security-group-any-destination";
import securityGroupDatabase from "./security-group-database";
import securityGroupEveryPort from "./security-group-every-port";
import securityGroupExplicitDeny from "./security-group-explicit-deny";
import securityGroupHttp from "./security-group-http";
import securityGroupOpenInbound from "./security-group-open-inbound";
import securityGroupOpenOutbound from "./security-group-open-outbound";
import securityGroupPublicSource from "./security-group-public-source";
import securityGroupRdp from "./security-group-rdp";
import securityGroupSensitivePort from "./security-group-sensitive-port";
import securityGroupSsh from "./security-group-ssh";
import securityGroupUdp from "./security-group-udp";
import securityGroupVnc from "./security-group-vnc";
import securityGroupWideSource from "./security-group-wide-source";
import securityPerimeterEnforced from "./security-perimeter-enforced";
import storageHttpsOnly from "./storage-https-only";
import storageSmbEncryption from "./storage-smb-encryption";
import storageSmbSignIn from "./storage-smb-sign-in";
import storageSmbVersion from "./storage-smb-version";
import storageTrustedServices from "./storage-trusted-services";
import subnetDefaultOutbound from "./subnet-default-outbound";
import subnetRouteTable from "./subnet-route-table";
import subnetSecurityGroup from "./subnet-security-group";
import subnetServiceEndpoint from "./subnet-service-endpoint";
import transportEncryption from "./transport-encryption";
import vpnActiveActive from "./vpn-active-active";
import vpnGeneration from "./vpn-generation";
import vpnRouteBased from "./vpn-route-based";
import vpnStrongCiphers from "./vpn-strong-ciphers";
import wafBodyInspection from "./waf-body-inspection";
import wafBotRules from "./waf-bot-rules";
import wafEnabled from "./waf-enabled";
import wafExclusions from "./waf-exclusions";
import wafMessageLookup from "./waf-message-lookup";
import wafPrevention from "./waf-prevention";
import wafRateLimit from "./waf-rate-limit";
import wafRuleSet from "./waf-rule-set";
import webAddressRules from "./web-address-rules";
import webClientCertificate from "./web-client-certificate";
import webDeploymentTls from "./web-deployment-tls";
import webHttp2 from "./web-http2";
import webHttpsOnly from "./web-https-only";
import webMinimumTls from "./web-minimum-tls";
import webOutboundNetwork from "./web-outbound-network";
import zoneRedundancy from "./zone-redundancy";

/** Rules of the pillar network, in the order of their files. */
export const networkRules: readonly Rule[] = [
  agentSubnet,
  aiAccountOutbound,
  alertWebhookHttps,
  analyticsExfiltration,
  appEnvironmentInternal,
  applicationGatewayBackendCertificate,
  applicationGatewayBackendHttps,
  applicationGatewayFirewall,
  applicationGatewayGeneration,
  applicationGatewayHttpsListener,
  applicationGatewayInstances,
  applicationGatewayTlsVersion,
  applicationGatewayWeakCiphers,
  clusterAuthorizedAddresses,
  clusterContainerNetworking,
  clusterEgressInspected,
  clusterHttpRouting,
  clusterNetworkPolicy,
  clusterPrivate,
  clusterPublicName,
  containerEnvironmentPublicAccess,
  containerGroupSubnet,
  cosmosAzureBypass,
  databaseOpenToAll,
  databaseOpenToAzure,
  databasePrivate,
  databaseTransport,
  databaseWideRange,
  ddosProtection,
  defaultRouteFirewall,
  diskExport,
  egressAnySource,
  egressEveryPort,
  endpointNetworkPolicies,
  firewallAnyAddress,
  firewallAnyAny,
  firewallDnsProxy,
  firewallInspectionBypass,
  firewallIntrusionDetection,
  firewallManagementNat,
  firewallOpenTranslation,
  firewallPolicyAttached,
  firewallPremium,
  firewallThreatIntelligence,
  firewallWebCategories,
  firewallWildcardEgress,
  flowLogAnalytics,
  flowLogEnabled,
  frontDoorFirewall,
  frontDoorHttps,
  frontDoorOriginCertificate,
  gatewayApiEncrypted,
  gatewayBackendCertificate,
  gatewayBackendEncrypted,
  gatewayCallsEncrypted,
  gatewayClientCertificate,
  gatewayForwardsRequests,
  gatewayInNetwork,
  gatewayOldProtocols,
  gatewayPolicyInherits,
  gatewayPolicyReadable,
  gatewayPrivate,
  gatewayWeakCiphers,
  inlineSubnetSecurityGroup,
  messagingFirewall,
  mlComputeSubnet,
  mlManagedNetwork,
  mlStoragePrivate,
  natGatewayEgress,
  networkDdosPlan,
  networkDefaultDeny,
  networkFlowLog,
  networkPublicResolver,
  openToAllNetworks,
  policyAnalyticsOff,
  privateDnsRegistration,
  privateDnsZoneLinked,
  privateEndpoint,
  privateEndpointDns,
  privateEndpointSubResource,
  privateLinkServiceAudience,
  publicAddressOwner,
  publicAddressSku,
  publicNetworkAccess,
  registryDataEndpoint,
  registryTier,
  registryWebhookHttps,
  routeNextHop,
  routePropagation,
  routeToInternet,
  searchTier,
  securityGroupAnyAny,
  securityGroupAnyDestination,
  securityGroupDatabase,
  securityGroupEveryPort,
  securityGroupExplicitDeny,
  securityGroupHttp,
  securityGroupOpenInbound,
  securityGroupOpenOutbound,
  securityGroupPublicSource,
  securityGroupRdp,
  securityGroupSensitivePort,
  securityGroupSsh,
  securityGroupUdp,
  securityGroupVnc,
  securityGroupWideSource,
  securityPerimeterEnforced,
  storageHttpsOnly,
  storageSmbEncryption,
  storageSmbSignIn,
  storageSmbVersion,
  storageTrustedServices,
  subnetDefaultOutbound,
  subnetRouteTable,
  subnetSecurityGroup,
  subnetServiceEndpoint,
  transportEncryption,
  vpnActiveActive,
  vpnGeneration,
  vpnRouteBased,
  vpnStrongCiphers,
  wafBodyInspection,
  wafBotRules,
  wafEnabled,
  wafExclusions,
  wafMessageLookup,
  wafPrevention,
  wafRateLimit,
  wafRuleSet,
  webAddressRules,
  webClientCertificate,
  webDeploymentTls,
  webHttp2,
  webHttpsOnly,
  webMinimumTls,
  webOutboundNetwork,
  zoneRedundancy,
];
