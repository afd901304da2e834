terraform {
  required_version = ">= 1.5.0"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = ">= 4.0, < 5.0"
    }
  }

  backend "azurerm" {
    resource_group_name  = "tfstate"
    storage_account_name = "tfstatetailspin"
    container_name       = "tfstate"
    key                  = "stg.tfstate"
  }
}

provider "azurerm" {
  features {
    resource_group {
      prevent_deletion_if_contains_resources = false
    }
  }
  subscription_id = var.subscription_id
}

data "azurerm_resource_group" "main" {
  name = var.resource_group_name
}

locals {
  name          = "tailspin-stg"
  is_production = contains(["prod", "prd"], lower("STG"))
}

resource "azurerm_storage_account" "func" {
  name                     = replace("stfn${local.name}", "-", "")
  location                 = data.azurerm_resource_group.main.location
  resource_group_name      = data.azurerm_resource_group.main.name
  account_tier             = format("%s", "Standard")
  account_replication_type = "LRS"
}

resource "azurerm_service_plan" "func" {
  name                = "${local.name}-asp-fn"
  location            = data.azurerm_resource_group.main.location
  resource_group_name = data.azurerm_resource_group.main.name
  os_type             = "Linux"
  sku_name            = coalesce(null, "Y1")
}

resource "azurerm_linux_function_app" "app" {
  name                          = "${local.name}-func"
  location                      = data.azurerm_resource_group.main.location
  resource_group_name           = data.azurerm_resource_group.main.name
  service_plan_id               = azurerm_service_plan.func.id
  storage_account_name          = azurerm_storage_account.func.name
  storage_uses_managed_identity = tobool("true")
  https_only                    = (length("tailspin") > 0)

  site_config {
    application_stack {
      python_version = trimspace(" 3.12 ")
    }
  }

  identity {
    type = "SystemAssigned"
  }
  tags = {
    Environment = "stg"
    CostCenter  = "1234"
  }
}
