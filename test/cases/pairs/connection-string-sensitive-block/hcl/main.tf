terraform {
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "4.55.0"
    }
  }
}

provider "azurerm" {
  features {}
}

resource "azurerm_linux_web_app" "a" {
  name                = "app-pair"
  location            = "westeurope"
  resource_group_name = "rg-pair"
  service_plan_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-pair/providers/Microsoft.Web/serverFarms/plan"

  site_config {}

  connection_string {
    name  = "db"
    type  = "SQLAzure"
    value = "Server=tcp:sql-pair;Database=chat;User ID=ops;Password=not-a-real-one;"
  }
}
