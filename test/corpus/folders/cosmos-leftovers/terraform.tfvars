tags                = {}
resource_group_name = "resource-adatum"
