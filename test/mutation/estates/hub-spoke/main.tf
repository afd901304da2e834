terraform {
  required_version = ">= 1.9"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.55"
    }
  }

  backend "azurerm" {
    resource_group_name  = "rg-tfstate-prd"
    storage_account_name = "stfabrikamtfstate"
    container_name       = "landing-zone"
    key                  = "hub-spoke.tfstate"
    use_azuread_auth     = true
  }
}

provider "azurerm" {
  subscription_id     = var.subscription_id
  storage_use_azuread = true

  features {
    key_vault {
      purge_soft_delete_on_destroy = false
    }
  }
}

locals {
  prefix = "fab-prd"
  tags = {
    owner              = "platform@fabrikam.example"
    environment        = "production"
    dataClassification = "confidential"
    costCenter         = "4711"
  }
  tls_version = "TLS1_2"
}

resource "azurerm_resource_group" "hub" {
  name     = "rg-${local.prefix}-hub"
  location = var.location
  tags     = local.tags
}

resource "azurerm_resource_group" "workload" {
  name     = "rg-${local.prefix}-assist"
  location = var.location
  tags     = local.tags
}

resource "azurerm_management_lock" "hub" {
  name       = "keep"
  scope      = azurerm_resource_group.hub.id
  lock_level = "CanNotDelete"
}

resource "azurerm_management_lock" "workload" {
  name       = "keep"
  scope      = azurerm_resource_group.workload.id
  lock_level = "CanNotDelete"
}

module "logging" {
  source = "./modules/logging"

  prefix              = local.prefix
  location            = var.location
  resource_group_name = azurerm_resource_group.hub.name
  retention_in_days   = 365
  internet_access     = false
  contact             = "soc@fabrikam.example"
  tags                = local.tags
}

module "network" {
  source = "./modules/network"

  prefix              = local.prefix
  location            = var.location
  resource_group_name = azurerm_resource_group.hub.name
  hub_address_space   = "10.60.0.0/22"
  spoke_address_space = "10.61.0.0/20"
  workspace_id        = module.logging.workspace_id
  scope_id            = module.logging.scope_id
  flow_log_key_id     = module.cluster.key_id
  flow_log_identity   = module.cluster.identity_id
  threat_intelligence = "Deny"
  allowed_fqdns       = ["mcr.microsoft.com", "swedencentral.data.mcr.microsoft.com", "packages.microsoft.com"]
  tags                = local.tags
}

module "cluster" {
  source = "./modules/cluster"

  prefix              = local.prefix
  location            = var.location
  resource_group_name = azurerm_resource_group.workload.name
  tenant_id           = var.tenant_id
  admin_group_ids     = [var.platform_group_id]
  node_subnet_id      = module.network.subnet_ids["nodes"]
  endpoint_subnet_id  = module.network.subnet_ids["endpoints"]
  zone_ids            = module.network.zone_ids
  workspace_id        = module.logging.workspace_id
  private             = true
  tags                = local.tags
}

module "gateway" {
  source = "./modules/gateway"

  prefix              = local.prefix
  location            = var.location
  resource_group_name = azurerm_resource_group.workload.name
  tenant_id           = var.tenant_id
  publisher_email     = "api@fabrikam.example"
  subnet_id           = module.network.subnet_ids["gateway"]
  endpoint_subnet_id  = module.network.subnet_ids["endpoints"]
  zone_ids            = module.network.zone_ids
  workspace_id        = module.logging.workspace_id
  telemetry_id        = module.logging.telemetry_id
  telemetry_endpoint  = module.logging.telemetry_connection_string
  public_access       = "Disabled"
  tags                = local.tags
}
