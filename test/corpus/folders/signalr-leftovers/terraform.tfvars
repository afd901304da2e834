resource_group_name = "resource-proseware"
