resource "azurerm_resource_group" "default" {
  name     = "rg-demo-sandbox"
  location = "swedencentral"
}

module "cognitive" {
  source   = "./modules/cognitive"
  for_each = toset(["blue", "green"])

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
  location            = azurerm_resource_group.default.location
  resource_group_name = azurerm_resource_group.default.name
}
