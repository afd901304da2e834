variable "plans" {
  type    = list(string)
  default = ["VirtualMachines", "StorageAccounts", "KeyVaults", "Containers", "AI"]
}

variable "enable_security_center" {
  type    = bool
  default = false
}
