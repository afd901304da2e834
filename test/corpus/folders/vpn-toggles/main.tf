resource "azurerm_resource_group" "example" {
  name     = "fabrikam-test-rg"
  location = var.location
  tags = {
    Environment = "test"
    CostCenter  = "1234"
  }
}
