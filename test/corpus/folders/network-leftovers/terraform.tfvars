address_space = ["10.0.0.0/16"]
subnets = {
  app       = "10.0.1.0/24"
  data      = "10.0.2.0/24"
  endpoints = "10.0.3.0/24"
}
location            = "swedencentral"
resource_group_name = "resource-northwind"
