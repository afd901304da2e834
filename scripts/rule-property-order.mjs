/** The order in which a rule says what it is: what, why, where, how it decides, how to repair it, and what proves it. */
const order = [
  "id",
  "control",
  "title",
  "severity",
  "covers",
  "on",
  "requirements",
  "check",
  "fix",
  "remedy",
  "examples",
  "edges",
];

/** ESLint rule over the files of `policies/rules`: the first object of the default export has its properties in `order`. */
export const rulePropertyOrder = {
  meta: {
    type: "layout",
    schema: [],
    messages: { misplaced: "{{name}} stands after {{before}}; the order is {{order}}." },
  },
  create(context) {
    return {
      "ExportDefaultDeclaration > CallExpression > ObjectExpression:first-child"(object) {
        const named = object.properties.filter(({ key }) => order.includes(key?.name));
        named.slice(1).forEach((property, index) => {
          const before = named[index].key.name;
          const { name } = property.key;
          if (order.indexOf(name) > order.indexOf(before)) return;
          context.report({ node: property, messageId: "misplaced", data: { name, before, order: order.join(", ") } });
        });
      },
    };
  },
};
