allowed_ips     = ["203.0.113.10"]
prefix          = "chatbot"
location        = "eastus"
subscription_id = "00000000-0000-0000-0000-000000000000"
