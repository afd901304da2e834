ssh_public_key      = "ssh-adatum"
subnet_id           = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-adatum"
resource_group_name = "resource-adatum"
