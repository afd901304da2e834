location            = "westeurope"
resource_group_name = "resource-aidemo"
mysql_password      = "mysql-aidemo"
subscription_id     = "00000000-0000-0000-0000-000000000000"
