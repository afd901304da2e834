subnet_id       = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-wingtip"
vnet_id         = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-wingtip"
subscription_id = "00000000-0000-0000-0000-000000000000"
