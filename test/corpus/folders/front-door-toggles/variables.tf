variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}

variable "enable_cdn_frontdoor" {
  type    = bool
  default = true
}
