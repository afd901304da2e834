plans = ["VirtualMachines", "StorageAccounts", "KeyVaults", "Containers", "AI"]
