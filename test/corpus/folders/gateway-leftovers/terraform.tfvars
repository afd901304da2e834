resource_group_name = "resource-demo"
