resource "azurerm_resource_group" "main" {
  name     = "myapp-sandbox-rg"
  location = var.location
  tags = {
    Environment = "sandbox"
    CostCenter  = "1234"
  }
}
