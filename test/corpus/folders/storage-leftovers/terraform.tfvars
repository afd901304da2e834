prefix                          = "aidemo"
allow_nested_items_to_be_public = false
resource_group_name             = "resource-aidemo"
