delegated_subnet_id    = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-fabrikam"
administrator_password = "administrator-fabrikam"
tags                   = {}
subscription_id        = "00000000-0000-0000-0000-000000000000"
