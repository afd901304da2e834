principal_ids = ["22222222-2222-2222-2222-222222222222"]
location      = "West Europe"
