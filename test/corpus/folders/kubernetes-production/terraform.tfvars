environment                = "sandbox"
log_analytics_workspace_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-litware"
resource_group_name        = "resource-litware"
subscription_id            = "00000000-0000-0000-0000-000000000000"
