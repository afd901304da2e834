resource_group_name = "rg-contoso"
