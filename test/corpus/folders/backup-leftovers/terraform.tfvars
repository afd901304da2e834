location            = "uksouth"
resource_group_name = "resource-fabrikam"
