variable "plans" {
  type    = list(string)
  default = ["VirtualMachines", "KeyVaults"]
}
