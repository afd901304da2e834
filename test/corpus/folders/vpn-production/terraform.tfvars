resource_group_name = "resource-wingtip"
gateway_subnet_id   = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-wingtip"
shared_key          = "shared-wingtip"
