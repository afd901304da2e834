resource_group_name = "resource-contoso"
