principal_ids       = ["22222222-2222-2222-2222-222222222222"]
resource_group_name = "resource-tailspin"
