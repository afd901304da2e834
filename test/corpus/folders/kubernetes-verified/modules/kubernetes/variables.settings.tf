variable "kubernetes_cluster_settings" {
  type = object({
    kubernetes_version      = optional(string, "1.33")
    private_cluster_enabled = optional(bool, true)
    azure_policy_enabled    = optional(bool, true)
    vm_size                 = optional(string, "Standard_DS2_v2")
    node_count              = optional(number, 1)
  })
  default  = {}
  nullable = false
}
