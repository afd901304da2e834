# An estate as it is found: open to the internet, with keys, without logs.
terraform {
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.0"
    }
  }
}

provider "azurerm" {
  features {}
}

variable "password" {
  type      = string
  sensitive = true
}

resource "azurerm_resource_group" "main" {
  name     = "rg-helpdesk"
  location = "swedencentral"
}

resource "azurerm_virtual_network" "main" {
  name                = "vnet-helpdesk"
  address_space       = ["10.40.0.0/16"]
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}

resource "azurerm_subnet" "apps" {
  name                 = "snet-apps"
  virtual_network_name = azurerm_virtual_network.main.name
  resource_group_name  = azurerm_resource_group.main.name
  address_prefixes     = ["10.40.1.0/24"]
}

resource "azurerm_network_security_group" "apps" {
  name                = "nsg-apps"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name

  security_rule {
    name                       = "remote-work"
    priority                   = 110
    direction                  = "Inbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_port_range          = "*"
    destination_port_range     = "22"
    source_address_prefix      = "Internet"
    destination_address_prefix = "*"
  }
}

resource "azurerm_cognitive_account" "models" {
  name                = "aif-helpdesk"
  kind                = "AIServices"
  sku_name            = "S0"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}

resource "azurerm_cognitive_deployment" "answers" {
  name                 = "answers"
  cognitive_account_id = azurerm_cognitive_account.models.id

  model {
    format  = "OpenAI"
    name    = "gpt-4o"
    version = "2024-11-20"
  }

  sku {
    name     = "GlobalStandard"
    capacity = 50
  }
}

resource "azurerm_search_service" "tickets" {
  name                = "srch-helpdesk"
  sku                 = "standard"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}

resource "azurerm_storage_account" "manuals" {
  name                       = "sthelpdesk"
  account_tier               = "Standard"
  account_replication_type   = "LRS"
  https_traffic_only_enabled = false
  location                   = azurerm_resource_group.main.location
  resource_group_name        = azurerm_resource_group.main.name
}

resource "azurerm_storage_container" "manuals" {
  name                  = "manuals"
  storage_account_id    = azurerm_storage_account.manuals.id
  container_access_type = "blob"
}

resource "azurerm_key_vault" "secrets" {
  name                = "kv-helpdesk"
  tenant_id           = "11111111-2222-3333-4444-555555555555"
  sku_name            = "standard"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}

resource "azurerm_cosmosdb_account" "memory" {
  name                = "cosmos-helpdesk"
  offer_type          = "Standard"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name

  consistency_policy {
    consistency_level = "Session"
  }

  geo_location {
    location          = "swedencentral"
    failover_priority = 0
  }
}

resource "azurerm_mssql_server" "tickets" {
  name                         = "sql-helpdesk"
  version                      = "12.0"
  administrator_login          = "owner"
  administrator_login_password = var.password
  location                     = azurerm_resource_group.main.location
  resource_group_name          = azurerm_resource_group.main.name
}

resource "azurerm_mssql_firewall_rule" "anybody" {
  name             = "anybody"
  server_id        = azurerm_mssql_server.tickets.id
  start_ip_address = "0.0.0.0"
  end_ip_address   = "255.255.255.255"
}

resource "azurerm_user_assigned_identity" "app" {
  name                = "id-helpdesk"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}

resource "azurerm_role_assignment" "app" {
  scope                = "/subscriptions/99999999-0000-0000-0000-000000000000"
  role_definition_name = "Owner"
  principal_id         = azurerm_user_assigned_identity.app.principal_id
}

resource "azurerm_log_analytics_workspace" "logs" {
  name                = "log-helpdesk"
  retention_in_days   = 30
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}

resource "azurerm_linux_web_app" "front" {
  name                = "app-helpdesk"
  service_plan_id     = "/subscriptions/99999999-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Web/serverFarms/plan"
  https_only          = false
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name

  site_config {}
}
