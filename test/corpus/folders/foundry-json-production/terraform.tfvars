storage_account_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-litware"
key_vault_id       = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-litware"
openai_endpoint    = "https://example.openai.azure.com"
tags               = {}
subscription_id    = "00000000-0000-0000-0000-000000000000"
