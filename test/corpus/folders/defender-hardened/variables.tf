variable "plans" {
  type    = list(string)
  default = ["VirtualMachines", "StorageAccounts", "KeyVaults", "Containers", "AI"]
}

variable "subscription_id" {
  type = string
}
