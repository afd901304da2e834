prefix      = "tailspin"
environment = "test"
queues      = ["orders", "prompts"]
