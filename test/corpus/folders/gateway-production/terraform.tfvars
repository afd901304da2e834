openai_key = "openai-fabrikam"
location   = "australiaeast"
