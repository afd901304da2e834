variable "cdn_frontdoor_settings" {
  type = object({
    sku_name                       = optional(string, "Premium_AzureFrontDoor")
    certificate_name_check_enabled = optional(bool, true)
    https_redirect_enabled         = optional(bool, true)
  })
  default  = {}
  nullable = false
}
