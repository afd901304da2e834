variable "high_business_impact" {
  type    = bool
  default = true
}

variable "location" {
  type    = string
  default = "eastus"
}
