resource "azurerm_resource_group" "example" {
  name     = "rg-tailspin-stg"
  location = "westeurope"
}

module "cognitive" {
  source = "./modules/cognitive"

  accounts = {
    vision = {
      kind = "ComputerVision"
      sku  = "S1"
    }
    speech = {
      kind = "SpeechServices"
      sku  = "S0"
    }
    language = {
      kind = "TextAnalytics"
      sku  = "S"
    }
  }
  location            = azurerm_resource_group.example.location
  resource_group_name = azurerm_resource_group.example.name
}
