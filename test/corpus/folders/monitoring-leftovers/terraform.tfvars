key_vault_id        = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-fabrikam"
location            = "uksouth"
resource_group_name = "resource-fabrikam"
tags                = {}
