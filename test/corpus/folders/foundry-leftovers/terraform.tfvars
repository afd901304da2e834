resource_group_name = "rg-myapp"
