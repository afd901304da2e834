address_space = ["10.0.0.0/16"]
location      = "francecentral"
