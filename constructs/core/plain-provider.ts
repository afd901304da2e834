import type { TerraformProviderConfig } from "cdktf";
import { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";

/** A provider without a binding package: its settings are written as they are. */
export abstract class PlainProvider extends TerraformProvider {
  private aliasName: string | undefined;

  /** @param settings arguments in Terraform's names; undefined ones are left out */
  constructor(
    scope: Construct,
    id: string,
    config: TerraformProviderConfig,
    private readonly settings: Readonly<Record<string, string | undefined>>,
    alias?: string,
  ) {
    super(scope, id, config);
    this.aliasName = alias;
  }

  override get alias(): string | undefined {
    return this.aliasName;
  }

  override set alias(value: string | undefined) {
    this.aliasName = value;
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return { alias: this.aliasName, ...this.settings };
  }
}
