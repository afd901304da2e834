variable "allowed_ips" {
  type    = list(string)
  default = ["203.0.113.10"]
}

variable "allow_nested_items_to_be_public" {
  type    = bool
  default = false
}

variable "tags" {
  type    = map(string)
  default = {}
}

variable "enable_storage_container" {
  type    = bool
  default = true
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "australiaeast"
}
