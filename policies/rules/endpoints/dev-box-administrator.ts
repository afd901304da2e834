import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** An administrator of a dev box switches its protection off, and so does what runs in a prompt there. */
export default attributeRule({
  id: "dev-box-administrator",
  control: "ZTAI-ID-06",
  title: "Developers are administrators of their dev boxes",
  severity: "low",
  requirements: { azurerm_dev_center_project_pool: [is("local_administrator_enabled", false)] },
  fix: "Set local_administrator_enabled to false, and build what needs rights into the image.",
  examples: {
    pass: {
      resource: {
        azurerm_dev_center_project_pool: { a: { name: "ml-engineers", local_administrator_enabled: false } },
      },
    },
    fail: {
      resource: { azurerm_dev_center_project_pool: { a: { name: "ml-engineers", local_administrator_enabled: true } } },
    },
  },
});
