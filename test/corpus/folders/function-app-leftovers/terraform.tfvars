environment         = "test"
location            = "westeurope"
resource_group_name = "resource-aidemo"
