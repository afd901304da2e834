resource "azurerm_resource_group" "this" {
  name     = "wingtip-dev-rg"
  location = var.location
  tags = {
    Environment = "dev"
    CostCenter  = "1234"
  }
}
