resource "azurerm_bastion_host" "this" {
  name                = "fabrikam-dev-bas"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  sku                 = try(local.config.bastion_host.sku, null)
  tunneling_enabled   = true
  file_copy_enabled   = local.config["bastion_host"]["file_copy_enabled"]

  ip_configuration {
    name                 = "configuration"
    subnet_id            = var.bastion_subnet_id
    public_ip_address_id = azurerm_public_ip.bastion.id
  }
}
