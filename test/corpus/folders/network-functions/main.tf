terraform {
  required_version = ">= 1.0"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.0"
    }
  }

  backend "azurerm" {}
}

provider "azurerm" {
  features {
    key_vault {
      purge_soft_delete_on_destroy    = true
      recover_soft_deleted_key_vaults = true
    }
  }
}

locals {
  name = "contoso-sandbox"
  tags = {
    environment = "sandbox"
    owner       = "contoso-team"
    managed_by  = "terraform"
  }
  is_production = contains(["prod", "prd"], lower("SANDBOX"))
}

resource "azurerm_virtual_network" "default" {
  name                = "${local.name}-vnet"
  location            = var.location
  resource_group_name = var.resource_group_name
  address_space       = var.address_space
  tags                = local.tags
}

resource "azurerm_subnet" "subnets" {
  for_each                        = var.subnets
  name                            = each.key
  resource_group_name             = var.resource_group_name
  virtual_network_name            = azurerm_virtual_network.default.name
  address_prefixes                = [each.value]
  default_outbound_access_enabled = false
}

resource "azurerm_network_security_group" "default" {
  name                = "${local.name}-nsg"
  location            = var.location
  resource_group_name = var.resource_group_name

  security_rule {
    name                       = "web"
    priority                   = 100
    direction                  = coalesce(null, "Inbound")
    access                     = coalesce(null, "Allow")
    protocol                   = "Tcp"
    source_port_range          = "*"
    destination_port_range     = coalesce(null, "443")
    source_address_prefix      = "Internet"
    destination_address_prefix = "*"
  }

  security_rule {
    name                       = "deny"
    priority                   = 4096
    direction                  = format("%s", "Inbound")
    access                     = "Deny"
    protocol                   = "*"
    source_port_range          = "*"
    destination_port_range     = "*"
    source_address_prefix      = "*"
    destination_address_prefix = "*"
  }
  tags = local.tags
}

resource "azurerm_subnet_network_security_group_association" "subnets" {
  for_each                  = { for name, subnet in azurerm_subnet.subnets : name => subnet if name != "data" }
  subnet_id                 = each.value.id
  network_security_group_id = azurerm_network_security_group.default.id
}
