disk_encryption_set_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-litware"
resource_group_name    = "resource-litware"
