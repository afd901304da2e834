/** Something that runs code, or decides by itself what it calls. */
export interface WorkloadType {
  /** Argument with the id of its subnet; several where they are lists or blocks. */
  readonly subnets?: readonly string[];
  /** Argument with the {@link hostTypes} that it runs in, whose subnet is its own. */
  readonly within?: string;
  /** Whether what shares its network may connect to it: always, or where an argument is true. @default never */
  readonly listens?: true | string;
  /** Rules of which a broken one says that it asks callers for nothing. @default - its own sign-in is not known */
  readonly anonymous?: readonly string[];
  /** How an entry at it begins. @default "Whoever hijacks" */
  readonly hijack?: string;
}

const app: WorkloadType = { subnets: ["virtual_network_subnet_id"], anonymous: ["web-sign-in"] };
const machine: WorkloadType = { within: "network_interface_ids", listens: true, hijack: "Whoever gets into" };
const machines: WorkloadType = {
  subnets: ["network_interface.ip_configuration.subnet_id"],
  hijack: "Whoever gets into a machine of",
};

/** What others run in, with the arguments that hold the id of its subnet. */
export const hostTypes: Readonly<Record<string, readonly string[]>> = {
  azurerm_cognitive_account: ["network_injection.subnet_id"],
  azurerm_container_app_environment: ["infrastructure_subnet_id"],
  azurerm_network_interface: ["ip_configuration.subnet_id"],
};

/** What runs, by type. */
export const workloadTypes: Readonly<Record<string, WorkloadType>> = {
  azurerm_api_management: {
    subnets: ["virtual_network_configuration.subnet_id"],
    listens: true,
    hijack: "Whoever decides what it sends, at",
  },
  azurerm_automation_account: {},
  azurerm_cognitive_account_project: {
    within: "cognitive_account_id",
    hijack: "A hijacked agent of",
  },
  azurerm_container_app: {
    within: "container_app_environment_id",
    listens: "ingress.external_enabled",
    anonymous: ["container-app-sign-in"],
  },
  azurerm_container_app_job: { within: "container_app_environment_id" },
  azurerm_container_group: { subnets: ["subnet_ids"], listens: true },
  azurerm_data_factory: {},
  azurerm_function_app_flex_consumption: app,
  azurerm_kubernetes_cluster: { subnets: ["default_node_pool.vnet_subnet_id"], hijack: "Whoever gets into a pod of" },
  azurerm_linux_function_app: app,
  azurerm_linux_virtual_machine: machine,
  azurerm_linux_virtual_machine_scale_set: machines,
  azurerm_linux_web_app: app,
  azurerm_logic_app_standard: { subnets: ["virtual_network_subnet_id"] },
  azurerm_logic_app_workflow: {},
  azurerm_machine_learning_compute_instance: { subnets: ["subnet_resource_id"] },
  azurerm_machine_learning_workspace: {},
  azurerm_windows_function_app: app,
  azurerm_windows_virtual_machine: machine,
  azurerm_windows_virtual_machine_scale_set: machines,
  azurerm_windows_web_app: app,
};
