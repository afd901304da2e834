variable "databricks_workspace_settings" {
  type = object({
    public_network_access_enabled = optional(bool, false)
  })
  default  = {}
  nullable = false
}
