terraform {
  required_providers {
    azapi = {
      source = "Azure/azapi"
    }
  }
}

locals {
  group = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-pair"
}

resource "azapi_resource" "account" {
  type      = "Microsoft.Storage/storageAccounts@2023-05-01"
  parent_id = local.group
  name      = "stpairflow"
  location  = "westeurope"
  body = {
    kind       = "StorageV2"
    sku        = { name = "Standard_LRS" }
    properties = { minimumTlsVersion = "TLS1_2" }
  }
}

resource "azapi_resource" "network" {
  type      = "Microsoft.Network/virtualNetworks@2023-11-01"
  parent_id = local.group
  name      = "vnet-pair"
  location  = "westeurope"
  body = {
    properties = { addressSpace = { addressPrefixes = ["10.0.0.0/16"] } }
  }
}

resource "azapi_resource" "log" {
  type      = "Microsoft.Network/networkWatchers/flowLogs@2023-11-01"
  parent_id = "${local.group}/providers/Microsoft.Network/networkWatchers/nw"
  name      = "fl-pair"
  location  = "westeurope"
  body = {
    properties = {
      enabled          = true
      storageId        = azapi_resource.account.id
      targetResourceId = azapi_resource.network.id
      retentionPolicy  = { days = 90, enabled = true }
    }
  }
}
