prefix              = "tailspin"
environment         = "test"
resource_group_name = "resource-tailspin"
app_id              = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-tailspin"
