terraform {
  required_version = ">= 1.5.0"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = ">= 3.50"
    }
  }

  backend "azurerm" {
    resource_group_name  = "tfstate"
    storage_account_name = "tfstateaidemo"
    container_name       = "tfstate"
    key                  = "test.tfstate"
  }
}

provider "azurerm" {
  features {}
}

data "azurerm_client_config" "current" {}

resource "azurerm_resource_group" "main" {
  name     = "aidemo-test-rg"
  location = var.location
  tags = {
    Environment = "test"
    CostCenter  = "1234"
  }
}

resource "azurerm_cognitive_account" "main" {
  name                          = "aidemo-test-oai"
  location                      = azurerm_resource_group.main.location
  resource_group_name           = azurerm_resource_group.main.name
  kind                          = "OpenAI"
  sku_name                      = "S0"
  custom_subdomain_name         = "aidemo-test-oai"
  public_network_access_enabled = false

  identity {
    type = "SystemAssigned"
  }
  tags = {
    Environment = "test"
    CostCenter  = "1234"
  }
}

resource "azurerm_cognitive_deployment" "models" {
  for_each = {
    chat       = { model = "gpt-35-turbo", version = "0613" }
    embeddings = { model = "text-embedding-3-small", version = "1" }
  }

  name                 = each.key
  cognitive_account_id = azurerm_cognitive_account.main.id

  model {
    format  = "OpenAI"
    name    = each.value.model
    version = each.value.version
  }

  scale {
    type     = "Standard"
    capacity = 30
  }
}

resource "azurerm_role_assignment" "users" {
  scope                = azurerm_cognitive_account.main.id
  role_definition_name = "Cognitive Services OpenAI User"
  principal_id         = data.azurerm_client_config.current.object_id
}
