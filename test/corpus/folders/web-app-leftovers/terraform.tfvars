tags                = {}
resource_group_name = "rg-northwind"
