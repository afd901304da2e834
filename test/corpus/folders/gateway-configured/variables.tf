variable "openai_key" {
  type = string
}
