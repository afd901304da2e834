location            = "eastus"
resource_group_name = "resource-demo"
subscription_id     = "00000000-0000-0000-0000-000000000000"
