sql_admin_password            = "sql-myapp"
public_network_access_enabled = false
subscription_id               = "00000000-0000-0000-0000-000000000000"
