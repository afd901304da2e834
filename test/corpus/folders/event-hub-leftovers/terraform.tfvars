public_network_access_enabled = false
resource_group_name           = "rg-northwind"
