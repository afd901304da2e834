subnet_id           = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-litware"
location            = "australiaeast"
resource_group_name = "resource-litware"
vnet_id             = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-litware"
