resource "azurerm_managed_disk" "data" {
  name                 = "disk-${var.prefix}-${var.environment}"
  location             = var.location
  resource_group_name  = var.resource_group_name
  storage_account_type = "Premium_LRS"
  create_option        = "Empty"
  disk_size_gb         = 128
}

resource "azurerm_snapshot" "data" {
  name                = "snap-${var.prefix}-${var.environment}"
  location            = var.location
  resource_group_name = var.resource_group_name
  create_option       = "Copy"
  source_uri          = azurerm_managed_disk.data.id
}
