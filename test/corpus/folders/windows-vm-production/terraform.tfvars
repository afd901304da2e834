subnet_id       = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-aidemo"
admin_password  = "admin-aidemo"
location        = "uksouth"
subscription_id = "00000000-0000-0000-0000-000000000000"
