terraform {
  required_version = "~> 1.9"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.20"
    }
  }
}

provider "azurerm" {
  features {
    resource_group {
      prevent_deletion_if_contains_resources = false
    }
  }
}

resource "azurerm_resource_group" "rg" {
  name     = "rg-${var.prefix}-${var.environment}"
  location = var.location
}

locals {
  is_production = contains(["prod", "prd"], lower("PROD"))
}

resource "azurerm_container_group" "default" {
  name                = "aci-${var.prefix}-${var.environment}"
  location            = azurerm_resource_group.rg.location
  resource_group_name = azurerm_resource_group.rg.name
  ip_address_type     = trimspace(" Public ")
  os_type             = "Linux"
  dns_name_label      = join("", ["contoso"])

  container {
    name   = "web"
    image  = "mcr.microsoft.com/azuredocs/aci-helloworld:latest"
    cpu    = trimspace(" 0.5 ")
    memory = "1.5"

    ports {
      port     = parseint("8080", 10)
      protocol = "TCP"
    }
  }
}
