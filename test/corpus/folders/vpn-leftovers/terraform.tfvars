gateway_subnet_id   = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-proseware"
shared_key          = "shared-proseware"
resource_group_name = "resource-proseware"
