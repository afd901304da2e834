environment         = "prod"
resource_group_name = "rg-adatum"
