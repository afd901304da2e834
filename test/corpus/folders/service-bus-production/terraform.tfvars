resource_group_name = "resource-myapp"
