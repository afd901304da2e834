location            = "northeurope"
resource_group_name = "resource-chatbot"
