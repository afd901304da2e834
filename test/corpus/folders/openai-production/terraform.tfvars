location            = "eastus2"
resource_group_name = "resource-chatbot"
