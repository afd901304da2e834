variable "enable_databricks_access" {
  type    = bool
  default = true
}
