variable "storage_account_settings" {
  type = object({
    account_tier = optional(string, "Standard")
  })
  default  = {}
  nullable = false
}

variable "linux_function_settings" {
  type = object({
    https_only     = optional(bool, true)
    python_version = optional(string, "3.11")
  })
  default  = {}
  nullable = false
}
